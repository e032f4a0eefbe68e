import type { Plugin } from 'graphql-yoga'

/** Answers HEAD as GET, which is all that yoga knows, and leaves the body out at last (RFC 9110, 9.3.2). */
export interface Heads {
  /** Comes before whatever looks at the method. */
  first: Plugin
  /** Comes after whatever looks at the body. */
  last: Plugin
  /** The method as the client sent it. */
  methodOf(request: Request): string
}

export function answerHeads(): Heads {
  const heads = new WeakSet<Request>()
  return {
    first: {
      onRequest(payload) {
        const { request, fetchAPI } = payload
        if (request.method !== 'HEAD') return
        const { url, headers, signal } = request
        const asGet = new fetchAPI.Request(url, { headers, signal })
        heads.add(asGet)
        payload.setRequest(asGet)
      },
    },
    last: {
      onResponse(payload) {
        const { request, response, fetchAPI } = payload
        if (!heads.has(request)) return
        // A stream of events would go on; one that nobody has begun to read cannot be cancelled, and need not be.
        response.body?.cancel().catch(() => {})
        const { status, statusText, headers } = response
        payload.setResponse(new fetchAPI.Response(null, { status, statusText, headers }))
      },
    },
    methodOf: request => (heads.has(request) ? 'HEAD' : request.method),
  }
}
