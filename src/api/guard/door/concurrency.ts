import type { Plugin } from 'graphql-yoga'
import { clientError } from '../../errors.ts'
import type { OverHttp } from '../listener.ts'

/**
 * Sends questions away while so many others are at work: from when one is read until its answer has left, however long
 * that takes. So a slow sender occupies nothing, and a subscription is one request.
 */
export function limitConcurrency(most: number): Plugin<object, OverHttp> {
  let atWork = 0
  /** What are answered without node:http, and so are done with their answer. */
  const fetched = new WeakSet<Request>()
  return {
    onParams({ request, context }) {
      if (atWork >= most) {
        const rule = `at most ${most} requests must be at work at once (API_CONCURRENT)`
        throw clientError('TOO_MANY_REQUESTS', rule, 'more', { status: 429, headers: { 'retry-after': '1' } })
      }
      const { res } = context
      if (res?.closed === true) return // the client has left meanwhile
      atWork++
      if (res === undefined) fetched.add(request)
      else res.once('close', () => atWork--)
    },
    onResponse({ request }) {
      if (fetched.delete(request)) atWork--
    },
  }
}
