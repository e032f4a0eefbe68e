import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'

/** After so many milliseconds without an answer it is not known whether the database is there. */
const fresh = 500
/** So many milliseconds a probe may take. */
const patience = 1_700

/** Knows whether the database has answered of late, and finds out where it has not. */
export interface Availability {
  /** Notes that the database has answered. */
  heard(): void
  /** Resolves if the database answers; one probe serves all that ask meanwhile. Rejects within 1.7 s. */
  check(): Promise<void>
}

/**
 * A connection of the pool can be dead without a word: its peer is gone, or the network has fallen silent. So what comes
 * after a silence waits for a probe, which answers or fails within the milliseconds it is given.
 */
export function createAvailability(probe: (milliseconds: number) => Promise<void>): Availability {
  let heardAt = Number.NEGATIVE_INFINITY
  let probing: Promise<void> | undefined
  const heard = (): void => {
    heardAt = performance.now()
  }
  const find = async (): Promise<void> => {
    try {
      await probe(patience)
      heard()
    } finally {
      probing = undefined
    }
  }
  return {
    heard,
    async check() {
      if (performance.now() - heardAt < fresh) return
      await (probing ??= find())
    },
  }
}

/** By how many milliseconds a timer is late where this process itself was busy. */
const busy = 1_000

/** Settles with `work`, or rejects with what `late` gives after so many milliseconds; `work` goes on unheard then. */
export async function withinTime<Result>(
  work: Promise<Result>,
  milliseconds: number,
  late: () => Error,
): Promise<Result> {
  const ending = new AbortController()
  const timer = (async (): Promise<never> => {
    for (let lag = Infinity; lag > busy;) {
      const began = performance.now()
      await pause(milliseconds, undefined, { signal: ending.signal })
      lag = performance.now() - began - milliseconds
      // A process that was busy meanwhile may not have read yet what has come; after a long while it waits anew.
      await turn()
    }
    throw ending.signal.aborted ? ending.signal.reason : late()
  })()
  timer.catch(() => {}) // the timer's own end is nobody's business once the work has settled
  work.catch(() => {})
  try {
    return await Promise.race([work, timer])
  } finally {
    ending.abort()
  }
}

/** Settles with `work`, or rejects with the signal's reason as soon as it is aborted; `work` goes on unheard then. */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return work
  work.catch(() => {})
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const leave = (): void => reject(signal.reason)
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
