import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import MarkdownIt from 'markdown-it'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseHTML } from 'linkedom'
import { stringify } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }
import { type Api, createApi } from '../src/api/index.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { createDownloads } from '../src/report/download.ts'
import { examples, openTestApi, silent, type TestApi } from './support/api.ts'
import { chromiumProgram, openPage } from './support/browser/chromium.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'
import { small } from './support/small.ts'
import { seriousFaults } from './support/workbench/axe.ts'

// `whosaid report`: one file for somebody without the program. Its claims are held against the API's answers.

const strikes = 'us-strikes-2019-12-29'
/** The day that the kept reports tell. */
const day = '2026-11-30'
const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'

let suite: TestApi
let folder: Folder
let api: Api
beforeAll(async () => {
  suite = await openTestApi(examples)
  folder = temporaryFolder()
  const downloads = createDownloads('1.2.3', () => new Date(`${day}T12:00:00Z`))
  api = createApi(suite.suite.graph, { logger: silent, downloads })
})
afterAll(async () => {
  folder[Symbol.dispose]()
  await suite[Symbol.asyncDispose]()
})

const asking = (parameters: Record<string, string>): Promise<Response> =>
  api.fetch(`http://localhost/report?${new URLSearchParams(parameters)}`)
async function report(parameters: Record<string, string>): Promise<string> {
  const response = await asking(parameters)
  const body = await response.text()
  expect(response.status, body).toBe(200)
  return body
}
const page = (text: string): Document => parseHTML(text).document
const textsOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(one => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim())

async function idsOf(filter: object): Promise<string[]> {
  const query =
    'query ($filter: StatementFilter) { statements(filter: $filter, orderBy: SAID_AT_ASC, first: 100) { nodes { id } } }'
  const { statements } = await suite.ask<{ statements: { nodes: { id: string }[] } }>(query, { filter })
  return statements.nodes.map(({ id }) => id)
}

describe('a report of an event', () => {
  let text: string
  let document: Document
  beforeAll(async () => {
    text = await report({ kind: 'event', id: strikes })
    document = page(text)
  })

  test('has every statement about it or made there once, in the order of time', async () => {
    const expected = await idsOf({ or: [{ about: { id: strikes } }, { madeAt: strikes }] })
    expect(expected.length).toBeGreaterThan(5)
    expect(textsOf(document, 'article > p:last-child code')).toEqual(expected)
    expect(textsOf(document, 'article h3 a')).toEqual(expected.map((_, at) => String(at + 1)))
  })

  test('begins with the question, the conditions, the day, the program and the documents', () => {
    const front = textsOf(document, 'header dt').map((name, at) => [name, textsOf(document, 'header dd')[at]])
    expect(Object.fromEntries(front)).toMatchObject({
      Question: expect.stringMatching(/^What is said about “.*”, and what was said there\?$/),
      Conditions: JSON.stringify({ or: [{ about: { id: strikes } }, { madeAt: strikes }] }),
      'Made on': '30 November 2026, by whosaid 1.2.3',
      From: expect.stringMatching(/^\d+ documents? of \d+ that are loaded$/),
    })
    expect(front.map(([name]) => name)).not.toContain('Digest of the graph')
  })

  test('gives the figures of each claimant and both sides of each dispute as the API does', async () => {
    const query = `query ($id: ID!) { event(id: $id) { tallies { figures { speakers { name } figure { min max } } } }
      claims(filter: { about: $id, disputed: true }, first: 100) { nodes { text disputes { statements { id } } } } }`
    const { event, claims } = await suite.ask<{
      event: { tallies: { figures: { speakers: { name: string }[]; figure: { min: number } }[] }[] }
      claims: { nodes: { text: string }[] }
    }>(query, { id: strikes })
    const rows = textsOf(document, '#figures tbody tr')
    for (const { speakers, figure } of event.tallies.flatMap(({ figures }) => figures))
      expect(
        rows.filter(row => row.includes(speakers[0]!.name) && row.includes(String(figure.min))),
      ).not.toEqual([])
    expect(event.tallies.length).toBeGreaterThan(0)
    const told = textsOf(document, '.dispute h3')
    expect(claims.nodes.length).toBeGreaterThan(0)
    for (const one of claims.nodes) expect(told).toContain(one.text)
    expect(document.querySelectorAll('.dispute .sides').length).toBeGreaterThan(0)
    for (const sides of document.querySelectorAll('.dispute .sides'))
      expect(sides.querySelectorAll('li').length).toBeGreaterThan(1)
  })

  test('names each source with its address and when it was retrieved, or says that this is not known', () => {
    const sources = textsOf(document, '.sources > li')
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) {
      expect(source).toMatch(/https?:\/\/|No address is known\./)
      expect(source).toMatch(/Retrieved: |No date of retrieval is known\./)
    }
    for (const link of document.querySelectorAll('article a[href^="#source"]'))
      expect(document.querySelector(link.getAttribute('href')!)).not.toBeNull()
  })

  test('says what the program does not know, and asks for nothing from elsewhere', () => {
    expect(textsOf(document, '#method li')[0]).toContain('It does not say what is true')
    expect(text).not.toMatch(/<script|<link|<img|url\(|@import/)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    )
  })

  test('draws a bar for each dated statement', () => {
    const undated = Number(
      textsOf(document, '.numbers li')
        .find(one => one.includes('without a date'))
        ?.split(' ')[0],
    )
    expect(document.querySelectorAll('#time rect').length).toBe(
      document.querySelectorAll('article').length - undated,
    )
  })
})

test('an actor, a topic, a claim and a document have reports of their statements', async () => {
  const claims = await suite.ask<{
    claims: { nodes: { id: string }[] }
    topics: { nodes: { id: string }[] }
  }>('{ claims(filter: { disputed: true }, first: 1) { nodes { id } } topics(first: 1) { nodes { id } } }')
  const [claim, topic] = [claims.claims.nodes[0]!.id, claims.topics.nodes[0]!.id]
  const zarif = 'mohammad-javad-zarif'
  const cases: [string, string, object][] = [
    ['actor', zarif, { or: [{ speaker: { id: zarif } }, { about: { id: zarif } }] }],
    ['topic', topic, { about: { id: topic } }],
    ['claim', claim, { claim: { id: claim } }],
    ['document', 'radio-farda-2019-12-30', { document: { id: 'radio-farda-2019-12-30' } }],
  ]
  for (const [kind, id, filter] of cases) {
    const found = textsOf(page(await report({ kind, id })), 'article > p:last-child code')
    expect(found, kind).toEqual(await idsOf(filter))
  }
})

test('quotations stand in their sentences where the text is kept', async () => {
  const kept = saying('kept', 'He spoke. “We must go,” said Ann on Monday, “now.” It rained.', [
    { quote: 'We must go', exact: '“We must go,” said Ann' },
  ])
  await suite.suite.load(kept)
  const document = page(await report({ kind: 'document', id: 'kept' }))
  expect(textsOf(document, 'blockquote')).toEqual(['“We must go,” said Ann on Monday, “now.”'])
  expect(textsOf(document, 'blockquote mark')).toEqual(['We must go'])
})

const hostile = `<script>alert(1)</script> & "x" ' <img src=x onerror=alert(2)> [a](javascript:alert(3)) | # *b*`

test('whatever a text holds is shown as it is, and nothing of it is run or read as markup', async () => {
  await suite.suite.load({
    ...saying('hostile', `Before. ${hostile} said Ann. After.`, [{ quote: hostile, exact: hostile }]),
    actors: [{ id: 'paper', kind: 'organization', name: hostile }],
  })
  const text = await report({ kind: 'document', id: 'hostile' })
  const document = page(text)
  expect(document.querySelectorAll('script, img, article [onerror]')).toHaveLength(0)
  expect(textsOf(document, 'blockquote mark')).toEqual([hostile])
  expect(textsOf(document, 'article h3')[0]).toContain(hostile)
  const markdown = await report({ kind: 'document', id: 'hostile', format: 'markdown' })
  const rendered = page(
    `<html><body>${new MarkdownIt({ html: true, linkify: false }).render(markdown)}</body></html>`,
  )
  expect(rendered.querySelectorAll('script, img, a, em, table')).toHaveLength(0)
  expect(textsOf(rendered, 'blockquote strong')).toEqual([hostile])
})

test('Markdown tells the same statements, and the rows are those of export', async () => {
  const parameters = { kind: 'event', id: strikes }
  const expected = await idsOf({ or: [{ about: { id: strikes } }, { madeAt: strikes }] })
  const markdown = await report({ ...parameters, format: 'markdown' })
  const rendered = page(`<html><body>${new MarkdownIt().render(markdown)}</body></html>`)
  expect(textsOf(rendered, 'h2')).toEqual([
    'In numbers',
    'Who said what',
    'Figures by claimant',
    'Disputes',
    'Sources',
    'What this report does not know',
  ])
  for (const id of expected) expect(rendered.body.textContent).toContain(`(${id})`)
  const rows = parse<{ id: string }>(await report({ ...parameters, format: 'csv' }), { columns: true })
  expect(rows.map(({ id }) => id)).toEqual(expected)
})

test('a list has its statements in its order, with its notes', async () => {
  const [first, second] = await idsOf({ form: 'DIRECT' })
  const list = stringify({
    title: 'For <Monday>',
    statements: [{ id: second, note: 'Check\nthis & that' }, { id: first }],
  })
  const document = page(await report({ list }))
  expect(textsOf(document, 'h1')).toEqual(['For <Monday>'])
  expect(textsOf(document, 'article > p:last-child code')).toEqual([second, first])
  expect(textsOf(document, 'article .note')).toEqual(['Note: Check this & that'])
})

test('time and a filter narrow it, and both stand in its head', async () => {
  const narrowed = {
    kind: 'actor',
    id: 'iran',
    from: '2019-12-30',
    to: '2019-12',
    filter: '{"form": "DIRECT"}',
  }
  const filter = {
    and: [
      { or: [{ speaker: { id: 'iran' } }, { about: { id: 'iran' } }] },
      { saidFrom: '2019-12-30' },
      { saidTo: '2019-12' },
      { form: 'DIRECT' },
    ],
  }
  const document = page(await report(narrowed))
  const expected = await idsOf(filter)
  expect(expected.length).toBeGreaterThan(0)
  expect(textsOf(document, 'article > p:last-child code')).toEqual(expected)
  expect(textsOf(document, 'header dd')[1]).toBe(JSON.stringify(filter))
})

test('500 statements are less than a megabyte', async () => {
  const sentence =
    'The spokesman of the ministry said on Monday that nothing of this had been decided before the meeting. '
  const texts = Array.from(
    { length: 500 },
    (_, at) => `Number ${at}: “We shall wait ${at} days,” the paper wrote. ${sentence}`,
  )
  await suite.suite.load(
    saying(
      'large',
      texts.join(''),
      texts.map((_, at) => ({
        quote: `We shall wait ${at} days,`,
        exact: `Number ${at}: “We shall wait ${at} days,” the paper wrote.`,
      })),
    ),
  )
  const text = await report({ kind: 'document', id: 'large' })
  expect(page(text).querySelectorAll('article')).toHaveLength(500)
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
})

describe('is refused', () => {
  test.each([
    [{ kind: 'actor', id: 'nobody' }, 404, 'a report must be of a loaded actor, but got: nobody'],
    [{ kind: 'event', id: 'iran' }, 404, 'a report must be of a loaded event, but got: iran'],
    [{ kind: 'actor' }, 400, 'a report of one actor must be given its id, but got: none'],
    [
      { kind: 'country', id: 'iran' },
      400,
      'kind must be one of actor, event, topic, claim, document, statements, but got: country',
    ],
    [{ kind: 'actor', id: 'iran', format: 'pdf' }, 400, 'format must be html, markdown or csv, but got: pdf'],
    [{ kind: 'actor', id: 'iran', from: 'soon' }, 400, 'soon'],
    [{ list: 'title: a' }, 400, 'list must have a list of statements, but got: nothing'],
    [
      { list: 'title: a\nstatements: []', from: '2019' },
      400,
      'a list must not be given together with dates or a filter',
    ],
  ])('%j', async (parameters: Record<string, string>, status, message) => {
    const response = await asking(parameters)
    expect(await response.text()).toContain(message)
    expect(response.status).toBe(status)
  })

  test.each([
    [
      ['country', 'iran'],
      'report must be given one of actor, event, topic, claim, document with an id, or --list, but got: country iran',
    ],
    [['actor', 'iran', '--markdown', '--csv'], 'report must be given --markdown or --csv, but got: both'],
    [['actor', 'iran', '--from', 'soon'], '--from must be a date as EDTF level 0, but got: soon'],
  ])('by the command: %j', async (words, message) => {
    const { status, stderr } = await whosaid(['report', ...words])
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${message}\n` })
  })
})

test('the command tells the digest on request, and writes the file whole', async () => {
  const out = `${folder.path}/report.html`
  const ran = await whosaid(['report', 'actor', 'mohammad-javad-zarif', '--digest', '--out', out])
  expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' })
  const { stdout } = await whosaid(['digest'])
  expect(textsOf(page(readFileSync(out, 'utf8')), 'header dd').at(-1)).toBe(stdout.trim())
})

describe('docs/reports', () => {
  test.each([
    ['strikes-2019-12-29.html', { kind: 'event', id: strikes }],
    ['iran.html', { kind: 'actor', id: 'iran' }],
  ])('%s is as the command makes it from the examples', async (name, parameters: Record<string, string>) => {
    await suite.suite.empty()
    await suite.load(examples)
    const downloads = createDownloads(packageJson.version, () => new Date(`${day}T12:00:00Z`))
    const today = createApi(suite.suite.graph, { logger: silent, downloads })
    const response = await today.fetch(`http://localhost/report?${new URLSearchParams(parameters)}`)
    const made = await response.text()
    const file = `docs/reports/${name}`
    if (process.env['WHOSAID_PICTURES'] === 'write') writeFileSync(file, made)
    expect(
      made === readFileSync(file, 'utf8'),
      `${file} is stale: write it anew with WHOSAID_PICTURES=write`,
    ).toBe(true)
  })
})

describe.skipIf(chromiumProgram === undefined && !required)('in a browser', () => {
  test('it is accessible, asks nobody, and is printed', async () => {
    const text = await report({ kind: 'event', id: strikes })
    await using browser = await openPage()
    await browser.page.setContent(text)
    expect(await seriousFaults(browser.page)).toEqual([])
    expect([...browser.outside, ...browser.errors]).toEqual([])
    if (process.env['WHOSAID_PICTURES'] === 'write') {
      await browser.page.setViewportSize({ width: 1100, height: 1300 })
      await browser.page.screenshot({ path: 'docs/pictures/report-strikes.png' })
    }
    const printed = await browser.page.pdf({ format: 'A4' })
    expect(Buffer.from(printed.subarray(0, 5)).toString()).toBe('%PDF-')
    // Nothing is wider than a telephone.
    await browser.page.setViewportSize({ width: 400, height: 800 })
    expect(await browser.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  })
})

/** A document that keeps its text, with a statement for each quotation. */
function saying(id: string, text: string, said: { quote: string; exact: string }[]): DocumentFile {
  const made = small(id, {
    statements: said.map(({ quote, exact }, at) => ({
      id: `s${at}`,
      speaker: 'paper',
      form: 'DIRECT' as const,
      text: `It says ${at}.`,
      quote,
      saidAt: '2020-01-01',
      spans: [{ exact }],
    })),
  })
  return { ...made, document: { ...made.document, language: 'en', text } }
}
