import type { Page } from 'playwright-core'

/** What moved on a page by itself: how much, as the browser counts it (https://web.dev/articles/cls), and which parts. */
export interface Shifts {
  score: number
  parts: string[]
}

const counting = `
  globalThis.shifts = { score: 0, parts: [] }
  new PerformanceObserver(list => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput) continue
      shifts.score += value
      for (const { node, previousRect, currentRect } of sources)
        shifts.parts.push([node?.nodeName, node?.className, node?.textContent.slice(0, 40), previousRect.y, currentRect.y].join(' '))
    }
  }).observe({ type: 'layout-shift', buffered: true })`

/** Has every page that is opened from now on count what moves. */
export const countShifts = (page: Page): Promise<unknown> => page.addInitScript(counting)

/** What moved on the page that is open. */
export const shiftsOf = (page: Page): Promise<Shifts> => page.evaluate<Shifts>('shifts')
