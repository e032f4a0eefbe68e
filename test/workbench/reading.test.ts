import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { examples } from '../support/api.ts'
import { temporaryFolder } from '../support/folder.ts'
import { readResolved } from '../support/texts.ts'
import { harbourPage, harbourText, kept, unkept } from '../support/workbench/notes.ts'
import { seriousFaults } from '../support/workbench/axe.ts'
import { openReading, painted, placeOf, type Reading, settled } from '../support/workbench/reading.ts'

// The pages of documents and statements in a real Chromium; skipped without one.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const wire = 'invented-wire-2025-05-12'
const encoded = encodeURIComponent(kept.document.id)

/** By form, in an order that paints do not have. */
const sorted = (some: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(some).map(([form, words]) => [form, words.toSorted()]))

describe.skipIf(chromiumProgram === undefined && !required)('reading', () => {
  const folder = temporaryFolder()
  let reading: Reading
  beforeAll(async () => {
    reading = await openReading(examples, ...folder.write([kept, unkept]))
  }, 300_000)
  afterAll(async () => {
    await reading?.[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })
  const detail = () => reading.page.locator('.detail')

  test('a document’s text is lit by what was said, each span by its form', async () => {
    await reading.show(`/documents/${wire}`)
    const [annotation] = await readResolved(`${examples}/${wire}.yaml`)
    const { document, statements } = annotation!
    const characters = Array.from(document.text!)
    const byForm: Record<string, string[]> = {}
    for (const { form, spans } of statements)
      for (const { start, end } of spans)
        (byForm[(form ?? 'narrator').toLowerCase()] ??= []).push(characters.slice(start, end).join(''))
    const lit: Record<string, string[]> = {}
    for (const [name, words] of Object.entries(await painted(reading.page))) {
      const [, form] = /^said-\d-(.*)$/.exec(name) ?? []
      if (form !== undefined) (lit[form] ??= []).push(...words)
    }
    expect(sorted(lit)).toEqual(sorted(byForm))
    expect(await reading.page.locator('.text').innerText()).toContain(characters.slice(0, 60).join(''))
    expect(await seriousFaults(reading.page)).toEqual([])
  })

  test('pointing at words shows their statements, and pointing at a statement its words', async () => {
    const { page } = reading
    const { x, y } = await placeOf(page, 'owned the attack')
    await page.mouse.move(x, y)
    // The minister's telling, and the brigade's owning inside it.
    await detail().locator('.statement').nth(1).waitFor()
    expect(await detail().locator('.statement .speaker').allInnerTexts()).toEqual([
      'Sedge Brigade',
      'Ilva Sarne',
    ])
    await page.locator('.rows button', { hasText: 'Puts the number of wounded at three' }).hover()
    await expect
      .poll(async () => (await painted(page))['said-active'])
      .toEqual(['The hospital of Port Marrow put the number at three.'])
    await detail().getByText('Hospital of Port Marrow').first().waitFor()
  })

  test('keys walk through the statements, and the address keeps the one that is chosen', async () => {
    const { page } = reading
    await reading.show(`/documents/${wire}`)
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    const chosen = await page.locator('.rows [aria-current="true"]').getAttribute('data-statement')
    expect(new URL(page.url()).searchParams.get('statement')).toBe(chosen)
    const words = (await painted(page))['said-active']
    await page.reload()
    await settled(page)
    await expect.poll(async () => (await painted(page))['said-active']).toEqual(words)
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).search).toBe('')
    expect((await painted(page))['said-active']).toBeUndefined()
  })

  test('a sentence that no statement explains is unlit, and found by a key', async () => {
    const { page } = reading
    await reading.show(`/documents/${encoded}`)
    const unlit = 'It has been tried by nobody else so far, and the tide is high this week.'
    await page.getByText(/^1 of 3 sentences/).waitFor()
    expect((await painted(page))['said-nothing']).toEqual([unlit])
    // Spans count code points, and the text has one that JavaScript counts twice.
    expect((await painted(page))['said-2-direct']).toEqual([
      '“We will open it on Friday 🎉,” said her deputy Bo Krag',
    ])
    await page.setViewportSize({ width: 1280, height: 320 })
    await page.keyboard.press('u')
    expect(await isInWindow(unlit)).toBe(true)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  const isInWindow = async (words: string): Promise<boolean> => {
    const top = await reading.page.evaluate(wanted => {
      const range = document.createRange()
      const node = [...document.querySelectorAll('.text p')].map(one => one.firstChild!)
      const found = node.find(one => one.textContent!.includes(wanted))!
      range.setStart(found, found.textContent!.indexOf(wanted))
      range.setEnd(found, found.textContent!.indexOf(wanted) + wanted.length)
      return range.getBoundingClientRect().top
    }, words)
    return top >= 0 && top < reading.page.viewportSize()!.height
  }

  test('on a phone a tap shows the statements below the text, and nothing sticks out', async () => {
    const { page } = reading
    await page.setViewportSize({ width: 380, height: 720 })
    await reading.show(`/documents/${wire}`)
    const { x, y } = await placeOf(page, 'cowardly')
    await page.mouse.click(x, y)
    await detail().locator('.statement').first().waitFor()
    expect(new URL(page.url()).searchParams.get('statement')).toBe(`${wire}#sarne-on-attack`)
    const box = await page.locator('.reader > aside').boundingBox()
    expect(Math.round(box!.y + box!.height)).toBeLessThanOrEqual(720)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380)
    expect(await seriousFaults(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('printed, it is the whole text and the statements', async () => {
    const { page } = reading
    await page.emulateMedia({ media: 'print' })
    const [annotation] = await readResolved(`${examples}/${wire}.yaml`)
    expect(await page.locator('.rows button').count()).toBe(annotation!.statements.length)
    expect(await page.locator('.rows button').last().isVisible()).toBe(true)
    expect(await detail().isVisible()).toBe(false)
    const pdf = await page.pdf()
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    await page.emulateMedia({ media: null })
  })

  test('without a text, the statements stand in order, and the reader’s own file shows it, in the browser alone', async () => {
    const { page } = reading
    const asked: string[] = []
    page.on('request', request => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await reading.show(`/documents/${encodeURIComponent(unkept.document.id)}`)
    expect(await page.locator('main .statement .speaker').allInnerTexts()).toEqual(['Ada Lund', 'Bo Krag'])
    expect(await seriousFaults(page)).toEqual([])
    const open = (name: string, content: string) =>
      page.getByLabel('Open the text').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
    await open('other.txt', 'Another text.')
    await page
      .getByRole('alert')
      .filter({ hasText: `must be the text with the SHA-256 ${unkept.document.sha256}` })
      .waitFor()
    await open('harbour.html', harbourPage)
    await page.locator('.text').waitFor()
    await expect
      .poll(async () => (await painted(page))['said-1-indirect'])
      .toEqual(['Mayor Ada Lund said that the pier is safe.'])
    expect(asked.filter(one => one.includes('tried by nobody'))).toEqual([])
    // The text itself is as good as the page it was read from.
    await reading.show(`/documents/${encodeURIComponent(unkept.document.id)}`)
    await open('harbour.txt', harbourText)
    await page.locator('.text').waitFor()
  })

  test('a statement’s page has its words in their sentence, what is around it, and a citation', async () => {
    const { page } = reading
    await reading.show(`/statements/${wire}%23brigade-owns-attack`)
    expect(await page.locator('.passage mark').allInnerTexts()).toEqual([
      'the Sedge Brigade had owned the attack in a message to shipping companies',
    ])
    expect(await page.locator('.passage').innerText()).toBe(
      'Sarne said that the Sedge Brigade had owned the attack in a message to shipping companies.',
    )
    const around = (title: string) =>
      page.locator('section', { has: page.getByRole('heading', { name: title }) })
    expect(await around('It is reported by').locator('.speaker').allInnerTexts()).toEqual(['Ilva Sarne'])
    // The briefing gives the words of the same message.
    expect(await around('Other renderings of it').locator('.quote').allInnerTexts()).toEqual([
      '“The strait is ours, and the ferry was warned.”',
    ])
    await page.keyboard.press('c')
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Sedge Brigade: Owns the attack, in a message (told, not quoted), as told by Ilva Sarne, in “Ferry Hit in Strait of Orrin; Kestria Blames Sedge Brigade (invented)”, Tidewater Wire (invented), 12 May 2025, document invented-wire-2025-05-12, paragraph 5 (characters 534 to 607).',
    )
    expect(await seriousFaults(page)).toEqual([])
  })

  test('a quotation is cited whole, with the office, the address and the place', async () => {
    const { page } = reading
    await reading.show('/statements/radio-farda-2019-12-30%23zarif-on-united-states')
    expect(await page.getByLabel('Citation', { exact: true }).inputValue()).toBe(
      "Mohammad Javad Zarif, Foreign Minister of Iran: “The United States is shedding blood and causing destruction against the people of Iraq and Syria thousands of miles away from its own borders in the name of defending itself”, in “Iran's Zarif Denounces US Strikes On Iran-Backed Militia In Iraq And Syria”, Radio Farda, 30 December 2019, document radio-farda-2019-12-30, characters 1389 to 1603.",
    )
    await page.getByText('The text is not kept here.').waitFor()
  })

  test('what is not loaded says so', async () => {
    await reading.show('/statements/nothing%23at-all')
    await reading.page.getByText('No statement with the id “nothing#at-all” is loaded.').waitFor()
    await reading.show('/documents/nothing')
    await reading.page.getByText('No document with the id “nothing” is loaded.').waitFor()
    expect([...reading.outside, ...reading.errors]).toEqual([])
  })
})
