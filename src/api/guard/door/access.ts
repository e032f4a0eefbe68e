import { setTimeout as pause } from 'node:timers/promises'
import type { Plugin } from 'graphql-yoga'
import type { ApiSettings } from '../../../config.ts'
import type { ClientErrorCode } from '../../errors.ts'
import { addressReader, networkOf } from './address.ts'
import type { OverHttp } from '../listener.ts'
import { createRates } from './rates.ts'
import { refusal } from './refusal.ts'
import { tokenNames } from './tokens.ts'
import { visitOf } from '../visit.ts'
import { isWorkbench } from '../../workbench/paths.ts'

/** Routes that need no token, since they reveal nothing of the graph: health, static pages, and what browsers ask before these. */
const isOpen = ({ method }: Request, path: string): boolean =>
  method === 'GET'
    ? isProbe(path) ||
      isWorkbench(path) ||
      ['/graphiql', '/browser'].includes(path) ||
      path.startsWith('/browser/')
    : method === 'OPTIONS' && path.startsWith('/browser/')

/** What a token of API_FEED_TOKENS may read, and nothing else. */
const isFollowed = ({ method }: Request, path: string): boolean =>
  method === 'GET' && (path === '/stream' || path.startsWith('/feeds/'))

/** What asks there restarts or leaves out a server that does not answer, so it is never sent away. */
const isProbe = (path: string): boolean => path === '/health' || path === '/ready'

/** A page asks for several files at once, which lie in memory. */
const isAsset = (path: string): boolean => path.startsWith('/assets/')

/** Milliseconds until a wrong token is refused; how many each address may send at once, and then each second. */
const wrongToken = { delay: 500, burst: 10, perSecond: 1 }

/**
 * Refuses requests whose Host header is unknown, those that come too fast and, if tokens are set, those without one.
 * A wrong token is refused slowly, so that guessing takes long; the right ones are let in all the same.
 */
export function guardAccess({
  tokens,
  feedTokens,
  hosts,
  rate,
  proxies,
}: ApiSettings): Plugin<object, OverHttp> {
  const nameOf = tokenNames(tokens)
  const nameOfFeed = tokenNames(feedTokens)
  const addressOf = addressReader(proxies)
  const rates = rate === 0 ? undefined : createRates(rate, rate)
  const guesses = createRates(wrongToken.perSecond, wrongToken.burst)
  const names = hosts === null ? null : new Set([...loopbackNames, ...hosts.map(inHeader)])
  return {
    async onRequest(payload) {
      const { request, serverContext } = payload
      const visit = visitOf(request)
      if (visit.isOwn === true) return
      const refuse = (
        status: number,
        code: ClientErrorCode,
        rule: string,
        got: string,
        headers: Record<string, string> = {},
      ): void => {
        payload.endResponse(refusal(request, { status, code, rule, got, headers }))
      }
      const refuseHurried = (rule: string, wait: number): void =>
        refuse(429, 'TOO_MANY_REQUESTS', rule, 'more', { 'retry-after': String(Math.ceil(wait)) })

      const connection = serverContext.req?.socket.remoteAddress
      if (connection !== undefined)
        visit.address = addressOf(connection, request.headers.get('x-forwarded-for'))
      const url = URL.parse(request.url)
      const host = request.headers.get('host') ?? url?.host ?? ''
      const name = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d*)?$/i.exec(host)?.[1]?.toLowerCase()
      if (url === null || name === undefined || names?.has(name) === false) {
        const rule = 'the Host header must name this server: localhost, or a name in API_HOSTS'
        return refuse(421, 'UNKNOWN_HOST', rule, host)
      }

      const authorization = request.headers.get('authorization')
      const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
      visit.token = token === undefined ? undefined : nameOf(token)
      // Feed readers and EventSource send no headers, so their token stands in the address, which is never logged.
      const inAddress = isFollowed(request, url.pathname) ? url.searchParams.get('token') : null
      const follower = inAddress === null ? undefined : nameOfFeed(inAddress)
      if (follower !== undefined) visit.token ??= `feed ${follower}`
      const network = networkOf(visit.address ?? 'unknown')
      const isWelcome = tokens.length === 0 || visit.token !== undefined || isOpen(request, url.pathname)
      if (!isProbe(url.pathname) && !isAsset(url.pathname)) {
        const wait = rates?.wait(visit.token === undefined ? network : `token ${visit.token}`) ?? 0
        const each = visit.token === undefined ? 'an address' : 'a token'
        if (wait > 0)
          return refuseHurried(`${each} must send at most ${rate} requests a second (API_RATE)`, wait)
      }
      if (isWelcome) return
      if (authorization !== null || inAddress !== null) {
        const wait = guesses.wait(network)
        if (wait > 0) return refuseHurried('an address must send at most one wrong token a second', wait)
        await pause(wrongToken.delay)
      }
      const rule = 'a request must carry one of the tokens in API_TOKENS, as Authorization: Bearer …'
      const got = authorization === null && inAddress === null ? 'no such header' : 'another one'
      refuse(401, 'UNAUTHENTICATED', rule, got, { 'www-authenticate': 'Bearer realm="whosaid"' })
    },
  }
}

/** Host names that DNS rebinding cannot forge. */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/** A Host header puts an IPv6 address in brackets. */
const inHeader = (host: string): string => (/^[\da-f]*:/i.test(host) ? `[${host}]` : host).toLowerCase()
