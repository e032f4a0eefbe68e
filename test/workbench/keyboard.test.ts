import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { examples } from '../support/api.ts'
import { zarifAboutUnitedStates } from '../expected/article.ts'
import { openReading, type Reading, settled } from '../support/workbench/reading.ts'

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'

describe.skipIf(chromiumProgram === undefined && !required)('by keyboard alone', () => {
  let reading: Reading
  beforeAll(async () => {
    reading = await openReading(examples)
  }, 300_000)
  afterAll(() => reading?.[Symbol.asyncDispose]())

  const press = (key: string) => reading.page.keyboard.press(key)
  /** Types what is looked for, and takes what is offered under this type and name. */
  const choose = async (typed: string, name: string): Promise<void> => {
    await reading.page.keyboard.type(typed)
    const fitting = new RegExp(`^\\s*${name.replaceAll(' ', '\\s+')}\\s*$`)
    const options = reading.page.getByRole('option')
    await options.filter({ hasText: fitting }).waitFor()
    const focused = reading.page.locator('[role="option"][data-focused]')
    for (let tries = 0; tries < 80; tries++) {
      // Down to the last one, and up again where the list was narrowed meanwhile.
      await press(tries % 20 < 10 ? 'ArrowDown' : 'ArrowUp')
      const offered = (await focused.count()) > 0 ? await focused.innerText() : ''
      if (fitting.test(offered)) return press('Enter')
      await reading.page.waitForTimeout(50) // what fits is still asked for
    }
    throw new Error(
      `${name} must be offered for ${typed}, but got: ${(await options.allInnerTexts()).join(', ')}`,
    )
  }
  /** Goes on by Tab until a field or button of this name has the focus. */
  const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
    for (let tries = 0; tries < 60; tries++) {
      await press(key)
      const focused = await reading.page.evaluate(() => {
        const element = document.activeElement
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
        const by = element?.getAttribute('aria-labelledby') ?? ''
        return [
          element?.getAttribute('aria-label'),
          ...labels.map(label => label.textContent),
          ...by.split(' ').map(id => document.querySelector(`[id="${id}"]`)?.textContent),
          element instanceof HTMLButtonElement ? element.textContent : '',
        ].join(' ')
      })
      if (name.test(focused)) return
    }
    throw new Error(`Tab must lead to ${name}`)
  }
  const pickNext = async (): Promise<string | null> => {
    await press('j')
    await press('p')
    return reading.page.evaluate(() => document.activeElement!.getAttribute('data-statement'))
  }

  test('finds what Zarif said about the United States, picks three statements, and cites them', async () => {
    const { page } = reading
    await reading.show('/')
    await press('/')
    await choose('zarif', 'person Mohammad Javad Zarif')
    await page.waitForURL(/\/actors\/mohammad-javad-zarif$/)
    await settled(page)
    await tabTo(/\bAbout\b/)
    await choose('united states', 'state United States')
    await page.waitForURL(/about=united-states/)
    await settled(page)
    // The focus is in the field, where letters are letters.
    await press('Tab')
    const picked = [await pickNext(), await pickNext()]
    expect(new Set(picked)).toEqual(new Set(zarifAboutUnitedStates.map(({ id }) => id)))
    // The text has no third: one of his other statements.
    await tabTo(/^\s*Clear/, 'Shift+Tab')
    await press('Enter')
    await page.waitForURL(/zarif$/)
    await settled(page)
    for (let tries = 0; tries < 4; tries++) {
      await press('j')
      const id = await page.evaluate(() => document.activeElement!.getAttribute('data-statement'))
      if (picked.includes(id)) continue
      await press('p')
      picked.push(id)
      break
    }
    await press('l')
    await settled(page)
    await press('c')
    await page.getByText('Copied.').waitFor()
    const cited = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(cited).toHaveLength(3)
    for (const line of cited)
      expect(line).toMatch(
        /^\d\. Mohammad Javad Zarif, Foreign Minister of Iran: .+, in “Iran's Zarif Denounces .+”, Radio Farda, 30 December 2019, document radio-farda-2019-12-30, characters \d+ to \d+/,
      )
    expect(cited.join()).toContain('“The United States is shedding blood and causing destruction')
    expect(
      await page
        .locator('.picked [data-statement]')
        .evaluateAll(all => all.map(one => one.dataset['statement'])),
    ).toEqual(picked)
    expect(reading.errors).toEqual([])
  })
})
