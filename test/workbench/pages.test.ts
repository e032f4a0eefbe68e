import { beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../support/api.ts'
import { chromiumProgram, openPage } from '../support/browser/chromium.ts'
import { seriousFaults, untilShown } from '../support/workbench/axe.ts'
import { countShifts, shiftsOf } from '../support/workbench/shifts.ts'
import { workbenchSuite } from '../support/workbench/workbench.ts'

// The pages of the workbench in a real Chromium. Without one on the PATH they are skipped; WHOSAID_TEST_BROWSER=required
// makes that a failure.
const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'

/** The pages whose pictures the documents show; these are written anew on demand. */
const inDocuments = new Set(['actor', 'disputes', 'pairs'])
const pictureOf = (name: string): string => {
  const folder =
    process.env['WHOSAID_PICTURES'] === 'write' && inDocuments.has(name)
      ? 'docs/pictures'
      : 'test/screenshots'
  return `${folder}/workbench-${name}.png`
}

const strikes = 'us-strikes-2019-12-29'
const pages = [
  ['overview', '/', 'Who said what about whom'],
  ['search', '/search?text=strikes', 'Search'],
  ['actor', '/actors/mohammad-javad-zarif', 'Mohammad Javad Zarif'],
  ['event', `/events/${strikes}`, "U.S. air strikes on bases of Kata'ib Hezbollah, 29 December 2019"],
  ['topic', '/topics/hormuz-peace-endeavor', 'Hormuz Peace Endeavor (HOPE)'],
  ['claim', `/claims/${strikes}-were-terrorism`, 'The strikes of 29 December 2019 were an act of terrorism.'],
  ['disputes', '/disputes', 'Disputes'],
  ['pairs', '/who-about-whom', 'Who about whom'],
  [
    'compare',
    '/compare?about=iran&documents=white-house-2023-12-25,radio-farda-2019-12-30',
    'Compare documents',
  ],
] as const

describe.skipIf(chromiumProgram === undefined && !required)('a page of the workbench', () => {
  const suite = workbenchSuite(examples)
  beforeAll(() => countShifts(suite.browser.page))

  test.each(pages)(
    '%s: is read by everybody, wide and narrow, light and dark, and nothing moves while it loads',
    async (name, path, heading) => {
      const { page } = suite.browser
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${suite.url}${path}`)
      await untilShown(page)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
      await page.waitForTimeout(300)
      // A tenth of what counts as good: a line's margin may change with what comes.
      expect(await shiftsOf(page)).toMatchObject({ score: expect.toSatisfy((score: number) => score < 0.01) })
      await page.setViewportSize({ width: 1280, height: 1400 })
      if (name === 'actor') await page.locator('.graph canvas').first().waitFor()
      await page.waitForTimeout(300) // the drawings fit themselves to the window
      await page.screenshot({ path: pictureOf(name) })
      expect(await seriousFaults(page)).toEqual([])

      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize({ width: 380, height: 800 })
      expect(await seriousFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380)
    },
  )

  test('asks no other host, meets no error, and needs nothing that its policy refuses', () => {
    expect([[...suite.browser.outside], suite.browser.errors, suite.refused]).toEqual([[], [], []])
  })

  test('prints without what only a screen needs', async () => {
    const { page } = suite.browser
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header.frame').isVisible()).toBe(false)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })

  test('never shortens a quotation', async () => {
    const { page } = suite.browser
    await page.goto(`${suite.url}/actors/mohammad-javad-zarif`)
    await untilShown(page)
    const { actor } = await suite.api.ask<{ actor: { statements: { nodes: { quote: string | null }[] } } }>(
      '{ actor(id: "mohammad-javad-zarif") { statements { nodes { quote } } } }',
    )
    const quotes = actor.statements.nodes.flatMap(({ quote }) => (quote === null ? [] : quote.split(' […] ')))
    expect(quotes.length).toBeGreaterThan(2)
    const shown = (await page.locator('.quote').allInnerTexts()).join('\n')
    for (const quote of quotes) expect(shown).toContain(`“${quote}”`)
  })

  test('begins with less than 200 kB', async () => {
    await using fresh = await openPage()
    await fresh.page.goto(`${suite.url}/`)
    await untilShown(fresh.page)
    const bytes = await fresh.page.evaluate<number>(
      `performance.getEntries().filter(({ initiatorType, name }) => initiatorType !== undefined && !name.endsWith('/graphql'))
        .reduce((sum, { encodedBodySize = 0 }) => sum + encodedBodySize, 0)`,
    )
    console.log(`The first page takes ${bytes} bytes`)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(200_000)
  })
})
