import type { Page } from 'playwright-core'
import { createApi } from '../../../src/api/index.ts'
import { serve } from '../../../src/api/serve.ts'
import { type LocalPage, openPage } from '../browser/chromium.ts'
import { openTestApi, silent } from '../api.ts'
import { openWorkbench } from './workbench.ts'

/** The workbench on the suite's graph, in a Chromium. */
export interface Reading extends LocalPage {
  url: string
  /** Opens an address and waits until nothing on it is loading any more. */
  show: (address: string) => Promise<void>
}

/** Loads documents, serves them as `serve` does, and opens a page that may copy. */
export async function openReading(...paths: string[]): Promise<Reading> {
  await using closing = new AsyncDisposableStack()
  const suite = closing.use(await openTestApi(...paths))
  const api = createApi(suite.suite.graph, { logger: silent, workbench: await openWorkbench() })
  const server = await serve(api, { host: '127.0.0.1', port: 0 })
  closing.defer(() => server.close())
  const browser = closing.use(await openPage())
  const { page } = browser
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  await page.setViewportSize({ width: 1280, height: 900 })
  page.setDefaultTimeout(60_000)
  const opened = closing.move()
  return {
    ...browser,
    url: server.url,
    async show(address) {
      await page.goto(server.url + address)
      await settled(page)
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** Waits until the page is drawn and no part of it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main .empty').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main :is(.loading, [aria-busy="true"])') === null)
}

/** The words that are painted, by the name of their paint. */
export const painted = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name,
        [...ranges].map(range => (range as Range).toString()),
      ]),
    ),
  )

/** The middle of some words of the text on the page, brought into the window. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate(wanted => {
    for (const { firstChild } of document.querySelectorAll('.text p')) {
      const at = firstChild?.textContent?.indexOf(wanted) ?? -1
      if (!firstChild || at === -1) continue
      firstChild.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(firstChild, at)
      range.setEnd(firstChild, at + 1)
      const { left, width, top, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    throw new Error(`the text must have the words, but got: ${wanted}`)
  }, words)
}

/** Selects words of the text with the mouse, which draws from before their first letter to behind the last. */
export async function drawOver(page: Page, words: string): Promise<void> {
  const [first, last] = await page.evaluate(wanted => {
    for (const { firstChild } of document.querySelectorAll('.text p')) {
      const at = firstChild?.textContent?.indexOf(wanted) ?? -1
      if (!firstChild || at === -1) continue
      firstChild.parentElement?.scrollIntoView({ block: 'center' })
      return [at, at + wanted.length - 1].map(letter => {
        const range = document.createRange()
        range.setStart(firstChild, letter)
        range.setEnd(firstChild, letter + 1)
        const { left, right, top, height } = range.getBoundingClientRect()
        return { left, right, y: top + height / 2 }
      })
    }
    throw new Error(`the text must have the words, but got: ${wanted}`)
  }, words)
  await page.mouse.move(first!.left + 1, first!.y)
  await page.mouse.down()
  await page.mouse.move(last!.right - 1, last!.y, { steps: 3 })
  await page.mouse.up()
}
