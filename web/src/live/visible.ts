/** Waits until the tab is visible or it stops; gives for how many milliseconds it was hidden. */
export async function untilVisible(stopped: AbortSignal): Promise<number> {
  const from = Date.now()
  if (!document.hidden || stopped.aborted) return 0
  await new Promise<void>(resolve => {
    const done = new AbortController()
    const end = (): void => {
      if (document.hidden && !stopped.aborted) return
      done.abort()
      resolve()
    }
    document.addEventListener('visibilitychange', end, { signal: done.signal })
    stopped.addEventListener('abort', end, { signal: done.signal })
  })
  return Date.now() - from
}

/** The time until the tab is hidden or it stops. */
export interface Visible {
  signal: AbortSignal
  /** Waits for so many milliseconds, or until that time is over. */
  pause: (milliseconds: number) => Promise<void>
  end: () => void
}

export function whileVisible(stopped: AbortSignal): Visible {
  const leaving = new AbortController()
  const { signal } = leaving
  const end = (): void => leaving.abort()
  if (stopped.aborted) end()
  stopped.addEventListener('abort', end, { signal })
  document.addEventListener('visibilitychange', () => document.hidden && end(), { signal })
  return {
    signal,
    end,
    pause: milliseconds =>
      new Promise(resolve => {
        if (signal.aborted) return resolve()
        const timer = setTimeout(resolve, milliseconds)
        signal.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
      }),
  }
}
