import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { lines, rawPdf } from './support/print/raw.ts'

const text = '😀 Iran’s minister said: “We do not seek war.” He said no more.'
const hashOf = (words: string | Uint8Array): string => createHash('sha256').update(words).digest('hex')
const sha256 = hashOf(text)

/** A document whose one statement stands in the text, which is kept or only known by its hash. */
const said = (id: string, header: { text: string } | { sha256: string } | object): DocumentFile => ({
  document: { id, title: id, publisher: 'paper', annotator: 'test', ...header },
  actors: [
    { id: 'paper', kind: 'organization', name: 'The Paper' },
    { id: 'minister', kind: 'person', name: 'The minister' },
  ],
  statements: [
    {
      id: 's1',
      speaker: 'minister',
      form: 'DIRECT',
      text: 'No war is sought.',
      quote: 'We do not seek war.',
      spans: [{ start: 24, end: 45, exact: '"We do not seek war."' }],
    },
  ],
})

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

const change = (from: string, to: string) =>
  suite.cypher('MATCH (document:Document) SET document.text = replace(document.text, $from, $to)', {
    from,
    to,
  })

test('a kept text is verified, and a document without one is counted and named', async () => {
  await suite.load(said('kept', { text }), said('elsewhere', { sha256 }), said('nowhere', {}))
  expect(await whosaid(['verify'])).toEqual({
    status: 0,
    stderr: '',
    stdout:
      `elsewhere: no text at hand, no file given has sha256 ${sha256}\n` +
      'nowhere: no text at hand, it has no sha256\n' +
      '1 documents verified, 2 without a text at hand; 1 spans, 0 drifted; 1 quotes, 0 outside their spans\n',
  })
})

test('a text given as a file, in a folder too, is known by the hash of its bytes', async () => {
  await suite.load(said('one', { sha256 }), said('two', { sha256 }))
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'below'))
  folder.put('below/any-name.md', text)
  const other = folder.put('other.md', `${text}\n`)
  const ran = await whosaid(['verify', folder.path])
  expect(ran).toMatchObject({ status: 0, stderr: `a text must be of a loaded document, but got: ${other}\n` })
  expect(ran.stdout).toMatch(/^2 documents verified, 0 without a text at hand; 2 spans/)
})

test('a text given as a PDF is known by the hash of what the reader makes of it, or of its bytes', async () => {
  const words = 'Then the minister said: "We do not seek war." He said no more.'
  const pdf = rawPdf([{ content: lines(50, 100, [words]) }])
  await suite.load(said('read', { sha256: hashOf(`${words}\n`) }), said('whole', { sha256: hashOf(pdf) }))
  using folder = temporaryFolder()
  folder.put('minister.pdf', pdf)
  const { stdout } = await whosaid(['verify', folder.path])
  expect(stdout).toMatch(/^2 documents verified, 0 without a text at hand; 2 spans, 0 drifted/)
})

test('a span that drifted is named with what stands there now and where its words have gone', async () => {
  await suite.load(said('kept', { text }))
  await change('He said no more.', 'He left.')
  const after = await whosaid(['verify'])
  expect(after.stdout).toMatch(
    /^kept: the kept text must have the document's sha256, but got: another\n1 documents/,
  )
  expect(after.stdout).toContain('1 spans, 0 drifted')
  await change('Iran’s minister', 'The minister')
  const moved = await whosaid(['verify'])
  expect(moved.status).toBe(1)
  expect(moved.stdout).toContain(
    'kept#s1: the text must read "“We do not seek war.”" at 24 to 45, but got: " do not seek war.” He"; its words stand at 21 to 42 now\n',
  )
  expect(moved.stdout).toContain('1 spans, 1 drifted; 1 quotes, 0 outside')
  await change('seek war', 'want it')
  expect((await whosaid(['verify'])).stdout).toContain('; its words are gone\n')
})

test('a quote that is not within its spans is named, and one that stands nowhere', async () => {
  await suite.load(said('kept', { text }))
  await suite.cypher(
    "MATCH (statement:Statement) SET statement.quote = 'We do not […] seek war. […] He said'",
  )
  const outside = await whosaid(['verify'])
  expect(outside.status).toBe(1)
  expect(outside.stdout).toMatch(
    /^kept#s1: a quote must stand within its statement's spans, but got: "He said"\n1 documents/,
  )
  await suite.cypher("MATCH (statement:Statement) SET statement.quote = 'We seek peace.'")
  expect((await whosaid(['verify'])).stdout).toMatch(
    /^kept#s1: a quote must stand in the text, .*, but got: "We seek peace\."\n/,
  )
})

test('a file that is not there is wrong use, and one that is not UTF-8 is said to be', async () => {
  expect(await whosaid(['verify', 'no/such/text'])).toMatchObject({
    status: 2,
    stderr: 'a text must be a file or a folder of files, but got: no/such/text\n',
  })
  const bytes = Buffer.from([0x49, 0xff])
  await suite.load(said('latin', { sha256: createHash('sha256').update(bytes).digest('hex') }))
  using folder = temporaryFolder()
  const file = folder.put('latin.txt', bytes)
  expect((await whosaid(['verify', file])).stdout).toMatch(
    `latin: no text at hand, a text must be UTF-8, but got: ${file}\n`,
  )
})
