import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { openReviewing, type Reviewing, until } from '../support/workbench/reviewing.ts'

// docs/first-hour.md, performed.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const texts = ['invented-briefing-2025-05-13', 'invented-wire-2025-05-12'] as const
const [briefing, wire] = texts.map(name => `${name}.yaml`) as [string, string]
const doc = readFileSync('docs/first-hour.md', 'utf8')

/** The lines of keys that the document tells to press. */
const block = new RegExp('<!-- keys -->([^]*?)<!-- /keys -->').exec(doc)?.[1] ?? ''
const told = [...block.matchAll(/^- (.*?): /gm)].map(([, keys = '']) =>
  [...keys.matchAll(/`(.+?)`/g)].map(([, key = '']) => key),
)
const picture =
  process.env['WHOSAID_PICTURES'] === 'write'
    ? 'docs/pictures/review-desk.png'
    : 'test/screenshots/review-desk.png'

describe.skipIf(chromiumProgram === undefined && !required)('the first hour', () => {
  let reviewing: Reviewing
  beforeAll(async () => {
    const files = texts.map(name => [`${name}.txt`, readFileSync(`examples/texts/${name}.txt`, 'utf8')])
    reviewing = await openReviewing(Object.fromEntries(files) as Record<string, string>)
  }, 300_000)
  afterAll(() => reviewing?.[Symbol.asyncDispose]())

  const press = (...keys: string[]) => reviewing.press(...keys)
  const statements = (name: string) => reviewing.file(name).statements ?? []
  const accepted = () => statements(wire).filter(({ checkedBy }) => checkedBy !== undefined).length
  const draft = async (name: string): Promise<void> => {
    await reviewing.show('/review')
    await reviewing.page.getByRole('button', { name: `Draft it: ${name}.txt` }).click()
    await reviewing.page.locator('.card, [role="status"] a').first().waitFor()
    await reviewing.show(`/review/${name}.yaml`)
    await reviewing.page.locator('.card').first().waitFor()
  }

  test('draft, read, mend and accept by the keys that the document names', async () => {
    const { page } = reviewing
    await draft(texts[1])
    const drafted = readFileSync(`${reviewing.folder.path}/${wire}`, 'utf8')
    const count = statements(wire).length
    await page.getByText(/^\d+ of \d+ sentences/).waitFor()
    await press('j')
    await page.screenshot({ path: picture })
    await press('Escape')
    const [first, second, dropped, back, kept, others, fresh] = told
    expect(told).toHaveLength(7)
    const run = async (keys: readonly string[] = []): Promise<void> => {
      for (const key of keys) {
        if (/^[\d.]+$/.test(key)) await page.keyboard.type(key)
        else if (key === 'Enter') {
          await page.getByText(/shown would be accepted/).waitFor()
          await press(key)
        } else await press(key)
        if (key === 's') await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
      }
      await page.locator('.saved[data-saved="true"]').waitFor()
    }
    await run(first)
    await until(accepted).toBe(1)
    await run(second)
    await until(accepted).toBe(2)
    await run(dropped)
    await until(() => statements(wire).length).toBe(count - 1)
    expect(reviewing.file(wire).rejected).toHaveLength(1)
    await run(back)
    await until(() => statements(wire).length).toBe(count)
    await run(kept)
    await until(accepted).toBe(3)
    const due = statements(wire).filter(
      ({ checkedBy, doubt = 0 }) => checkedBy !== undefined || doubt <= 0.2,
    ).length
    await run(others)
    await until(accepted).toBe(due)
    await run(fresh)
    await until(() => statements(wire).length).toBe(count + 1)
    // And every step back, until the file is as it was drafted; then again.
    for (
      let steps = 0;
      steps < 8 && readFileSync(`${reviewing.folder.path}/${wire}`, 'utf8') !== drafted;
      steps++
    ) {
      const before = readFileSync(`${reviewing.folder.path}/${wire}`, 'utf8')
      await press('u')
      await until(() => readFileSync(`${reviewing.folder.path}/${wire}`, 'utf8')).not.toBe(before)
      await page.locator('.saved[data-saved="true"]').waitFor()
    }
    expect(readFileSync(`${reviewing.folder.path}/${wire}`, 'utf8')).toBe(drafted)
    await press('U')
    await until(accepted).toBe(1)
  })

  test('load both, decide one identity, find it again, and undo', async () => {
    const { page, api } = reviewing
    const load = async (name: string): Promise<void> => {
      await reviewing.show(`/review/${name}`)
      await press('l')
      await page.getByText('The document is not loaded yet.').waitFor()
      await press('l')
      await page.getByText(/: loaded, \d+ statements\./).waitFor()
    }
    await load(wire)
    const before = await api.suite.dump()
    await draft(texts[0])
    await load(briefing)
    await reviewing.show('/review')
    await press('i')
    await page.getByRole('button', { name: 'Look for candidates' }).click()
    await page.locator('.candidate').waitFor()
    await press('s')
    await until(() => reviewing.file('judgements.yaml').identities?.length).toBe(1)
    await load('judgements.yaml')
    // Found again, by the search that every page has.
    await reviewing.show(`/review/${briefing}?view=load`)
    await press('/')
    await page.keyboard.type('Ilva Sarne')
    await page.getByRole('option').filter({ hasText: 'Ilva Sarne' }).first().waitFor()
    await press('ArrowDown', 'Enter')
    await page.waitForURL(/\/(actors|statements|claims)\//)
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const name of ['judgements.yaml', briefing]) {
      await reviewing.show(`/review/${name}?view=load`)
      await page.getByRole('button', { name: /Undo the load/ }).waitFor()
      await page.locator('button:enabled', { hasText: 'Undo the load' }).waitFor()
      await press('u')
      await page.getByText(/: unloaded/).waitFor()
    }
    expect(await api.suite.dump()).toEqual(before)
    expect(reviewing.faults()).toEqual([])
  })
})
