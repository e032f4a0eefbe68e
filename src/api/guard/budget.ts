import type { Graph } from '../../graph/graph.ts'
import { clientError } from '../errors.ts'
import { isUnknownBookmark } from '../../graph/transactions/failures.ts'
import { timedOut } from '../timed-out.ts'
import { badBookmark, bookmarksOf } from './door/bookmarks.ts'
import type { Metrics } from './metrics.ts'
import { visitOf } from './visit.ts'

/** Milliseconds that the database gets to end a query by itself before this side abandons it. */
const grace = 1000

/** The error of a request whose time is over. */
export const tooLong = (timeout: number) =>
  clientError(
    'TIMED_OUT',
    `the database queries of one request must take at most ${timeout} ms in all`,
    'more',
  )

/** The graph for one request. Its queries share `timeout` milliseconds and are cancelled when the client disconnects. */
export function withinBudget(graph: Graph, timeout: number, metrics: Metrics): (request: Request) => Graph {
  return request => {
    const visit = visitOf(request)
    const end = visit.began + timeout
    const bookmarks = bookmarksOf(request)
    return {
      ...graph,
      async read(name, parameters, options) {
        const left = Math.ceil(end - performance.now())
        if (left <= 0) throw tooLong(timeout)
        // One controller for both causes: AbortSignal.any and AbortSignal.timeout outlive short requests by the thousand.
        const ending = new AbortController()
        let late = false
        const timer = setTimeout(() => {
          late = true
          ending.abort()
        }, left + grace)
        const leave = () => {
          visit.left = true
          ending.abort()
        }
        request.signal.addEventListener('abort', leave, { once: true })
        if (request.signal.aborted) leave()
        visit.queries++
        metrics.inFlight++
        try {
          return await graph.read(name, parameters, {
            ...options,
            bookmarks,
            timeout: Math.min(left, options?.timeout ?? left),
            signal: ending.signal,
          })
        } catch (error) {
          if (timedOut(error) || late) throw tooLong(timeout)
          if (isUnknownBookmark(error)) throw badBookmark(bookmarks.join(','))
          throw error
        } finally {
          clearTimeout(timer)
          request.signal.removeEventListener('abort', leave)
          metrics.inFlight--
        }
      },
    }
  }
}
