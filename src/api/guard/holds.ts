import { setTimeout as pause } from 'node:timers/promises'
import type { Graph } from '../../graph/graph.ts'

/** How long the lock of writers is waited for and held, in milliseconds; the database ends the transaction then. */
const longest = 5_000

/** Answers that are made while nothing changes. */
export interface Holds {
  /** Runs `work` while the lock of writers is held; undefined where the lock cannot be had. */
  during<Result>(work: () => Promise<Result>): Promise<Result | undefined>
}

/** What waits for one hold: told whether the lock is held, it works or leaves. */
type Job = (held: boolean) => Promise<void>

/**
 * Holds on the lock of one graph, one after the other. A hold serves all that wait when it begins; whoever comes later
 * waits for the next. Between two holds as much time is left to writers as the former took, so that readers never hold up
 * loads for more than half of the time.
 */
export function createHolds(graph: Graph): Holds {
  let waiting: Job[] = []
  let working = false

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const hold = await graph.hold({ timeout: longest })
      const began = performance.now()
      const jobs = waiting
      waiting = []
      // The database takes the lock away then; what is still at work sees for itself whether anything changed.
      const time = new AbortController()
      await Promise.race([
        Promise.all(jobs.map(job => job(hold !== undefined))),
        pause(longest, undefined, { signal: time.signal }).catch(() => {}),
      ])
      time.abort()
      await hold?.release()
      await pause(Math.min(performance.now() - began, longest))
    }
    working = false
  }

  return {
    async during<Result>(job: () => Promise<Result>) {
      const { promise, resolve, reject } = Promise.withResolvers<Result | undefined>()
      // A job that fails tells its own asker, and stops no other.
      waiting.push(async held => {
        await (held ? job() : Promise.resolve(undefined)).then(resolve, reject)
      })
      if (!working) {
        working = true
        void work()
      }
      return promise
    },
  }
}
