import type { Page, Request } from 'playwright-core'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { examples } from '../support/api.ts'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { small } from '../support/small.ts'
import { untilShown } from '../support/workbench/axe.ts'
import { workbenchSuite } from '../support/workbench/workbench.ts'

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'

/** The questions of a page as it sends them. One that is held is sent once it is let go. */
class Questions {
  readonly asked: string[] = []
  readonly #held = new Map<string, PromiseWithResolvers<void>>()
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async watch(...held: string[]): Promise<void> {
    for (const name of held) this.#held.set(name, Promise.withResolvers())
    await this.#page.route('**/graphql', async route => {
      const { operationName, variables } = route.request().postDataJSON() as {
        operationName: string
        variables: object
      }
      this.asked.push(`${operationName} ${JSON.stringify(variables)}`)
      await this.#held.get(operationName)?.promise
      await route.continue().catch(() => {}) // the page may have left it
    })
  }

  release(name: string): void {
    this.#held.get(name)?.resolve()
  }

  get names(): string[] {
    return this.asked.map(one => one.split(' ')[0]!)
  }
}

/** Waits until all that the page asks behind its next two frames has been seen: a request of its own comes after. */
const untilAsked = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    for (const _ of [1, 2]) await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    await fetch('/')
  })()`)

/** The names of the questions that the page gives up until the test is over. */
function givenUpOn(page: Page): string[] {
  const names: string[] = []
  const note = (request: Request): void => {
    const [, name] = /"operationName":"(\w+)"/.exec(request.postData() ?? '') ?? []
    if (name !== undefined) names.push(name)
  }
  page.on('requestfailed', note)
  onTestFinished(() => void page.off('requestfailed', note))
  return names
}

describe.skipIf(chromiumProgram === undefined && !required)('what a page is read by', () => {
  const suite = workbenchSuite(examples)
  afterEach(() => suite.browser.page.unrouteAll({ behavior: 'ignoreErrors' }))

  test.each([
    ['/', ['Overview']],
    ['/disputes?words=strikes&order=id', ['DisputedClaims']],
    ['/actors/iran?view=about&act=STATE&order=oldest', ['ActorPage', 'Statements']],
    ['/events/us-strikes-2019-12-29?view=made', ['EventPage', 'Statements']],
    ['/topics/hormuz-peace-endeavor', ['TopicPage', 'Statements']],
    ['/positions/iran-foreign-minister', ['PositionPage', 'Statements']],
    ['/claims/us-strikes-2019-12-29-were-terrorism', ['ClaimPage']],
    ['/documents/radio-farda-2019-12-30', ['DocumentPage', 'DocumentText', 'DocumentOutline']],
    ['/statements/radio-farda-2019-12-30%23zarif-on-united-states', ['StatementPage']],
  ])('at %s is asked for before its code is there, and once', async (path, names) => {
    const { page } = suite.browser
    const questions = new Questions(page)
    await questions.watch()
    const ofAll = new Set((await (await fetch(suite.url)).text()).match(/\/assets\/[^"]+/g))
    const code = Promise.withResolvers<void>()
    await page.route('**/assets/*.js', async route => {
      if (!ofAll.has(new URL(route.request().url()).pathname)) await code.promise
      await route.continue()
    })
    await page.goto(suite.url + path)
    await expect.poll(() => questions.names).toEqual(expect.arrayContaining(names))
    expect(await page.locator('main h1').count()).toBe(0)
    code.resolve()
    await page.locator('main h1').waitFor()
    await untilShown(page)
    expect(questions.asked.toSorted()).toEqual([...new Set(questions.asked)].toSorted())
  })

  test('is shown before its statements are counted and its drawings are there', async () => {
    const { page } = suite.browser
    const questions = new Questions(page)
    await questions.watch('Statements', 'StatementsCount')
    const files: string[] = []
    const note = (request: Request) => files.push(request.url())
    page.on('request', note)
    onTestFinished(() => void page.off('request', note))
    await page.goto(`${suite.url}/actors/united-states?view=about`)
    await page.locator('main h1').waitFor()
    await untilAsked(page)
    expect(files.some(file => file.includes('timeline'))).toBe(false)
    expect(questions.names).not.toContain('StatementsCount')
    questions.release('Statements')
    await page.locator('article.statement').first().waitFor()
    await page.getByRole('button', { name: 'Show more', exact: true }).waitFor()
    await page.locator('.timeline svg').waitFor()
    expect(questions.names).toContain('StatementsCount')
    questions.release('StatementsCount')
    const { statements } = await suite.api.ask<{ statements: { totalCount: number } }>(
      '{ statements(filter: { about: { id: "united-states" } }) { totalCount } }',
    )
    await page.getByText(`${statements.totalCount} statements`, { exact: true }).waitFor()
    await page.getByRole('button', { name: `Show more (${statements.totalCount - 20} left)` }).waitFor()
  })

  test('is the first disputed claim, and both sides of the others come later', async () => {
    const { page } = suite.browser
    const questions = new Questions(page)
    await questions.watch('ClaimDisputes')
    const count = () => questions.names.filter(name => name === 'ClaimDisputes').length
    await page.goto(`${suite.url}/disputes`)
    await page.locator('main h2').nth(1).waitFor({ state: 'attached' }) // hidden until the first one is shown
    await untilAsked(page)
    expect(count()).toBe(1)
    questions.release('ClaimDisputes')
    await untilShown(page)
    expect(count()).toBe(await page.locator('main h2').count())
  })

  test('is given up when the page is left', async () => {
    const { page } = suite.browser
    const questions = new Questions(page)
    await questions.watch('Statements')
    const givenUp = givenUpOn(page)
    await page.goto(`${suite.url}/actors/united-states`)
    await page.locator('main h1').waitFor()
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect.poll(() => givenUp).toContain('Statements')
    questions.release('Statements')
  })

  test('is given up when the page is left before it could take it', async () => {
    const { page } = suite.browser
    const questions = new Questions(page)
    await questions.watch('ActorPage', 'Statements')
    const givenUp = givenUpOn(page)
    await page.goto(`${suite.url}/actors/united-states`)
    await expect.poll(() => questions.names).toEqual(expect.arrayContaining(['ActorPage', 'Statements']))
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect.poll(() => givenUp).toEqual(expect.arrayContaining(['ActorPage', 'Statements']))
    for (const name of givenUp) questions.release(name)
  })

  test('has no number of statements beside those of another filter', async () => {
    const { page } = suite.browser
    const texts = Array.from({ length: 24 }, (_, at) => `Says for the ${at + 1}. time that the pier is safe.`)
    await suite.api.suite.load(
      small('petition', {
        topics: [{ id: 'pier', name: 'The pier' }],
        claims: [{ id: 'pier-is-safe', text: 'The pier is safe.', about: ['pier'] }],
        statements: texts.map((text, at) => ({
          id: `s${at}`,
          speaker: 'paper',
          form: 'INDIRECT',
          act: at < 11 ? 'AGREE' : 'REJECT',
          text,
          claims: [{ id: 'pier-is-safe', verb: 'ASSERTS' }],
        })),
      }),
    )
    await page.goto(`${suite.url}/claims/pier-is-safe`)
    const heading = page.locator('h3').filter({ hasText: 'asserts' })
    await heading.filter({ hasText: ': 24' }).waitFor()
    const questions = new Questions(page)
    await questions.watch('StatementsCount')
    await page.getByRole('region', { name: 'Filter' }).getByLabel('Act').selectOption('AGREE')
    await expect.poll(() => questions.names).toContain('StatementsCount')
    expect(await heading.innerText()).toContain(': many')
    questions.release('StatementsCount')
    await heading.filter({ hasText: ': 11' }).waitFor()
  })
})
