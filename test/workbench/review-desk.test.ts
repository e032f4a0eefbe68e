import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { temporaryFolder } from '../support/folder.ts'
import { seriousFaults, untilShown } from '../support/workbench/axe.ts'
import { draft, draftText, voices } from '../support/workbench/draft.ts'
import { kept } from '../support/workbench/notes.ts'
import { painted, placeOf } from '../support/workbench/reading.ts'
import { openReviewing, type Reviewing, until } from '../support/workbench/reviewing.ts'

// Every key and every button of the desk of `whosaid review`, in a real Chromium; what they do is read from the disk.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const name = 'draft.yaml'

/** The code point of the draft's text where words begin. */
const start = (words: string) => Array.from(draftText.slice(0, draftText.indexOf(words))).length

describe.skipIf(chromiumProgram === undefined && !required)('the desk of review', () => {
  const graph = temporaryFolder()
  let reviewing: Reviewing
  beforeAll(async () => {
    reviewing = await openReviewing({ [name]: draft }, ...graph.write([kept]))
  }, 300_000)
  afterAll(async () => {
    await reviewing?.[Symbol.asyncDispose]()
    graph[Symbol.dispose]()
  })

  const press = (...keys: string[]) => reviewing.press(...keys)
  /** Types into the field that a key has opened. */
  const type = async (words: string): Promise<void> => {
    await reviewing.page.locator('input:focus, textarea:focus').waitFor()
    await reviewing.page.keyboard.type(words)
  }
  const given = (id: string) => reviewing.statement(name, id)
  const card = (id: string) => reviewing.page.locator(`article[data-statement="${id}"]`)
  const current = () => reviewing.page.locator('.card[aria-current="true"]').getAttribute('data-statement')
  const counts = () => reviewing.page.locator('.counts').innerText()
  const whole = () => reviewing.file(name)
  const accepted = () => whole().statements!.flatMap(({ id, checkedBy }) => (checkedBy ? [id] : []))
  const dates = () => whole().statements!.map(({ id, saidAt }) => [id, saidAt])
  const texts = () => whole().statements!.map(({ text }) => text)
  const claims = () => whole().claims!.map(({ text }) => text)
  const step = (key: string) => press('w', key)
  const doIt = () => reviewing.page.getByRole('button', { name: 'Do it' }).click()
  /** Makes a card the current one. */
  const on = async (id: string): Promise<void> => {
    await card(id).locator('header').click()
    await until(current).toBe(id)
  }
  /** Selects words of the text, as a mouse does. */
  const selectWords = (words: string) =>
    reviewing.page.evaluate(wanted => {
      for (const { firstChild } of document.querySelectorAll('.text p')) {
        const at = firstChild?.textContent?.indexOf(wanted) ?? -1
        if (firstChild && at !== -1)
          getSelection()!.setBaseAndExtent(firstChild, at, firstChild, at + wanted.length)
      }
    }, words)
  const selection = () => reviewing.page.evaluate(() => getSelection()!.toString())

  // Each test begins with the draft as it came.
  beforeEach(async () => {
    reviewing.folder.put(name, draft)
    await reviewing.show(`/review/${name}`)
  })

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

  test('a accepts and goes on, b takes it back, u undoes, U does it again', async () => {
    await press('j', 'a')
    await until(() => given('opens')?.checkedBy?.length).toBe(1)
    expect(await current()).toBe('once')
    await until(counts).toMatch(/^4 undecided · 1 accepted/)
    await press('u')
    await until(() => given('opens')?.checkedBy).toBeUndefined()
    await press('U')
    await until(() => given('opens')?.checkedBy?.length).toBe(1)
    await on('opens')
    await press('b')
    await until(() => given('opens')?.checkedBy).toBeUndefined()
    await reviewing.page.locator('.saved[data-saved="true"]').waitFor()
  })

  test('x rejects, X asks why, v shows what is rejected, and it can be put back', async () => {
    const { page } = reviewing
    await on('asks')
    await press('x')
    await until(() => whole().rejected?.map(one => one.statement.id)).toEqual(['asks'])
    expect(given('asks')).toBeUndefined()
    await on('denies')
    await press('X')
    await type('an aside')
    await press('Enter')
    await until(() => whole().rejected?.[1]?.reason).toBe('an aside')
    await press('v', 'v', 'v')
    await until(() => page.locator('.card[data-decision="rejected"]').count()).toBe(2)
    await page.getByRole('button', { name: 'Put it back' }).first().click()
    await until(() => given('asks')?.text).toBe('Who paid?')
    await press('v')
    await card('asks').waitFor()
  })

  test('A says how many it accepts, and one u takes it back', async () => {
    const { page } = reviewing
    await press('A')
    await type('0.2')
    await page.getByText('3 of the 5 shown would be accepted').waitFor()
    await press('Enter')
    await until(accepted).toEqual(['safe', 'asks', 'denies'])
    await press('u')
    await until(accepted).toEqual([])
    await press('A')
    await type('2')
    await page.getByText('The bound must be a number from 0 to 1, but got: 2').waitFor()
    await press('Escape')
    expect(await page.locator('.mend').count()).toBe(0)
  })

  // The letters of a field, what is typed or pressed in it, and what the file has then.
  test.each<[string, string, string[], Record<string, unknown>]>([
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
  ])('e mends %s', async (_, id, keys, expected) => {
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
    await until(() =>
      Object.fromEntries(Object.keys(expected).map(field => [field, written()[field]])),
    ).toEqual(expected)
    expect(given(id)?.checkedBy).toBeUndefined()
  })

  test('E mends and accepts in one step, and goes on', async () => {
    await on('opens')
    await press('E', 'a', 'g')
    await until(() => given('opens')).toMatchObject({ act: 'AGREE', checkedBy: [expect.any(String)] })
    await until(current).toBe('once')
    await press('u')
    await until(() => given('opens')?.act).toBeUndefined()
  })

  test('a digit accepts it as an act and goes on; by mouse too', async () => {
    const { page } = reviewing
    const acts = 'INFORM AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN CLAIM_RESPONSIBILITY'.split(' ')
    for (const [at, act] of acts.entries()) {
      await on('opens')
      await press(String(at + 1))
      await until(() => given('opens')?.act).toBe(act)
      await until(current).toBe('once')
    }
    expect(given('opens')?.checkedBy).toHaveLength(1)
    await on('denies')
    await card('denies').getByText('Accept as one that').click()
    expect(await seriousFaults(page)).toEqual([])
    await card('denies')
      .getByRole('button', { name: /^threatens/ })
      .click()
    await until(() => given('denies')).toMatchObject({ act: 'THREATEN', checkedBy: [expect.any(String)] })
  })

  test('= does the last mend for all others that had the same, and one u takes it back', async () => {
    const { page } = reviewing
    const mended = [
      ['safe', '2025-06-01'],
      ['opens', undefined],
      ['asks', undefined],
      ['denies', undefined],
      ['once', undefined],
    ]
    await on('safe')
    await press('e', 'd')
    await type('2025-06-01')
    await press('Enter')
    await until(dates).toEqual(mended)
    await press('=')
    await page.getByText('mend saidAt of 3 statements: 3 statements change.').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('button:focus', { hasText: 'Do it' }).waitFor()
    await press('Enter')
    // Not what the document says itself.
    await until(dates).toEqual(mended.map(([id]) => [id, id === 'once' ? undefined : '2025-06-01']))
    expect(accepted()).toEqual([])
    await press('=')
    await page.getByText('No other statement has what the one that was mended last had before.').waitFor()
    await press('Escape', 'u')
    await until(dates).toEqual(mended)
    await page.getByRole('button', { name: 'Last mend everywhere' }).click()
    await page.getByRole('button', { name: 'Do it' }).click()
    await until(() => given('asks')?.saidAt).toBe('2025-06-01')
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
    // The acceptance is a step of its own.
    await press('u', 'u')
    await until(claims).toEqual([asked, asked])
    await on('denies')
    await press('E', 'l', 'p')
    await until(claims).toEqual([
      'Ada Lund was told that The council has paid for The council’s pier.',
      asked,
    ])
    await until(() => given('denies')?.checkedBy?.length).toBe(1)
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

  describe('w, for the whole document', () => {
    test('“X is …”: one actor in the place of another', async () => {
      const { page } = reviewing
      await on('asks')
      await step('i')
      await page.getByRole('combobox', { name: 'The moderator is' }).fill('council')
      await page.locator('.finder').getByRole('option').filter({ hasText: 'The council' }).click()
      await page.getByText(/1 statement changes/).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await doIt()
      await until(() => given('asks')?.speaker).toBe('#council')
      expect(whole().actors!.map(({ id }) => id)).not.toContain('#moderator')
    })

    test('a speaker is dropped', async () => {
      await on('asks')
      await step('d')
      await reviewing.page.getByLabel('Why').fill('the moderator')
      await reviewing.page.getByText(/1 statement changes/).waitFor()
      await doIt()
      await until(() => whole().rejected?.[0]?.reason).toBe('the moderator')
    })

    test('an event is split', async () => {
      const { page } = reviewing
      await step('s')
      await page.getByLabel('Event').selectOption('#storm')
      await page.getByLabel('The second is called').fill('The storm of 1953')
      await page.getByLabel(/The storm of 1953 damaged the pier, too/).check()
      await page.getByText(/1 statement changes/).waitFor()
      await doIt()
      await until(() => given('once')?.about).toEqual([{ id: '#the-storm-of-1953' }])
      expect(given('denies')?.about?.[0]?.id).toBe('#storm')
      expect(whole().events).toHaveLength(2)
    })

    test('the publisher of a host', async () => {
      const { page } = reviewing
      await step('h')
      expect(await page.getByLabel('Host').inputValue()).toBe('harbour.example')
      await page.getByRole('combobox', { name: 'Its publisher is' }).fill('council')
      await page.locator('.finder').getByRole('option').filter({ hasText: 'The council' }).click()
      await page.getByText('The council publishes 1 file: 1 statement changes.').waitFor()
      await doIt()
      await until(() => whole().document.publisher).toBe('#council')
    })

    test('its title, and what nothing uses', async () => {
      const { page } = reviewing
      await step('t')
      await page.getByLabel('Title').fill('Harbour news, mended')
      await doIt()
      await until(() => whole().document.title).toBe('Harbour news, mended')
      await step('p')
      await reviewing.page.locator('button:focus', { hasText: 'Do it' }).waitFor()
      await press('Enter')
      await until(() => whole().positions ?? []).toEqual([])
    })

    test('a new draft of the text keeps what was decided', async () => {
      await on('safe')
      await press('a')
      await until(() => given('safe')?.checkedBy?.length).toBe(1)
      await step('r')
      await doIt()
      await reviewing.page.locator('.saved', { hasText: /Last: / }).waitFor()
      await until(() => given('safe')?.checkedBy?.length).toBe(1)
    })
  })

  test('says what check refuses, writes nothing of it, and keeps the comments of the rest', async () => {
    const { page } = reviewing
    await on('safe')
    await press('e', 'd')
    await type('yesterday')
    await press('Enter')
    const alert = page.getByRole('alert')
    await alert
      .getByText(/saidAt/)
      .first()
      .waitFor()
    expect(await page.locator('.saved').innerText()).toContain('not saved')
    expect(given('safe')).not.toHaveProperty('saidAt')
    await press('e', 'd')
    await type('2025-06-01')
    await press('Enter')
    await until(() => given('safe')?.saidAt).toBe('2025-06-01')
    const text = readFileSync(`${reviewing.folder.path}/${name}`, 'utf8')
    expect(text).toContain('# A draft of the harbour news.')
    expect(text).toContain("- id: safe # the mayor's")
  })

  test('what somebody else writes meanwhile is a conflict with a diff, and is never overwritten', async () => {
    const { page } = reviewing
    reviewing.folder.put(name, draft.replace('text: Who paid?', 'text: Who has paid?'))
    await on('safe')
    await press('a')
    const conflict = page.getByRole('alert', { name: 'Conflict' })
    await conflict.getByText(/^\+.*Who has paid\?/).waitFor()
    expect(await page.locator('.saved').innerText()).toContain('not saved')
    expect(await seriousFaults(page)).toEqual([])
    expect(given('asks')?.text).toBe('Who has paid?')
    expect(given('safe')?.checkedBy).toBeUndefined()
    await page.getByRole('button', { name: 'Reload and do the step again' }).click()
    await until(() => given('safe')?.checkedBy?.length).toBe(1)
    expect(given('asks')?.text).toBe('Who has paid?')
    await card('asks').getByText('Who has paid?').waitFor()
  })

  test('everything is done by mouse too', async () => {
    const { page } = reviewing
    await on('safe')
    await card('safe').getByRole('button', { name: 'Mend' }).click()
    await page.getByRole('button', { name: /Act: –/ }).click()
    await page.getByRole('button', { name: /supports/ }).click()
    await until(() => given('safe')?.act).toBe('SUPPORT')
    await card('safe').getByRole('button', { name: 'Accept' }).click()
    await until(() => given('safe')?.checkedBy?.length).toBe(1)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await until(() => given('safe')?.checkedBy).toBeUndefined()
    await page.getByRole('button', { name: 'Redo' }).click()
    await until(() => given('safe')?.checkedBy?.length).toBe(1)
    await on('safe')
    await card('safe').getByRole('button', { name: 'Take back' }).click()
    await until(() => given('safe')?.checkedBy).toBeUndefined()
    await card('safe').getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('button', { name: 'Keep' }).click()
    await until(() => given('safe')).toBeUndefined()
    await selectWords('the tide is high this week')
    await page.getByRole('button', { name: 'New statement of the selected words' }).click()
    await until(() => whole().statements!.some(({ text }) => text === 'the tide is high this week')).toBe(
      true,
    )
  })

  test('without a text the cards are there, and the reader’s own file shows it', async () => {
    const { page } = reviewing
    const { sha256 } = await import('../../src/document/rules/texts.ts')
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
  })

  test('meets no error, asks no other host, and needs nothing that its policy refuses', () => {
    expect(reviewing.faults()).toEqual([])
  })
})
