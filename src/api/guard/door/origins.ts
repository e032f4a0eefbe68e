import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import type { Plugin } from 'graphql-yoga'
import { clientError } from '../../errors.ts'
import { refusal } from './refusal.ts'

/** Whether an Origin header names one of API_ORIGINS. */
export type IsListed = (origin: string | null) => origin is string

/** The plugins by which web pages of other origins may ask, or may not. */
export function guardOrigins(origins: readonly string[]): {
  admitOrigins: Plugin
  preventForgery: Plugin
  refusePages: Plugin
  /** Whether a GET may be answered. */
  isFromHere: (headers: Headers) => boolean
} {
  // Browsers write an origin in lower case and without a default port.
  const listed = new Set(origins.map(origin => URL.parse(origin)?.origin ?? origin))
  const isListed: IsListed = (origin): origin is string => origin !== null && listed.has(origin)
  return {
    admitOrigins: admitOrigins(isListed),
    preventForgery: preventForgery(isListed),
    refusePages: refusePages(isListed),
    isFromHere: headers => isFromHere(headers, isListed),
  }
}

/** Answers the preflight requests of browsers, and lets pages of listed origins read answers (CORS). */
function admitOrigins(isListed: IsListed): Plugin {
  return {
    onRequest(payload) {
      const { request, url } = payload
      const { method, headers } = request
      const origin = headers.get('origin')
      const isPreflight = method === 'OPTIONS' && headers.has('access-control-request-method')
      // The files for Neo4j Browser are for pages of every origin.
      if (!isPreflight || origin === null || url.pathname.startsWith('/browser/')) return
      if (!isListed(origin)) {
        const rule = 'API_ORIGINS must list the origin of a web page that asks from elsewhere'
        return payload.endResponse(
          refusal(request, { status: 403, code: 'ORIGIN_NOT_ALLOWED', rule, got: origin }),
        )
      }
      const asked = headers.get('access-control-request-headers')
      const allowed: Record<string, string> = {
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-max-age': '3600',
        ...(asked !== null && { 'access-control-allow-headers': asked }),
      }
      payload.endResponse(new Response(null, { status: 204, headers: allowed }))
    },
    onResponse({ request, response: { headers } }) {
      const origin = request.headers.get('origin')
      if (!isListed(origin)) return
      headers.set('access-control-allow-origin', origin)
      headers.set('access-control-expose-headers', 'x-request-id, retry-after')
      headers.append('vary', 'Origin, Access-Control-Request-Headers')
    },
  }
}

/** Headers that a browser sends to another origin only after a preflight request. */
const requestHeaders = [
  'graphql-require-preflight',
  'apollo-require-preflight',
  'x-graphql-yoga-csrf',
  'authorization',
]

/** Refuses what a browser sends for a page of another origin without asking first: a GET, a form, plain text. */
function preventForgery(isListed: IsListed): Plugin {
  const plugin: Plugin = useCSRFPrevention({ requestHeaders })
  return {
    async onRequestParse(payload) {
      const { method, headers } = payload.request
      if (method === 'GET' ? isFromHere(headers, isListed) : method !== 'POST') return
      try {
        await plugin.onRequestParse?.(payload)
      } catch {
        throw method === 'GET' ? foreignGet(headers) : simplePost(headers)
      }
    },
  }
}

/** Refuses at /mcp what a page of another origin sends, whatever its content type, as the specification of MCP wants. */
function refusePages(isListed: IsListed): Plugin {
  return {
    onRequest(payload) {
      const { request, url } = payload
      if (url.pathname !== '/mcp' || isFromHere(request.headers, isListed)) return
      const rule = 'API_ORIGINS must list the origin of a web page that asks from elsewhere'
      const got = request.headers.get('origin') ?? 'no Origin header'
      payload.endResponse(refusal(request, { status: 403, code: 'ORIGIN_NOT_ALLOWED', rule, got }))
    },
  }
}

/**
 * Whether a request comes from a program, an address bar, a page of this server or a listed origin. Browsers say so in
 * Sec-Fetch-Site (https://www.w3.org/TR/fetch-metadata/); one that does not still names a foreign page in Origin.
 */
export function isFromHere(headers: Headers, isListed: IsListed): boolean {
  const origin = headers.get('origin')
  if (isListed(origin)) return true
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'none' || site === 'same-origin'
  return origin === null || URL.parse(origin)?.host === headers.get('host')
}

function foreignGet(headers: Headers) {
  const rule = `a GET must come from a program, from a page of this server or from an origin in API_ORIGINS, or have one of the headers ${requestHeaders.join(', ')}`
  const got = ['sec-fetch-site', 'origin']
    .map(name => ({ name, value: headers.get(name) }))
    .filter(({ value }) => value !== null)
    .map(({ name, value }) => `${name}: ${value}`)
  return clientError('CSRF', rule, got.join(', '), { status: 403 })
}

function simplePost(headers: Headers) {
  const rule = `a POST must have the content type application/json, or one of the headers ${requestHeaders.join(', ')}`
  return clientError('CSRF', rule, headers.get('content-type') ?? 'neither', { status: 403 })
}
