import { expect, test } from 'vitest'
import { seriousFaults } from '../../support/workbench/axe.ts'
import { voices } from '../../support/workbench/draft.ts'
import { drawOver, painted, placeOf } from '../../support/workbench/reading.ts'
import { until } from '../../support/workbench/reviewing.ts'
import type { Desk } from './desk.ts'

/** New statements, and what their fields offer. */
export function makingTests({
  press,
  type,
  given,
  current,
  whole,
  texts,
  on,
  selectWords,
  selection,
  reviewing,
}: Desk): void {
  const first = () => whole().statements!.find(({ id }) => id === 'r1')

  test('proposes who speaks by what stands before, with date and office', async () => {
    const { page } = reviewing
    const made = (text: string) =>
      reviewing.file('voices.yaml').statements!.find(one => one.text.includes(text))
    reviewing.folder.put('voices.yaml', voices)
    await reviewing.show('/review/voices.yaml')
    const speaker = page.getByRole('combobox', { name: 'Speaker' })
    await selectWords('The wind fell')
    await press('s')
    await until(() => speaker.inputValue()).toBe('Harbour News')
    await press('Alt+1')
    await until(() => made('wind')).toMatchObject({
      voice: 'NARRATOR',
      act: 'INFORM',
      checkedBy: [expect.any(String)],
    })
    // What is quoted is somebody's.
    await selectWords('“It did,”')
    await press('s')
    await until(() => speaker.inputValue()).toBe('Ada Lund')
    await press('Alt+3')
    await until(() => made('It did')?.checkedBy?.length).toBe(1)
    expect(made('It did')).toMatchObject({
      act: 'SUPPORT',
      form: 'DIRECT',
      speaker: '#ada-lund',
      spokenAs: '#mayor',
      saidAt: '2025-06-01',
    })
    // The only office that the file gives him.
    await on('rained')
    await press('e', 's')
    await type('krag')
    await press('Enter')
    await until(() => made('rained')).toMatchObject({ speaker: '#bo-krag', spokenAs: '#deputy' })
    // The document's own words are said when it is published.
    await on('yes')
    await press('e', 's', 'Alt+0')
    await until(() => made('Yes.')).toMatchObject({ voice: 'NARRATOR' })
    for (const field of ['saidAt', 'spokenAs', 'speaker', 'form'])
      expect(made('Yes.')).not.toHaveProperty(field)
  })

  test('s makes a statement of the selected words, c adds them to the current one', async () => {
    const { page } = reviewing
    const words = 'the tide is high this week'
    await selectWords(words)
    await press('s')
    const made = () => whole().statements!.find(({ text }) => text === words)
    const speaker = page.getByRole('combobox', { name: 'Speaker' })
    await until(() => speaker.inputValue()).toBe('Ada Lund')
    expect(await speaker.evaluate(input => input === document.activeElement)).toBe(true)
    expect(made()).toMatchObject({ speaker: '#ada-lund', doubtful: ['speaker'] })
    // Nobody has said yet that she speaks.
    expect(made()).not.toHaveProperty('checkedBy')
    await press('Enter')
    await until(() => made()?.checkedBy?.length).toBe(1)
    expect(made()).not.toHaveProperty('doubtful')
    expect(made()?.speaker).toBe('#ada-lund')
    await until(current).toBe(made()!.id)
    await until(async () => (await painted(page))['said-active']).toEqual([words])
    await on('asks')
    await selectWords('It has been tried by nobody else')
    await press('c')
    await until(() => given('asks')?.spans?.length).toBe(2)
    await until(async () => (await painted(page))['said-active']?.toSorted()).toEqual([
      'It has been tried by nobody else',
      'The moderator asked who paid',
    ])
    await press('e', 'p', '1', 'x')
    await until(() => given('asks')?.spans?.length).toBe(1)
    await until(async () => (await painted(page))['said-active']).toHaveLength(1)
  })

  test('s without selected words takes the next unlit sentence, and n goes on behind it', async () => {
    const { page } = reviewing
    const count = page.getByText(/^\d of \d sentences/)
    await count.waitFor()
    await press('s')
    await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
    await until(texts).toContain('Harbour news 🎉')
    await press('Enter')
    await page.locator('.mend').waitFor({ state: 'detached' })
    await press('n')
    await until(selection).toBe('It has been tried by nobody else so far, and the tide is high this week.')
    await press('s')
    await until(texts).toContain('It has been tried by nobody else so far, and the tide is high this week.')
  })

  test('what does not exist yet is new, of a kind; the words of a claim can be mended', async () => {
    await on('asks')
    await press('e', 's')
    await type('Cleo Fenn')
    await press('Alt+n')
    await press('p')
    await until(() => given('asks')?.speaker).toBe('#cleo-fenn')
    expect(whole().actors).toContainEqual({ id: '#cleo-fenn', kind: 'person', name: 'Cleo Fenn' })
    await press('e', 'l')
    await type('Somebody paid for the pier.')
    await press('Alt+n')
    await until(() => given('asks')?.claims?.[0]?.verb).toBe('ASSERTS')
    await reviewing.page.locator('.mend fieldset:focus').waitFor()
    await press('k')
    await until(() => given('asks')?.claims?.[0]?.verb).toBe('ASKS')
    await press('e', 'l', 't')
    await type('Somebody has paid.')
    await press('Enter')
    await until(() => whole().claims?.at(-1)?.text).toBe('Somebody has paid.')
  })

  test('the graph is searched while typing: this one, not this one, and m for the same', async () => {
    const { page } = reviewing
    await on('safe')
    await press('m')
    await type('ada')
    const other = page.getByRole('option').filter({ hasText: 'in the graph' })
    await other.first().waitFor()
    expect(await other.first().innerText()).toContain('The pier is safe.')
    expect(await seriousFaults(page)).toEqual([])
    await other.first().click()
    await until(() => whole().identities?.[0]).toMatchObject({
      same: ['news-harbour-draft#ada-lund', 'ada-lund'],
    })
    await press('e', 's')
    await type('krag')
    await page.getByRole('option').filter({ hasText: 'in the graph' }).first().hover()
    await press('Alt+x')
    await until(() => whole().identities?.[1]).toMatchObject({
      different: ['news-harbour-draft#ada-lund', 'bo-krag'],
    })
    await page.getByRole('option').filter({ hasText: 'in the graph' }).first().click()
    await until(() => given('safe')?.speaker).toBe('bo-krag')
    expect(whole().actors).toContainEqual(expect.objectContaining({ id: 'bo-krag', name: 'Bo Krag' }))
  })

  test('s proposes the verb by which the words tell what is said', async () => {
    const { page } = reviewing
    await selectWords('The council denied that the storm damaged the pier')
    await press('s')
    await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
    expect(first()).toMatchObject({ cue: 'denied', doubtful: ['speaker', 'cue'] })
    // The words are made a statement of, and are no speaker’s name.
    expect(await page.getByRole('button', { name: /^Write/ }).count()).toBe(0)
    await type('council')
    await press('Enter')
    await until(() => first()).toMatchObject({
      speaker: '#council',
      cue: 'denied',
      checkedBy: [expect.any(String)],
    })
    // The document’s own words have none.
    await press('e', 's', 'Alt+0')
    await until(() => first()).not.toHaveProperty('cue')
  })

  test('Alt+W writes the words that are selected in the text into the open field; by mouse too', async () => {
    const { page } = reviewing
    await on('safe')
    // Selected before the field is open.
    await drawOver(page, 'her deputy')
    await press('e', 'n')
    await page.locator('.mend input:focus').waitFor()
    await press('Alt+w', 'Enter')
    await until(() => given('safe')?.speakerMention).toBe('her deputy')
    // Over paragraphs in one line, and without showing all of it.
    await page.evaluate(() => {
      const [one, other] = document.querySelectorAll('.text p')
      getSelection()!.setBaseAndExtent(one!.firstChild!, 0, other!.firstChild!, 60)
    })
    await press('e', 'n')
    await page.getByRole('button', { name: 'Write the selected words' }).click()
    await press('Enter')
    await until(() => given('safe')?.speakerMention).toBe(
      'Harbour news 🎉 Mayor Ada Lund said that the pier is safe. It has been tried',
    )
    // And while it is open, which takes the focus from it; where the cursor stands.
    await press('e', 'x')
    await type('She says: ')
    await drawOver(page, 'the pier is safe')
    expect(await page.locator('.mend textarea:focus').count()).toBe(0)
    await press('Alt+w')
    await page.locator('.mend textarea:focus').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await type(' so far')
    await press('Enter')
    await until(() => given('safe')?.text).toBe('She says: the pier is safe so far')
    // A name has no article and a capital.
    await press('e', 't')
    await page.getByRole('combobox', { name: 'Addressees' }).waitFor()
    await drawOver(page, 'the tide')
    await page.getByRole('button', { name: 'Write “Tide”' }).click()
    await press('Alt+n', 'g')
    await until(() => given('safe')?.addressees).toEqual(['#tide'])
    expect(whole().actors).toContainEqual({ id: '#tide', kind: 'group', name: 'Tide' })
    // A tap lets go of the words.
    const { x, y } = await placeOf(page, 'the tide')
    await page.mouse.click(x, y)
    await on('asks')
    await press('e', 'c')
    await page.locator('.mend input:focus').waitFor()
    await press('Alt+w', 'Enter')
    await page.locator('.mend').waitFor({ state: 'detached' })
    expect(given('asks')?.cue).toBe('asked')
  })
}
