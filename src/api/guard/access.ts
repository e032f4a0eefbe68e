import { createHash, timingSafeEqual } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import type { ApiSettings } from '../../config.ts'
import { clientError } from '../errors.ts'

/** Routes that need no token, since they reveal nothing of the graph: health, and static pages. */
const isOpen = ({ method }: Request, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (['/', '/health', '/ready', '/graphiql', '/browser'].includes(path) || path.startsWith('/browser/'))

/** Refuses requests whose Host header is unknown and, if tokens are set, those without one. */
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

/** Host names that DNS rebinding cannot forge. */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/** A Host header puts an IPv6 address in brackets. */
const inHeader = (host: string): string => (/^[\da-f]*:/i.test(host) ? `[${host}]` : host).toLowerCase()

const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Compares in constant time: digests of equal length, with every token. */
function tokenCheck(tokens: readonly string[]): (token: string) => boolean {
  const known = tokens.map(digest)
  return token => {
    const given = digest(token)
    return known.filter(one => timingSafeEqual(one, given)).length > 0
  }
}
