import { afterAll, beforeAll } from 'vitest'
import {
  type ApiOptions,
  createApi,
  readWorkbench,
  serve,
  type Served,
  type Workbench,
  type WorkbenchSettings,
} from '../../../src/api/index.ts'
import { buildWorkbench } from '../../../src/commands/workbench.ts'
import { createDownloads } from '../../../src/report/download.ts'
import { openTestApi, silent, type TestApi } from '../api.ts'
import { type LocalPage, openPage } from '../browser/chromium.ts'

/** The workbench as `serve` builds it. */
export async function openWorkbench(settings: Partial<WorkbenchSettings> = {}): Promise<Workbench> {
  const folder = await buildWorkbench()
  if (folder === undefined) throw new Error('the workbench must be built')
  return readWorkbench(folder, { graphiql: true, ...settings })
}

/** A server with the workbench on the suite's database, and a browser that looks at it. */
export interface WorkbenchSuite {
  api: TestApi
  url: string
  browser: LocalPage
  /** What the pages' policy refused, which should be nothing. */
  refused: string[]
  /** Serves the same graph under other settings. */
  serveWith(options: ApiOptions): Promise<Served>
}

/** Opens one for the tests of a file: the documents loaded, a Chromium open, and all closed at the end. */
export function workbenchSuite(...documents: string[]): WorkbenchSuite {
  const suite = { refused: [] as string[] } as WorkbenchSuite
  const opened: Served[] = []
  beforeAll(async () => {
    const workbench = await openWorkbench()
    suite.api = await openTestApi(...documents)
    suite.serveWith = async options => {
      const api = createApi(suite.api.suite.graph, {
        logger: silent,
        workbench,
        downloads: createDownloads('test'),
        ...options,
      })
      const served = await serve(api, { host: '127.0.0.1', port: 0 })
      opened.push(served)
      return served
    }
    suite.url = (await suite.serveWith({})).url
    suite.browser = await openPage()
    const { page } = suite.browser
    await page.setViewportSize({ width: 1280, height: 900 })
    // The first question of each kind waits for the database to plan it.
    page.setDefaultTimeout(60_000)
    page.on('console', message => {
      if (/Content Security Policy/.test(message.text())) suite.refused.push(message.text())
    })
  })
  afterAll(async () => {
    await suite.browser?.[Symbol.asyncDispose]()
    for (const served of opened) await served.close(0)
    await suite.api?.[Symbol.asyncDispose]()
  })
  return suite
}
