import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { examples } from '../support/api.ts'
import { seriousFaults } from '../support/workbench/axe.ts'
import { openReading, type Reading, settled } from '../support/workbench/reading.ts'

// Lists of picked statements and the keys, in a real Chromium; skipped without one.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const farda = 'radio-farda-2019-12-30'

describe.skipIf(chromiumProgram === undefined && !required)('lists', () => {
  let reading: Reading
  beforeAll(async () => {
    reading = await openReading(examples)
  }, 300_000)
  afterAll(() => reading?.[Symbol.asyncDispose]())

  const items = () =>
    reading.page.locator('.picked > li').evaluateAll(all => all.map(one => one.dataset['item']))
  const kept = () => reading.page.evaluate(() => localStorage.getItem('whosaid-lists'))
  const showList = async (): Promise<void> => {
    await reading.page.keyboard.press('l')
    await settled(reading.page)
  }

  test('an empty list says how to fill it', async () => {
    await reading.show('/list')
    await reading.page.getByText('Nothing is picked yet.').waitFor()
    expect(await seriousFaults(reading.page)).toEqual([])
  })

  test('statements are picked by key and by mouse, with a note on each, and stay when the page is closed', async () => {
    const { page } = reading
    await reading.show(`/documents/${farda}`)
    await page.keyboard.press('j')
    await page.keyboard.press('p')
    await page.locator('.statement').nth(3).getByRole('button', { name: 'Pick' }).click()
    const picked = await page
      .locator('.statement:has(.pick[aria-pressed="true"])')
      .evaluateAll(all => all.map(one => one.dataset['statement']))
    expect(picked).toHaveLength(2)
    await showList()
    expect(await items()).toEqual(picked)
    await page.getByLabel('Note').nth(1).fill('Compare the briefing: "later"')
    await page.reload()
    await settled(page)
    expect(await items()).toEqual(picked)
    expect(await page.getByLabel('Note').nth(1).inputValue()).toBe('Compare the briefing: "later"')
    expect(await seriousFaults(page)).toEqual([])
  })

  test('a list is put in order by key and by button, and what is taken out can be put back', async () => {
    const { page } = reading
    const [first, second] = await items()
    await page.keyboard.press('j')
    await page.keyboard.press('J')
    expect(await items()).toEqual([second, first])
    // The focus went along.
    await page.keyboard.press('K')
    expect(await items()).toEqual([first, second])
    await page.getByRole('button', { name: 'Move up' }).nth(1).click()
    expect(await items()).toEqual([second, first])
    await page.getByRole('button', { name: 'Take out' }).first().click()
    expect(await items()).toEqual([first])
    await page.getByRole('button', { name: 'Put it back' }).click()
    expect(await items()).toEqual([second, first])
  })

  test('a list is saved as list.yaml and opened from one, as a list of its own', async () => {
    const { page } = reading
    const [first, second] = await items()
    await page.getByLabel('Title of the list').fill('For: Monday')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as list.yaml' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('list.yaml')
    const content = readFileSync(await saved.path(), 'utf8')
    expect(content).toBe(
      `title: "For: Monday"\nstatements:\n  - id: ${first}\n    note: 'Compare the briefing: "later"'\n  - id: ${second}\n`,
    )
    await page.getByLabel('Open a list.yaml').setInputFiles({
      name: 'theirs.yaml',
      mimeType: '',
      buffer: Buffer.from(content.replace('For: Monday', 'Theirs').replace(second!, 'gone#away')),
    })
    await page.waitForURL(/\/lists\/2$/)
    await settled(page)
    expect(await items()).toEqual([first, 'gone#away'])
    await page.getByText('is not loaded here').waitFor()
    expect(await page.getByLabel('Citations').inputValue()).toMatch(/\n2\. gone#away: not loaded\.$/)
    // The other list is still there.
    await page.getByLabel('List', { exact: true }).selectOption('For: Monday (2)')
    await page.waitForURL(/\/lists\/1$/)
    expect(await items()).toEqual([first, second])
  })

  test.each([
    ['title: [', /bad\.yaml must be YAML, but got: /],
    ['statements: []', /bad\.yaml must have a title, but got: nothing/],
    ['title: x\nstatements: 1', /bad\.yaml must have a list of statements, but got: 1/],
    [
      'title: x\nstatements:\n  - note: y',
      /bad\.yaml, statement 1, must have an id, but got: \{"note":"y"\}/,
    ],
    ['title: x\nstatements:\n  - id: a\n  - id: a', /statement 2, must not be in the list twice, but got: a/],
  ])('a file that is no list is refused with the rule: %j', async (content, rule) => {
    const { page } = reading
    const before = await kept()
    const buffer = Buffer.from(content)
    await page.getByLabel('Open a list.yaml').setInputFiles({ name: 'bad.yaml', mimeType: '', buffer })
    await page.getByRole('alert').filter({ hasText: rule }).waitFor()
    expect(await kept()).toBe(before)
  })

  test.each([
    ['{"current":"1","lists":[{"id":"1","title":"Mine","statem', 'JSON'],
    ['{"current":"1","lists":[]}', 'a current one'],
    ['{"current":"1","lists":[{"id":"1","title":"Mine"}]}', 'an id, a title and statements'],
    ['{"current":"1","lists":[{"id":"1","title":"Mine","statements":["a#b"]}]}', 'an id and a note'],
  ])('lists that the browser keeps damaged are set aside, and the page says so: %s', async (damaged, why) => {
    const { page } = reading
    const whole = (await kept()) ?? ''
    const keep = (text: string): Promise<void> =>
      page.evaluate(one => localStorage.setItem('whosaid-lists', one), text)
    await keep(damaged)
    await reading.show('/list')
    await page.getByRole('alert').getByText(why).waitFor()
    await page.getByText('Nothing is picked yet.').waitFor()
    expect(await page.evaluate(() => localStorage.getItem('whosaid-lists-damaged'))).toBe(damaged)
    await keep(whole)
    await reading.show('/list')
  })

  test('a list that is deleted can be put back', async () => {
    const { page } = reading
    const before = await items()
    await page.getByRole('button', { name: 'Delete this list' }).click()
    await page.waitForURL(/\/list$/)
    expect(await page.getByLabel('Title of the list').inputValue()).toBe('Theirs')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await items()).toEqual(before)
  })

  test('`?` shows the keys of the page, and every one of them is there', async () => {
    const { page } = reading
    await page.keyboard.press('?')
    const keys = await page.getByRole('dialog').locator('kbd').allInnerTexts()
    expect(keys.toSorted()).toEqual(['/', '?', 'J', 'K', 'N', 'c', 'j', 'k', 'l', 'o', 'p'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toMatch(/^Search/)
    // In a field, letters are letters.
    await page.keyboard.type('lop')
    expect(new URL(page.url()).pathname).toBe('/list')
    await page.keyboard.press('Escape')
  })

  test('on a phone and on paper a list is whole', async () => {
    const { page } = reading
    await page.setViewportSize({ width: 380, height: 720 })
    await reading.show('/list')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Move up' }).first().isVisible()).toBe(false)
    expect(await page.locator('.picked .statement').first().isVisible()).toBe(true)
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1280, height: 900 })
    expect([...reading.outside, ...reading.errors]).toEqual([])
  })
})
