import type { Plugin } from 'graphql-yoga'
import { clientError } from '../../errors.ts'
import type { OverHttp } from '../listener.ts'

/**
 * Sends questions away while so many others are at work: from when one is read until its answer has left, however long
 * that takes. So a slow sender occupies nothing.
 */
export function limitConcurrency(most: number): Plugin<object, OverHttp> {
  let atWork = 0
  /** What says that a request is done. */
  const working = new WeakMap<Request, () => void>()
  return {
    onParams({ request, context }) {
      if (atWork >= most) {
        const rule = `at most ${most} requests must be at work at once (API_CONCURRENT)`
        throw clientError('TOO_MANY_REQUESTS', rule, 'more', { status: 429, headers: { 'retry-after': '1' } })
      }
      const { res } = context
      if (res?.closed === true) return // the client has left meanwhile
      atWork++
      const done = (): void => {
        if (working.delete(request)) atWork--
      }
      working.set(request, done)
      res?.once('close', done)
    },
    // A subscription has a limit of its own, and its events have one too.
    onSubscribe({ args }) {
      working.get((args.contextValue as { request: Request }).request)?.()
    },
    onResponse({ request, serverContext }) {
      if (serverContext.res === undefined) working.get(request)?.()
    },
  }
}
