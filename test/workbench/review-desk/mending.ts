import { expect, test } from 'vitest'
import { seriousFaults } from '../../support/workbench/axe.ts'
import { draft } from '../../support/workbench/draft.ts'
import { until } from '../../support/workbench/reviewing.ts'
import { name, type Desk } from './desk.ts'

/** What is mended, of which statement, by which keys and words in quotation marks, and what the file has then. */
const cases: [string, string, string[], Record<string, unknown>][] = [
  ['the cue', 'safe', ['c', '"claimed"', 'Enter'], { cue: 'claimed' }],
  ['who is named how', 'safe', ['n', '"the mayor"', 'Enter'], { speakerMention: 'the mayor' }],
  ['the form', 'opens', ['f', 'i'], { form: 'INDIRECT', quote: undefined, doubtful: ['act'] }],
  [
    'the form, with the words in marks',
    'opens',
    ['f', 'm'],
    { form: 'MIXED', quote: 'We will open it on Friday' },
  ],
  ['the act', 'opens', ['a', 'g'], { act: 'AGREE', doubtful: ['form'] }],
  ['no act', 'asks', ['a', '0'], { act: undefined }],
  [
    'the voice',
    'asks',
    ['v', 'n'],
    { voice: 'NARRATOR', form: undefined, speaker: undefined, cue: undefined },
  ],
  ['the date', 'safe', ['d', '"2025-06-01"', 'Enter'], { saidAt: '2025-06-01' }],
  ['the text', 'safe', ['x', '"The pier holds."', 'Enter'], { text: 'The pier holds.' }],
  ['the quotation', 'opens', ['q', '"open it on Friday"', 'Enter'], { quote: 'open it on Friday' }],
  ['the speaker', 'asks', ['s', '"krag"', 'Enter'], { speaker: '#bo-krag' }],
  [
    'a speaker of the document’s own words',
    'once',
    ['s', '"lund"', 'Enter'],
    { speaker: '#ada-lund', voice: undefined, form: 'INDIRECT' },
  ],
  ['a joint speaker', 'safe', ['j', '+', '"krag"', 'Enter'], { speaker: ['#ada-lund', '#bo-krag'] }],
  [
    'words of the document’s own',
    'asks',
    ['s', 'Alt+0'],
    { voice: 'NARRATOR', form: undefined, speaker: undefined, cue: undefined },
  ],
  ['the office', 'safe', ['o', '"mayor"', 'Enter'], { spokenAs: '#mayor' }],
  ['no place where it was made', 'denies', ['e', 'Alt+0'], { madeAt: undefined }],
  ['where it was made', 'safe', ['e', '"storm"', 'Enter'], { madeAt: '#storm' }],
  ['an addressee', 'safe', ['t', '"council"', 'Enter'], { addressees: ['#council'] }],
  ['who relays it', 'safe', ['w', '"harbour"', 'Enter'], { via: ['#harbour-news'] }],
  ['a stance', 'safe', ['b', 'f'], { about: [{ id: '#pier', stance: 'FAVOR' }] }],
  ['no stance', 'denies', ['b', '0'], { about: [{ id: '#storm' }] }],
  [
    'labels',
    'safe',
    ['b', 'l', '"the old pier; ours"', 'Enter'],
    { about: [{ id: '#pier', as: ['the old pier', 'ours'] }] },
  ],
  ['another target', 'safe', ['b', 'r', '"storm"', 'Enter'], { about: [{ id: '#storm' }] }],
  [
    'one target more, with a stance',
    'safe',
    ['b', '+', '"storm"', 'Enter', '~a'],
    { about: [{ id: '#pier' }, { id: '#storm', stance: 'AGAINST' }] },
  ],
  ['no target', 'safe', ['b', 'x'], { about: undefined }],
  ['a verb', 'denies', ['l', 'l'], { claims: [{ id: '#claim-damage', verb: 'LEAVES_OPEN' }] }],
  [
    'a hedge',
    'denies',
    ['l', 'h', '"we believe"', 'Enter'],
    { claims: [{ id: '#claim-damage', verb: 'DENIES', hedge: 'we believe' }] },
  ],
  [
    'another claim',
    'denies',
    ['l', 'r', '"1953"', 'Enter'],
    { claims: [{ id: '#claim-1953', verb: 'DENIES' }] },
  ],
  ['no claim', 'denies', ['l', 'x'], { claims: undefined }],
]

/** The form of one statement. */
export function mendingTests({
  press,
  type,
  given,
  current,
  whole,
  claims,
  on,
  reviewing,
  text,
}: Desk): void {
  test('e mends every field, and one u puts all back', async () => {
    for (const [what, id, keys, expected] of cases) {
      await on(id)
      await press('e')
      for (const key of keys) {
        if (key.startsWith('"')) await type(key.slice(1, -1))
        else if (key.startsWith('~')) {
          // A letter after an entry that was added waits for the list.
          await reviewing.page.locator('.mend fieldset:focus').waitFor()
          await press(key.slice(1))
        } else await press(key)
      }
      const written = (): Record<string, unknown> => ({ ...given(id) })
      const fields = () => Object.fromEntries(Object.keys(expected).map(field => [field, written()[field]]))
      await until(() => [what, fields()]).toEqual([what, expected])
      expect([what, given(id)?.checkedBy]).toEqual([what, undefined])
      await reviewing.page.locator('.saved[data-saved="true"]').waitFor()
      await press('u')
      await until(() => [what, text()]).toEqual([what, draft])
    }
  })

  test('E mends and accepts in one step, and goes on', async () => {
    await on('opens')
    await press('E', 'a', 'g')
    await until(() => given('opens')).toMatchObject({ act: 'AGREE', checkedBy: [expect.any(String)] })
    await until(current).toBe('once')
    await press('u')
    await until(() => given('opens')?.act).toBeUndefined()
  })

  test('a capital letter changes a list without leaving it, and only the last change accepts', async () => {
    const { page } = reviewing
    const list = page.locator('.mend fieldset:focus')
    await on('safe')
    await press('E', 'b', '+')
    await type('storm')
    await press('Enter')
    await list.waitFor()
    await press('A')
    await until(() => given('safe')?.about).toEqual([{ id: '#pier' }, { id: '#storm', stance: 'AGAINST' }])
    await press('1', 'X')
    await until(() => given('safe')?.about).toEqual([{ id: '#storm', stance: 'AGAINST' }])
    await press('L')
    await type('the flood')
    await press('Enter')
    await list.waitFor()
    expect(given('safe')).not.toHaveProperty('checkedBy')
    await press('f')
    await until(() => given('safe')).toMatchObject({
      about: [{ id: '#storm', stance: 'FAVOR', as: ['the flood'] }],
      checkedBy: [expect.any(String)],
    })
    // B opens whom it is about, and L the claims; both accept.
    await on('safe')
    await press('B', '0')
    await until(() => given('safe')?.about).toEqual([{ id: '#storm', as: ['the flood'] }])
    await on('once')
    await press('L', 'l')
    await until(() => given('once')?.claims?.[0]?.verb).toBe('LEAVES_OPEN')
    expect(given('once')?.checkedBy).toHaveLength(1)
    await on('denies')
    await press('E', 'l', 'T')
    await type('The storm hit the pier.')
    await press('Enter')
    await list.waitFor()
    await press('L', 'X')
    await until(() => given('denies')).not.toHaveProperty('claims')
    expect(whole().claims?.[0]?.text).toBe('The storm hit the pier.')
    expect(given('denies')).not.toHaveProperty('checkedBy')
    await press('Enter')
    await until(() => given('denies')?.checkedBy?.length).toBe(1)
    // The words of a claim are a change like any other.
    await on('once')
    await press('b')
    await until(() => given('once')?.checkedBy).toBeUndefined()
    await press('E', 'l', 't')
    await type('It was the storm of 1953.')
    await press('Enter')
    await until(() => given('once')?.checkedBy?.length).toBe(1)
    // A digit with Alt leaves what is open with an act.
    await on('opens')
    await press('B')
    await type('pier')
    await press('Enter')
    await list.waitFor()
    await press('F', 'Alt+2')
    await until(() => given('opens')).toMatchObject({
      about: [{ id: '#pier', stance: 'FAVOR' }],
      act: 'AGREE',
      checkedBy: [expect.any(String)],
    })
    expect(await page.locator('.mend').count()).toBe(0)
  })

  test('new words of a claim change where others have the same, and p puts names into its own alone', async () => {
    const { page } = reviewing
    const asked = 'You were told that I have paid for my pier.'
    reviewing.folder.put(
      name,
      draft
        .replace('The storm damaged the pier.', asked)
        .replace('The storm of 1953 damaged the pier.', asked)
        .replace('madeAt: "#storm"', 'addressees: ["#ada-lund"]'),
    )
    await reviewing.show(`/review/${name}`)
    await on('once')
    await press('L', 't')
    await type('Somebody paid.')
    await press('Enter')
    await until(claims).toEqual(['Somebody paid.', 'Somebody paid.'])
    await page.locator('.saved[data-saved="true"]').waitFor()
    await press('u')
    await until(claims).toEqual([asked, asked])
    await on('denies')
    await press('E', 'l', 'p')
    await until(claims).toEqual([
      'Ada Lund was told that The council has paid for The council’s pier.',
      asked,
    ])
    await until(() => given('denies')?.checkedBy?.length).toBe(1)
  })

  test('a capital letter comes back to the form, and only the last field accepts', async () => {
    const { page } = reviewing
    const form = page.getByRole('region', { name: 'Mend and accept' }).locator('ul.fields')
    await on('safe')
    await press('E', 'C')
    await type('claimed')
    await press('Enter')
    await form.waitFor()
    await press('A', 'g')
    await form.waitFor()
    await press('B', 'f')
    await form.waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await until(() => given('safe')).toMatchObject({
      cue: 'claimed',
      act: 'AGREE',
      about: [{ id: '#pier', stance: 'FAVOR' }],
    })
    expect(given('safe')).not.toHaveProperty('checkedBy')
    // A field that was left by Escape is open no more, and the next one is the last.
    await press('N', 'Escape', 't')
    await type('council')
    await press('Enter')
    await until(() => given('safe')).toMatchObject({
      addressees: ['#council'],
      checkedBy: [expect.any(String)],
    })
    expect(await page.locator('.mend').count()).toBe(0)
    await until(current).toBe('opens')
  })

  test('an empty date has one that Enter keeps: that of most others, of the text, or of the document', async () => {
    const { page } = reviewing
    const saidAt = async (id: string): Promise<string | undefined> => {
      await on(id)
      await press('e', 'd')
      await page.locator('.mend input:focus').waitFor()
      await press('Enter')
      await until(() => given(id)?.saidAt).toBeDefined()
      return given(id)?.saidAt
    }
    expect(await saidAt('safe')).toBe('2025-06-02')
    reviewing.folder.put(name, draft.replace('text: "Harbour news', 'text: "Port of Aal, May 31, 2025. News'))
    await reviewing.show(`/review/${name}`)
    expect(await saidAt('safe')).toBe('2025-05-31')
    await press('e', 'd')
    await type('2025-05-30')
    await press('Enter')
    await until(() => given('safe')?.saidAt).toBe('2025-05-30')
    expect(await saidAt('asks')).toBe('2025-05-30')
  })
}
