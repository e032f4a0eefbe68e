import { readFileSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seriousFaults, untilShown } from '../../support/workbench/axe.ts'
import { draft, draftText } from '../../support/workbench/draft.ts'
import { painted, placeOf } from '../../support/workbench/reading.ts'
import { until } from '../../support/workbench/reviewing.ts'
import type { Desk } from './desk.ts'

/** The code point of the draft's text where words begin. */
const start = (words: string) => Array.from(draftText.slice(0, draftText.indexOf(words))).length

/** What the desk shows, and how one moves in it. */
export function readingTests({ press, type, card, current, whole, on, selection, reviewing }: Desk): void {
  test('shows the cards by doubt, the text lit, and what is uncertain marked; axe finds nothing serious', async () => {
    const { page } = reviewing
    const ids = () => page.locator('.card').evaluateAll(all => all.map(one => one.dataset['statement']))
    expect(await ids()).toEqual(['opens', 'once', 'asks', 'denies', 'safe'])
    expect(await card('opens').locator('[data-field="form"][data-doubtful="true"]').innerText()).toContain(
      'uncertain',
    )
    expect(await card('opens').locator('.uncertain').innerText()).toBe('Uncertain, worst first: Form, Act')
    expect((await painted(page))['said-1-indirect'] ?? []).not.toEqual([])
    await press('o')
    await until(ids).toEqual(['safe', 'opens', 'asks', 'denies', 'once'])
    expect(await seriousFaults(page)).toEqual([])
    await page.setViewportSize({ width: 380, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380)
    expect(await seriousFaults(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('j and k move, Escape lets go, and a tap in the text chooses', async () => {
    const { page } = reviewing
    await press('j', 'j', 'j', 'k')
    expect(await current()).toBe('once')
    expect((await painted(page))['said-active']).toEqual(['The storm of 1953 damaged the pier, too'])
    await until(() => new URL(page.url()).searchParams.get('statement')).toBe('once')
    await press('Escape')
    await until(() => page.locator('.card[aria-current="true"]').count()).toBe(0)
    const { x, y } = await placeOf(page, 'the pier is safe')
    await page.mouse.click(x, y)
    await until(current).toBe('safe')
  })

  test('n selects what no statement explains, and . , < > move the ends by a word', async () => {
    await reviewing.page.getByText(/^\d of \d sentences/).waitFor()
    await press('n', 'n')
    expect(await selection()).toBe('It has been tried by nobody else so far, and the tide is high this week.')
    await press(',', ',')
    expect(await selection()).toBe('It has been tried by nobody else so far, and the tide is high')
    await press('>')
    expect(await selection()).toBe('has been tried by nobody else so far, and the tide is high')
    await press('<', '.')
    expect(await selection()).toBe('It has been tried by nobody else so far, and the tide is high this')
  })

  test('r shows the rule, f filters, and letters in a field are letters', async () => {
    const { page } = reviewing
    await on('safe')
    await press('r')
    await until(() => card('safe').locator('details.rule').getAttribute('open')).toBe('')
    expect(await card('safe').locator('details.rule').textContent()).toContain(
      'In “Anna Berg announced that the bridge is closed.” it finds the speaker “Anna Berg”',
    )
    await press('f')
    await type('axe storm')
    await until(() => page.locator('.card').count()).toBe(0)
    expect(whole()).toMatchObject({ statements: expect.any(Array) as unknown[] })
    expect(whole().statements!.filter(({ checkedBy }) => checkedBy)).toEqual([])
    expect(whole().rejected).toBeUndefined()
    await page.locator('[data-filter]').fill('storm')
    await until(() => page.locator('.card').count()).toBe(2)
  })

  test('? shows the keys, l leads to loading, g to the folder', async () => {
    const { page } = reviewing
    await press('?')
    const help = page.getByRole('dialog', { name: 'Keys' })
    await help.waitFor()
    // The page and its document name the same keys.
    const [, told = ''] = readFileSync('docs/workbench.md', 'utf8').split('<!-- review keys -->')
    const [table = ''] = told.split('<!-- /review keys -->')
    const documented = [...table.matchAll(/^\|(.*?)\|/gm)].flatMap(([row]) =>
      [...row.matchAll(/`(.+?)`/g)].map(([, key]) => key),
    )
    const shown = await help.locator('kbd').allInnerTexts()
    expect(new Set(shown.filter(key => key !== '/' && key !== '?'))).toEqual(new Set(documented))
    await press('Escape')
    await press('l')
    await page.waitForURL(/view=load$/)
    await page.goBack()
    await card('safe').waitFor()
    await press('g')
    await page.waitForURL(/\/review$/)
  })

  test('without a text the cards are there, and the reader’s own file shows it', async () => {
    const { page } = reviewing
    const { sha256 } = await import('../../../src/document/rules/texts.ts')
    const bare = draft
      .replace(/ {2}text: "Harbour.*\n/, `  sha256: ${sha256(draftText)}\n`)
      .replaceAll(/spans: \[\{ exact: "?(.*?)"? \}\]/g, (_, words: string) => {
        const from = start(words)
        return `spans: [{ start: ${from}, end: ${from + Array.from(words).length} }]`
      })
    reviewing.folder.put('bare.yaml', bare)
    await reviewing.show('/review/bare.yaml')
    expect(await page.locator('.card').count()).toBe(5)
    expect(await seriousFaults(page)).toEqual([])
    await page
      .getByLabel('Open the text')
      .setInputFiles({ name: 'harbour.txt', mimeType: '', buffer: Buffer.from(draftText) })
    await page.locator('.text').waitFor()
    await on('denies')
    await until(async () => (await painted(page))['said-active']).toEqual([
      'The council denied that the storm damaged the pier',
    ])
    await untilShown(page)
    rmSync(`${reviewing.folder.path}/bare.yaml`)
  })
}
