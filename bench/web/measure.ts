import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumProgram } from '../../test/support/browser/chromium.ts'
import { untilShown } from '../../test/support/workbench/axe.ts'
import { countShifts, shiftsOf } from '../../test/support/workbench/shifts.ts'

const patience = 120_000
/** Milliseconds that a new browser is given before it opens the page: its own start is not the page's. */
const settled = 2_000

/** What opening a page took: milliseconds until it could be read and used, and until all of it was there. */
export interface Opened {
  interactive: number
  whole: number
  /** JavaScript's memory after a collection, and that of the tab's process, in MiB. */
  heap: number
  process: number
  /** What moved by itself, by https://web.dev/articles/cls. */
  shifts: number
  /** Bytes of the page's own files as they came, compressed. */
  bytes: number
}

/**
 * Opens a page in a browser of its own. It is interactive when what is looked for is there, painted, and the page has answered a
 * key.
 */
export async function open(address: string, wanted: string): Promise<Opened> {
  const browser = await chromium.launch({
    ...(chromiumProgram !== undefined && { executablePath: chromiumProgram }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(patience)
    await countShifts(page)
    await page.addInitScript(watching(wanted))
    await pause(settled)
    await page.goto(address, { waitUntil: 'commit' })
    // The page's policy lets nothing be evaluated in it but by the debugger.
    for (
      const end = Date.now() + patience;
      (await page.evaluate('globalThis.interactiveAt')) === undefined;
    ) {
      if (Date.now() > end)
        throw new Error(`${address} must show ${wanted} within ${patience} ms, but got: nothing`)
      await pause(10)
    }
    await untilShown(page)
    const whole = await page.evaluate<number>('performance.now()')
    const interactive = await page.evaluate<number>('interactiveAt')
    const bytes = await page.evaluate<number>(
      `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    )
    const { score } = await shiftsOf(page)
    return { interactive, whole, shifts: score, bytes, ...(await memoryOf(browser, page)) }
  } finally {
    await browser.close()
  }
}

/** Notes when the wanted element is drawn and a key has been answered after it. */
const watching = (wanted: string): string => `
  const look = () => {
    if (document.querySelector(${JSON.stringify(wanted)}) === null) return requestAnimationFrame(look)
    requestAnimationFrame(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
      setTimeout(() => { globalThis.interactiveAt = performance.now() })
    })
  }
  requestAnimationFrame(look)`

async function memoryOf(browser: Browser, page: Page): Promise<Pick<Opened, 'heap' | 'process'>> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  const whole = await browser.newBrowserCDPSession()
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id))
  return { heap: heap / 2 ** 20, process: Math.max(...sizes) }
}

/** The share of memory that is this process's, in MiB. */
const residentOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
