/** What is under way that a page is read by. */
const running = new Set<symbol>()
const waiting = new Set<() => void>()

/** Works at once; what can come later waits for it. */
export async function atOnce<Result>(work: () => Promise<Result>): Promise<Result> {
  const own = Symbol()
  running.add(own)
  try {
    return await work()
  } finally {
    running.delete(own)
    if (running.size === 0) {
      for (const go of waiting) go()
      waiting.clear()
    }
  }
}

/**
 * Works once nothing is under way that the page is read by, and what came of it is painted. Throws the signal's reason where
 * it is aborted before.
 */
export async function asTheRest<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  const turn = async (wait: (go: () => void) => void): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    signal?.addEventListener('abort', () => resolve(), { once: true })
    wait(resolve)
    await promise
    signal?.throwIfAborted()
  }
  do {
    while (running.size > 0) await turn(go => waiting.add(go))
    // What is drawn now may ask for more that the page is read by.
    await turn(untilPainted)
  } while (running.size > 0)
  return work()
}

/** Milliseconds after which nobody waits for a frame any more: a tab that is hidden paints none. */
const longest = 100

/** Calls back behind the next frame of the page. */
function untilPainted(go: () => void): void {
  const late = setTimeout(go, longest)
  requestAnimationFrame(() => {
    clearTimeout(late)
    setTimeout(go)
  })
}
