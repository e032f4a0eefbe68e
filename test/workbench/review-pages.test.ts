import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../../src/document/index.ts'
import type { Folder } from '../../src/review/protocol.ts'
import { chromiumProgram, openPage } from '../support/browser/chromium.ts'
import { temporaryFolder } from '../support/folder.ts'
import { seriousFaults, untilShown } from '../support/workbench/axe.ts'
import { draft, draftText, otherDraft } from '../support/workbench/draft.ts'
import { kept } from '../support/workbench/notes.ts'
import { openReviewing, type Reviewing, until } from '../support/workbench/reviewing.ts'

// The pages of `whosaid review` besides the desk: the folder, loading, two files side by side, who may be one.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'

/** One side of a candidate, as `candidates --json` writes it. */
const side = (id: string) => ({ id, name: id, memberIds: [id], statements: 1 })

const pair = (_: unknown, at: number) => ({
  proposal: 'same',
  type: 'actor',
  score: 0.9 - at / 100,
  a: side(`left-${at}`),
  b: side(`right-${at}`),
  for: [],
  against: [],
  read: [],
})

describe.skipIf(chromiumProgram === undefined && !required)('the pages of review', () => {
  const graph = temporaryFolder()
  let reviewing: Reviewing
  beforeAll(async () => {
    const files = { 'draft.yaml': draft, 'other.yaml': otherDraft, 'news.txt': draftText }
    reviewing = await openReviewing(files, ...graph.write([kept]))
  }, 300_000)
  afterAll(async () => {
    await reviewing?.[Symbol.asyncDispose]()
    graph[Symbol.dispose]()
  })
  const press = (...keys: string[]) => reviewing.press(...keys)
  const narrow = async (): Promise<void> => {
    const { page } = reviewing
    expect(await seriousFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 380, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380)
    expect(await seriousFaults(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  }

  test('the token leaves the address and works once; this tab has its key, another has none', async () => {
    const { page, address, url } = reviewing
    expect(page.url()).toBe(`${url}/review`)
    await page.reload()
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor()
    await using other = await openPage()
    await other.page.goto(address)
    await other.page.getByText('This tab has no key.').waitFor()
    expect(other.page.url()).toBe(`${url}/review`)
    expect(await other.page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  test('the folder lists its files with what is left to decide, by keys too', async () => {
    const { page } = reviewing
    await reviewing.show('/review')
    const row = page.getByRole('row').filter({ hasText: 'draft.yaml' })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['5', '0', '0', '0.3', '0'])
    await narrow()
    await press('j', 'j', 'k', 'Enter')
    await page.locator('.card').first().waitFor()
    expect(page.url()).toMatch(/\/review\/draft\.yaml/)
  })

  test('files that are still being read are listed, and their numbers come', async () => {
    const { page } = reviewing
    const { promise, resolve } = Promise.withResolvers<void>()
    let asked = 0
    // The program is asked; its first answer is made to be that of a larger folder.
    await page.route('**/review/api/folder', async route => {
      if (asked++ > 0) await promise
      const response = await route.fetch()
      const folder = (await response.json()) as Folder
      const files = folder.files.map(one => (asked === 1 ? { ...one, isRead: false, title: null } : one))
      await route.fulfill({ response, json: { ...folder, files } })
    })
    await page.goto(`${reviewing.url}/review`)
    const row = page.getByRole('row').filter({ hasText: 'draft.yaml' })
    const cells = () => row.getByRole('cell').allInnerTexts()
    await until(cells).toEqual(['…', '…', '…', '…', '…'])
    resolve()
    await until(cells).toEqual(['5', '0', '0', '0.3', '0'])
    await page.unroute('**/review/api/folder')
    expect(asked).toBe(2)
  })

  test('a text of the folder is drafted, and a pasted one', async () => {
    const { page } = reviewing
    await reviewing.show('/review')
    await page.getByRole('button', { name: 'Draft it: news.txt' }).waitFor()
    // The texts stand behind the files, for j and k too.
    await press('k')
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Draft it: news.txt')
    await press('Enter')
    await page.locator('.card, [role="status"] a').first().waitFor()
    await reviewing.show('/review')
    const known = await page.locator('li', { hasText: 'news.txt' }).getByRole('link').innerText()
    expect(reviewing.file(known).document.text).toBe(draftText)
    await page
      .getByLabel('Or paste a text')
      .fill('Ada Lund said that the tide is high. “We will wait,” Bo Krag said.')
    await page.getByLabel('Name of the file').fill('tide')
    await page.getByRole('button', { name: 'Draft the pasted text' }).click()
    await page.locator('.card, [role="status"] a:focus').first().waitFor()
    await reviewing.show('/review')
    const pasted = page.getByRole('row').filter({ hasText: /tide.*\.yaml/ })
    expect(Number(await pasted.getByRole('cell').first().innerText())).toBeGreaterThan(1)
  })

  test('loading shows what comes, does it, leads to it, shows what changes, and takes it back', async () => {
    const { page, api } = reviewing
    await reviewing.show('/review/draft.yaml?view=load')
    await page.getByText('The document is not loaded yet.').waitFor()
    expect(await page.locator('.counts').last().innerText()).toMatch(/^5 statements come · 0 change · 0 go/)
    await narrow()
    await press('l')
    await page.getByText('news-harbour-draft: loaded, 5 statements.').waitFor()
    await page.getByText('loading writes nothing').waitFor()
    const loaded = await api.suite.dump()
    await page.getByRole('link', { name: 'its page in the workbench' }).click()
    await page.getByRole('heading', { level: 1, name: 'Harbour news, drafted' }).waitFor()
    expect(page.url()).toBe(`${reviewing.url}/documents/news-harbour-draft`)
    await reviewing.show('/review/draft.yaml?statement=asks')
    await page.locator('article[data-statement="asks"]').waitFor()
    await press('x')
    await page.locator('.saved', { hasText: 'Last: ' }).waitFor()
    await press('l')
    await page.getByText('Another version of the document is loaded.').waitFor()
    expect(await page.locator('.counts').last().innerText()).toMatch(/^0 statements come · 0 change · 1 go/)
    await page.getByRole('button', { name: 'Load it' }).click()
    await page.getByText('news-harbour-draft: replaced, 4 statements.').waitFor()
    await press('u')
    await page.getByText('news-harbour-draft: put back').waitFor()
    expect(await api.suite.dump()).toEqual(loaded)
  })

  test('two files of one text are compared, and left or right is taken by key', async () => {
    const { page } = reviewing
    reviewing.folder.put('draft.yaml', draft)
    await reviewing.show('/review')
    await page.getByLabel('Left').selectOption('draft.yaml')
    await page.getByLabel('Right').selectOption('other.yaml')
    await page.getByRole('button', { name: 'Compare' }).click()
    const pairs = page.locator('.pairs > li')
    await pairs.first().waitFor()
    expect(await pairs.count()).toBe(6)
    // Of the four pairs one differs in a verb.
    expect(await page.locator('.counts').innerText()).toContain('Agreement 75 %')
    await narrow()
    const at = () => page.locator('.pairs > li[aria-current="true"]').innerText()
    const to = async (words: RegExp): Promise<void> => {
      for (let tries = 0; tries < 6; tries++) await press('k')
      for (let tries = 0; tries < 6 && !words.test(await at()); tries++) await press('j')
      expect(await at()).toMatch(words)
    }
    const given = (id: string) => reviewing.statement('draft.yaml', id)
    await to(/The pier is safe/)
    await press('ArrowLeft')
    await until(() => given('safe')?.checkedBy?.length).toBe(1)
    await page.locator('.pairs[aria-busy="false"]').waitFor()
    await to(/Denied that the storm/)
    await press('ArrowRight')
    await until(() =>
      reviewing.file('draft.yaml').statements!.flatMap(({ claims = [] }) => claims.map(({ verb }) => verb)),
    ).toContain('LEAVES_OPEN')
    await page.locator('.pairs[aria-busy="false"]').waitFor()
    await press('u')
    await until(() => given('denies')?.claims?.[0]?.verb).toBe('DENIES')
    await page.locator('.pairs[aria-busy="false"]').waitFor()
    await to(/Who paid/)
    await press('ArrowRight')
    await until(() => given('asks')).toBeUndefined()
    await page.locator('.pairs[aria-busy="false"]').waitFor()
    await to(/The tide is high/)
    await press('ArrowRight')
    await until(() =>
      reviewing.file('draft.yaml').statements!.some(({ text }) => text === 'The tide is high this week.'),
    ).toBe(true)
  })

  test('who may be one is a queue, and each verdict is written to a judgement file', async () => {
    const { page, api } = reviewing
    reviewing.folder.put('draft.yaml', draft)
    await api.load(`${reviewing.folder.path}/draft.yaml`)
    await reviewing.show('/review')
    await press('i')
    await page.getByRole('button', { name: 'Look for candidates' }).click()
    const candidate = page.locator('.candidate')
    await candidate.waitFor()
    await narrow()
    const first = await candidate.getAttribute('data-key')
    expect(await candidate.getByRole('region').count()).toBeGreaterThan(0)
    expect(await candidate.locator('.quote').first().innerText()).not.toBe('')
    const file = await page.locator('.counts a').innerText()
    const entries = () =>
      (parse(readFileSync(`${reviewing.folder.path}/${file}`, 'utf8')) as DocumentFile).identities ?? []
    for (const [key, verdict] of [
      ['s', 'same'],
      ['z', undefined],
      ['d', 'different'],
      ['z', undefined],
      ['u', 'unsure'],
    ] as const) {
      await press(key)
      const shown = () => until(() => candidate.getAttribute('data-key'))
      // A key counts once the page has gone on.
      if (verdict === undefined) await shown().toBe(first)
      else {
        await until(() => Object.keys(entries().at(-1) ?? {})).toContain(verdict)
        await shown().not.toBe(first)
      }
    }
    await until(() => candidate.getAttribute('data-key')).not.toBe(first)
    const second = await candidate.getAttribute('data-key')
    await press('k')
    await until(() => candidate.getAttribute('data-key')).not.toBe(second)
    await page.getByRole('button', { name: /^Same/ }).click()
    await until(() => entries().length).toBe(2)
  })

  test('the queue loses no key that comes before its answer, and gives none to another pair', async () => {
    const { page } = reviewing
    // The 25 pairs are more than the page has at once.
    const lines = Array.from({ length: 25 }, pair).map(one => JSON.stringify(one))
    reviewing.folder.put('pairs.jsonl', `${lines.join('\n')}\n`)
    await reviewing.show('/review/identities')
    const entries = () => reviewing.file('judgements.yaml').identities!.slice(before)
    const before = reviewing.file('judgements.yaml').identities!.length
    await page.getByRole('button', { name: 'Open pairs.jsonl' }).click()
    const shown = () => page.locator('.candidate h2').first().innerText()
    await until(shown).toBe('left-0')
    const answers = '**/review/api/candidates/*'
    let held = Promise.withResolvers<void>()
    await page.route(answers, async route => {
      await held.promise
      await route.continue()
    })
    // The page goes on at once; what is skipped is not written.
    await press('s', 'd')
    // A key that is held down counts once.
    await page.keyboard.down('k')
    await page.keyboard.down('k')
    await page.keyboard.up('k')
    await press('u')
    await until(shown).toBe('left-4')
    expect(entries()).toEqual([])
    // What comes behind a verdict that is taken back is for that pair, which comes back first.
    await press('s', 'z', 'd')
    held.resolve()
    await until(() => entries().map(one => Object.entries(one)[0])).toEqual([
      ['same', ['left-0', 'right-0']],
      ['different', ['left-1', 'right-1']],
      ['unsure', ['left-3', 'right-3']],
      ['different', ['left-4', 'right-4']],
    ])
    await page.locator('.counts[data-saved="true"]').waitFor()
    expect(await shown()).toBe('left-5')
    // Keys for pairs that have not come yet wait for them.
    held = Promise.withResolvers<void>()
    await press(...Array<string>(20).fill('u'))
    held.resolve()
    await until(() => entries().length).toBe(24)
    expect(entries().map(one => one.unsure?.[0])).toEqual(expect.arrayContaining(['left-5', 'left-24']))
    await page.getByText('Nothing is left to decide').waitFor()
    await page.unroute(answers)
    // A verdict that is not written is said, and its pair comes back.
    await page.route(answers, route => route.abort())
    await press('z')
    await page.getByRole('alert').waitFor()
    await page.unroute(answers)
    await press('z')
    await until(() => entries().length).toBe(23)
    await until(shown).toBe('left-24')
    await page.route(answers, route => route.abort())
    await press('d')
    await page.getByRole('alert').waitFor()
    await page.unroute(answers)
    await until(shown).toBe('left-24')
  })

  test('with an old key the page says what to do', async () => {
    const { page } = reviewing
    await page.evaluate(() => sessionStorage.setItem('whosaid-review', 'forged'))
    await page.goto(`${reviewing.url}/review/other.yaml`)
    await page.getByRole('alert').first().waitFor()
    expect(await page.locator('.card').count()).toBe(0)
    await untilShown(page)
  })

  test('meets no error, asks no other host, and needs nothing that its policy refuses', () => {
    expect(reviewing.faults()).toEqual([])
  })
})
