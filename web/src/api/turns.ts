/** The questions under way that a page is read by. */
const running = new Set<symbol>()
const waiting = new Set<() => void>()

/** Asks at once; what can come later waits for it. */
export async function atOnce<Result>(ask: () => Promise<Result>): Promise<Result> {
  const own = Symbol()
  running.add(own)
  try {
    return await ask()
  } finally {
    running.delete(own)
    if (running.size === 0) for (const go of waiting) go()
  }
}

/** Asks once nothing is under way that the page is read by. Throws the signal's reason where it is aborted before. */
export async function asTheRest<Result>(ask: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  // What is drawn together asks in any order.
  await new Promise(resolve => void setTimeout(resolve))
  while (running.size > 0 && !signal.aborted) {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.add(resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
    await promise
    waiting.delete(resolve)
  }
  signal.throwIfAborted()
  return ask()
}
