import { beforeEach, describe, expect, test } from 'vitest'
import { createApi, serve } from '../../src/api/index.ts'
import type { DocumentFile } from '../../src/document/index.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { silent } from '../support/api.ts'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { small } from '../support/small.ts'
import { seriousFaults, untilShown } from '../support/workbench/axe.ts'
import { openWorkbench, workbenchSuite } from '../support/workbench/workbench.ts'

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const hour = 3_600_000

/** A document in which the paper says so many things on one day. */
const says = (id: string, day: string, count = 1): DocumentFile =>
  small(id, {
    statements: Array.from({ length: count }, (_, at) => ({
      id: `s${at}`,
      speaker: 'paper',
      form: 'INDIRECT' as const,
      text: `${id} says thing ${at}.`,
      saidAt: day,
    })),
  })

const dated = (id: string, day: string): DocumentFile => {
  const { document, ...rest } = says(id, day)
  return { ...rest, document: { ...document, publishedAt: day } }
}

const isStream = (request: { postData: () => string | null }): boolean =>
  request.postData()?.includes('subscription') === true

describe.skipIf(chromiumProgram === undefined && !required)('what changes', () => {
  const suite = workbenchSuite()
  const load = (...documents: DocumentFile[]) => suite.api.suite.load(...documents)
  const open = async (path: string, url = suite.url) => {
    await suite.browser.page.goto(url + path)
    await untilShown(suite.browser.page)
  }
  const badge = () => suite.browser.page.getByRole('complementary', { name: 'Changes' })
  const told = (words: string) => badge().getByText(words, { exact: true }).waitFor()
  const news = () => suite.browser.page.locator('main .news')

  /** Opens the page when the visit before is over. */
  const returnTo = async (path: string) => {
    const { page } = suite.browser
    const now = await page.evaluate<number>('Date.now()')
    await page.goto('about:blank')
    await page.clock.setFixedTime(now + hour)
    await open(path)
  }

  /** Hides the tab, or shows it again, as the browser tells a page. */
  const setHidden = (hidden: boolean) =>
    suite.browser.page.evaluate(
      `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true })
       document.dispatchEvent(new Event('visibilitychange'))`,
    )

  beforeEach(async () => {
    await suite.api.suite.empty()
    await load(says('first', '2020-01-01'))
    await open('/')
    await suite.browser.page.evaluate('localStorage.clear()')
  })

  test('is told while the page is open, and shown without losing the place', async () => {
    const { page } = suite.browser
    await load(...Array.from({ length: 35 }, (_, at) => says(`document-${at}`, '2020-01-01')))
    await open('/documents')
    const chosen = page.getByRole('link', { name: 'document-20' })
    await chosen.focus()
    const before = (await chosen.boundingBox())!.y
    expect(await page.evaluate('scrollY')).toBeGreaterThan(200)
    const isInPlace = async () =>
      (await chosen.evaluate(element => element === document.activeElement)) &&
      Math.abs((await chosen.boundingBox())!.y - before) < 3

    await load(dated('second', '2020-01-02'), dated('third', '2020-01-03'))
    await told('2 documents changed')
    expect(await badge().getByRole('status').innerText()).toBe('2 documents changed')
    expect(await page.getByRole('link', { name: 'third' }).count()).toBe(0)
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('N')
    await page.getByRole('link', { name: 'third' }).waitFor()
    expect(await badge().innerText()).toBe('')
    expect(await isInPlace()).toBe(true)

    await removeDocuments(suite.api.suite.graph, ['third'])
    await told('1 document changed')
    await badge().getByRole('button', { name: 'Show' }).click()
    await page.getByRole('link', { name: 'third' }).waitFor({ state: 'detached' })
    expect(await isInPlace()).toBe(true)
  })

  test('since the last visit is told with what it comes to, and listed', async () => {
    const { page } = suite.browser
    await open('/new')
    await page.getByText('This browser was not here before').waitFor()
    await load(says('second', '2020-01-02', 3), says('third', '2020-01-03'))
    await removeDocuments(suite.api.suite.graph, ['first'])
    await returnTo('/')
    await news()
      .getByText(/^2 documents with 4 statements came or changed and 1 document went since you were here \(/)
      .waitFor()
    // What came before the page was drawn waits for nobody.
    expect(await badge().innerText()).toBe('')
    await news().getByRole('link', { name: 'See what' }).click()
    await page.getByRole('heading', { level: 1, name: 'New since you were here' }).waitFor()
    expect(await page.locator('main ul').first().locator('a').allInnerTexts()).toEqual(
      expect.arrayContaining(['second', 'third']),
    )
    expect(await page.locator('main section li').allInnerTexts()).toEqual(['first'])
    await page.getByText('3 statements', { exact: true }).click()
    await page.getByText('second says thing 2.').waitFor()
    expect(await seriousFaults(page)).toEqual([])

    // A reload is the same visit, and so is another tab.
    await open('/new')
    await page.getByText('2 documents with 4 statements came or changed').waitFor()
    await page.getByRole('button', { name: 'I have seen these' }).click()
    await page.getByText(/^Nothing changed since you were here/).waitFor()
    await open('/new')
    await page.getByText(/^Nothing changed since you were here/).waitFor()
  })

  test('and was never shown is new at the next visit, be it many documents', async () => {
    const { page } = suite.browser
    await open('/')
    await load(...Array.from({ length: 110 }, (_, at) => says(`many-${at}`, '2020-02-01')))
    await told('110 documents changed')
    await returnTo('/new')
    await page.getByText(/^110 documents with 110 statements came or changed/).waitFor()
    await page.getByRole('button', { name: 'Show more (60 left)' }).click()
    expect(await page.locator('main ul.lines > li').count()).toBe(100)
  })

  test('and is not kept in the journal any more is not passed over in silence', async () => {
    const { page } = suite.browser
    await open('/')
    await load(says('second', '2020-01-02'))
    await load(says('third', '2020-01-02'))
    await told('2 documents changed')
    await setHidden(true)
    const [{ last }] = (await suite.api.suite.cypher<{ last: number }>(
      'MATCH (change:Change) RETURN max(change.seq) AS last',
    )) as [{ last: number }]
    await load(says('fourth', '2020-01-02'))
    await load(says('fifth', '2020-01-02'))
    await suite.api.suite.cypher('MATCH (change:Change) WHERE change.seq <= $last + 1 DELETE change', {
      last,
    })
    await setHidden(false)
    await told('Documents changed')
    await page.keyboard.press('N')
    await news()
      .getByText(/^More changed since you were here/)
      .waitFor({ state: 'detached' })
    // What follows is told one by one again.
    await load(says('sixth', '2020-01-02'))
    await told('1 document changed')

    await suite.api.suite.cypher('MATCH (change:Change) WHERE change.seq <= $last + 2 DELETE change', {
      last,
    })
    await page.evaluate(
      `for (const [key, text] of Object.entries(localStorage))
         localStorage.setItem(key, text.replaceAll(/"shown":"[^"]*"/g, text.match(/"since":"[^"]*"/)[0].replace('since', 'shown')))`,
    )
    await returnTo('/new')
    await page.getByText(/^More changed since you were here/).waitFor()
    await page.getByRole('link', { name: 'newest documents' }).waitFor()
  })

  test('is followed by one connection, and by none while the tab is hidden', async () => {
    const { page } = suite.browser
    await page.goto('about:blank')
    const streams: string[] = []
    page.on('request', request => isStream(request) && streams.push('opened'))
    page.on('requestfailed', request => isStream(request) && streams.push('left'))
    await open('/')
    await expect.poll(() => streams).toEqual(['opened'])
    await setHidden(true)
    await expect.poll(() => streams).toEqual(['opened', 'left'])
    await load(says('second', '2020-01-02'))
    await page.waitForTimeout(1500)
    expect(await badge().innerText()).toBe('')
    await setHidden(false)
    await told('1 document changed')
    expect(streams).toEqual(['opened', 'left', 'opened'])
    page.removeAllListeners('request')
    page.removeAllListeners('requestfailed')
  })

  test('while the server was away is told when it is back, without a reload', async () => {
    const { page } = suite.browser
    const workbench = await openWorkbench()
    const start = (port: number) =>
      serve(createApi(suite.api.suite.graph, { logger: silent, workbench }), { host: '127.0.0.1', port })
    const served = await start(0)
    await open('/', served.url)
    await served.close(0)
    await load(says('second', '2020-01-02'))
    await told('Not connected: changes are not told.')
    const back = await start(Number(new URL(served.url).port))
    try {
      await told('1 document changed')
      await page.keyboard.press('N')
      await page.getByText('Loaded: 2 documents').waitFor()
    } finally {
      await back.close(0)
    }
  })

  test('is followed with the token, once there is one', async () => {
    const { page } = suite.browser
    const { url } = await suite.serveWith({ tokens: ['reader:a-token-of-this-test'] })
    await page.goto(`${url}/`)
    const dialog = page.getByRole('dialog', { name: 'This server asks for a token' })
    await dialog.locator('input').fill('a-token-of-this-test')
    await page.keyboard.press('Enter')
    await untilShown(page)
    await expect.poll(() => page.evaluate('Object.keys(localStorage)')).toEqual(['whosaid-seen'])
    await load(says('second', '2020-01-02'))
    await told('1 document changed')
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('a-token-of-this-test')
  })

  test('meets no error on the way', () => {
    expect([[...suite.browser.outside], suite.browser.errors, suite.refused]).toEqual([[], [], []])
  })
})
