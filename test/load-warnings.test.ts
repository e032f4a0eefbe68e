import { beforeAll, afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

// What load says of a document that is probably loaded under another id, and of what it names anew; it is loaded all the same.

let suite: TestGraph
let folder: Folder
beforeAll(async () => {
  suite = await openTestGraph()
})
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(async () => {
  await suite.empty()
  folder = temporaryFolder()
  return () => folder[Symbol.dispose]()
})

const text = 'The mayor, Ada Berg, said: “The bridge is closed.” Nobody was hurt.'
const claim = { id: 'bridge-is-closed', text: 'The bridge over the Orme is closed.' }
const known = titled('orme-gazette-2024-05-06', 'Bridge over the Orme is closed', {
  text,
  claims: [claim],
  actors: [{ id: 'orme-league', kind: 'militia', name: 'Orme League' }],
})

function titled(
  id: string,
  title: string,
  { text: whole, derivedFrom, ...added }: Partial<DocumentFile> & Partial<DocumentFile['document']> = {},
): DocumentFile {
  const made = small(id, added)
  const besides = { ...(whole !== undefined && { text: whole }), ...(derivedFrom && { derivedFrom }) }
  return { ...made, document: { ...made.document, title, ...besides } }
}

/** Loads documents one after the other, and gives the warnings for the last one; each must be loaded. */
async function warningsFor(...documents: DocumentFile[]): Promise<string[]> {
  const [last, ...before] = documents.toReversed()
  await loadDocuments(suite.graph, folder.write(before))
  const { status, stdout, stderr } = await whosaid(['load', folder.put('last.json', JSON.stringify(last))])
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 loaded/) as string,
  })
  return stderr.split('\n').filter(line => line.startsWith('warning: '))
}

describe('load warns of', () => {
  test.each(['Orme-Gazette_2024.05.06', 'ormegazette-2024-05-06', 'orme/gazette:2024-05-06'])(
    'an id that is another one apart from case and separators: %s',
    async id => {
      expect(await warningsFor(known, titled(id, 'Something else'))).toEqual([
        `warning: every document should have one id, but got: ${id}, while orme-gazette-2024-05-06 is the same apart from case, punctuation and separators [one-document]`,
      ])
    },
  )

  test.each([
    'Bridge over the Orme is closed',
    'BRIDGE OVER THE ORME – IS CLOSED!',
    '“Bridge over the Orme” is closed',
  ])('a title that another document has: %s', async title => {
    expect(await warningsFor(known, titled('another', title))).toEqual([
      'warning: every title should belong to one document, but got: another, whose title orme-gazette-2024-05-06 has too, apart from case, punctuation and separators [one-document]',
    ])
  })

  test('a title of a series, once', async () => {
    const [title, ...others] = ['Remarks on the bridge', 'monday', 'tuesday', 'wednesday'] as const
    const files = folder.write(others.map(id => titled(id, title)))
    const { stderr } = await whosaid(['load', ...files])
    expect(stderr.split('\n').filter(line => line.startsWith('warning: '))).toEqual([
      'warning: every title should belong to one document, but got: monday, whose title tuesday and 1 more have too, apart from case, punctuation and separators [one-document]',
    ])
  })

  test('a text that another document has, however its words are parted', async () => {
    const other = text.replaceAll(', ', '\n\n').replaceAll(' ', '\n').replaceAll(/[“”]/g, '"').toUpperCase()
    expect(await warningsFor(known, titled('another', 'Something else', { text: other }))).toEqual([
      'warning: every text should belong to one document, but got: another, whose text orme-gazette-2024-05-06 has too, apart from case, punctuation and separators [one-document]',
    ])
  })

  test("a claim's text that another claim has", async () => {
    const again = { id: 'orme-bridge-closed', text: 'The bridge over the Orme is closed' }
    expect(await warningsFor(known, titled('another', 'Something else', { claims: [again] }))).toEqual([
      'warning: every claim should have one id, but got: orme-bridge-closed, whose text bridge-is-closed has too, apart from case, punctuation and separators [one-claim]',
    ])
  })

  test("an actor of another kind than the graph's, whichever document the graph prefers", async () => {
    for (const id of ['another', 'zz-another']) {
      const actors: DocumentFile['actors'] = [
        { id: 'orme-league', kind: 'organization', name: 'Orme League' },
      ]
      expect(await warningsFor(known, titled(id, `The title of ${id}`, { actors }))).toEqual([
        'warning: every actor should have one kind, but got: organization for orme-league, which is a militia in orme-gazette-2024-05-06 [one-kind]',
      ])
      await suite.empty()
    }
  })

  test('what documents of one run have in common, as JSON too', async () => {
    const files = folder.write([titled('one', 'The same title'), titled('two', 'The Same Title')])
    const { stdout, stderr, status } = await whosaid(['load', '--json', ...files])
    const lines = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { warning?: object })
    expect(lines.flatMap(({ warning }) => warning ?? [])).toMatchObject([
      { documentId: 'one', rule: 'one-document', message: expect.stringContaining('two') as string },
    ])
    expect(stderr).not.toContain('warning')
    expect(status).toBe(0)
  })
})

describe('load does not warn', { timeout: 180_000 }, () => {
  test('of the examples, of what is loaded again, or of what derives from the other document', async () => {
    expect((await whosaid(['load', 'examples/documents'])).stderr).not.toContain('warning')
    await suite.empty()
    expect(await warningsFor(known)).toEqual([])
    const again = await whosaid(['load', folder.put('again.json', JSON.stringify(known))])
    expect(again.stdout).toMatch(/^0 loaded, 1 unchanged/)
    expect(again.stderr).not.toContain('warning')
    const reprint = titled('reprint', known.document.title, {
      text,
      derivedFrom: [{ document: known.document.id, kind: 'REPRINTS' }],
    })
    expect(await warningsFor(reprint)).toEqual([])
  })

  test('of a title, a text or a claim that differs by a word, and of what is local', async () => {
    const other = titled('another', 'Bridge over the Orme is not closed', {
      text: text.replace('mayor', 'mayoress'),
      claims: [
        { id: 'bridge-was-closed', text: 'The bridge over the Orme was closed.' },
        { ...claim, id: '#own' },
      ],
    })
    expect(await warningsFor(known, other)).toEqual([])
  })
})

test('load --if-empty loads into an empty graph, and nothing into another', async () => {
  const [first, second] = folder.write([titled('one', 'One'), titled('two', 'Two')])
  expect((await whosaid(['load', '--if-empty', first!])).stdout).toMatch(/^1 loaded/)
  const before = await suite.dump()
  const ran = await whosaid(['load', '--if-empty', second!])
  expect(ran).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Nothing loaded: bolt:.* is not empty\n$/) as string,
  })
  const json = await whosaid(['load', '--if-empty', '--json', second!])
  expect(JSON.parse(json.stdout)).toMatchObject({ loaded: 0, unchanged: 0 })
  expect(await suite.dump()).toEqual(before)
}, 120_000)
