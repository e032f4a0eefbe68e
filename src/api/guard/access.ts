import { createHash, timingSafeEqual } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import type { ApiSettings } from '../../config.ts'
import { clientError } from '../errors.ts'

/** What tells nothing of the graph is given without a token: whether the server is up, and pages that still have to ask. */
const isOpen = ({ method }: Request, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (['/', '/health', '/ready', '/graphiql', '/browser'].includes(path) || path.startsWith('/browser/'))

/** Answers only those who name this server and, where tokens are set, carry one. */
export function guardAccess({ tokens, hosts }: ApiSettings): Plugin {
  const isToken = tokenCheck(tokens)
  const names = hosts === null ? null : new Set([...loopbackNames, ...hosts.map(inHeader)])
  return {
    onRequest(payload) {
      const { request } = payload
      const refuse = (status: number, error: Error, headers = {}): void =>
        payload.endResponse(Response.json({ errors: [error] }, { status, headers }))

      const url = URL.parse(request.url)
      const host = request.headers.get('host') ?? url?.host ?? ''
      const name = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d*)?$/i.exec(host)?.[1]?.toLowerCase()
      if (url === null || name === undefined || names?.has(name) === false) {
        const rule = 'the Host header must name this server: localhost, or a name in API_HOSTS'
        return refuse(421, clientError('UNKNOWN_HOST', rule, host))
      }
      if (tokens.length === 0 || isOpen(request, url.pathname)) return
      const authorization = request.headers.get('authorization')
      const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
      if (token !== undefined && isToken(token)) return
      const rule = 'a request must carry one of the tokens in API_TOKENS, as Authorization: Bearer …'
      const got = authorization === null ? 'no such header' : 'another one'
      return refuse(401, clientError('UNAUTHENTICATED', rule, got), {
        'www-authenticate': 'Bearer realm="whosaid"',
      })
    },
  }
}

/** A name that no one else can make lead here, whatever their DNS says. */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/** An IPv6 address stands in brackets there. */
const inHeader = (host: string): string => (/^[\da-f]*:/i.test(host) ? `[${host}]` : host).toLowerCase()

const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

/** How long a comparison takes tells nothing: digests of one length are compared whole, with every token. */
function tokenCheck(tokens: readonly string[]): (token: string) => boolean {
  const known = tokens.map(digest)
  return token => {
    const given = digest(token)
    return known.filter(one => timingSafeEqual(one, given)).length > 0
  }
}
