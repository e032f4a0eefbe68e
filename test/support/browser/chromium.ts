import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** The machine's own Chromium; undefined where there is none. */
export const chromiumProgram: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap(folder => names.map(name => join(folder, name)))
  .find(isProgram)

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A page of a Chromium that reaches nothing but this machine. */
export interface LocalPage extends AsyncDisposable {
  page: Page
  /** Hosts that the page asked for and did not get. */
  outside: Set<string>
  /** What went wrong on the page by itself. */
  errors: string[]
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Opens an empty page, with no memory of earlier ones. */
export async function openPage(): Promise<LocalPage> {
  if (chromiumProgram === undefined)
    throw new Error(`Chromium is on the PATH, but got: none of ${names.join(', ')}`)
  const browser: Browser = await chromium.launch({
    executablePath: chromiumProgram,
    headless: true,
    args: flags,
  })
  const page = await browser.newPage({ viewport: { width: 1600, height: 1100 } })
  page.setDefaultTimeout(30_000)
  const outside = new Set<string>()
  const errors: string[] = []
  await page.route(
    url => !['127.0.0.1', 'localhost'].includes(url.hostname),
    route => {
      outside.add(new URL(route.request().url()).hostname)
      return route.abort()
    },
  )
  page.on('pageerror', error => errors.push(error.message))
  return { page, outside, errors, [Symbol.asyncDispose]: () => browser.close() }
}
