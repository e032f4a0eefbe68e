/** Counts requests, by whom they are of. */
export interface Rates {
  /** Counts a request; gives the seconds to wait if it comes too early, else 0. One that comes too early is not counted. */
  wait(of: string): number
}

/** Milliseconds between two times that those are forgotten who have their whole burst again. */
const forgetEvery = 1000

/** Allows so many requests a second for each, and `burst` of them at once after a pause: a leaky bucket (GCRA). */
export function createRates(perSecond: number, burst: number): Rates {
  const interval = 1000 / perSecond
  /** When the requests so far would be done at the steady rate. */
  const done = new Map<string, number>()
  let forgotten = performance.now()
  return {
    wait(of) {
      const now = performance.now()
      if (now - forgotten > forgetEvery) {
        forgotten = now
        for (const [one, at] of done) if (at <= now) done.delete(one)
      }
      const next = Math.max(now, done.get(of) ?? now) + interval
      const early = next - now - burst * interval
      if (early > 0) return early / 1000
      done.set(of, next)
      return 0
    },
  }
}
