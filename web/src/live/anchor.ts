/** Milliseconds for which the place is held at most. */
const most = 10_000

/** Holds what one reads at its place in the window while parts above it grow, until one moves or scrolls by oneself. */
export function holdPlace(): void {
  const main = document.querySelector('main')
  const anchor = main && anchorIn(main)
  if (!main || !anchor) return
  const before = anchor.getBoundingClientRect().top
  const ending = new AbortController()
  const observer = new ResizeObserver(() => {
    if (anchor.isConnected) window.scrollBy(0, anchor.getBoundingClientRect().top - before)
  })
  observer.observe(main)
  const timer = setTimeout(() => ending.abort(), most)
  ending.signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
  })
  const from = performance.now()
  // The key that asked for this is on its way still.
  const moved = ({ timeStamp }: Event): void => {
    if (timeStamp > from) ending.abort()
  }
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'popstate'])
    addEventListener(name, moved, { signal: ending.signal, passive: true })
}

/** What has the focus, where that is in sight; else what stands in the middle of the window. */
function anchorIn(main: Element): Element | null {
  const focused = document.activeElement
  if (focused !== main && main.contains(focused) && isInSight(focused)) return focused
  const middle = document.elementFromPoint(main.getBoundingClientRect().left + 40, innerHeight / 2)
  return middle !== main && main.contains(middle) ? middle : null
}

function isInSight(element: Element | null): boolean {
  const { top = -1, bottom = -1 } = element?.getBoundingClientRect() ?? {}
  return bottom > 0 && top < innerHeight
}
