import { execFileSync } from 'node:child_process'
import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import {
  contentHash,
  type DocumentFile,
  documentSchema,
  readData,
  readDocuments,
  type ReadOptions,
  type ResolvedDocument,
  toFile,
} from '../src/document/index.ts'
import { describeProblem } from '../src/errors.ts'
import { documentFile, documentFiles, mutate } from './support/documents.ts'
import { temporaryFolder } from './support/folder.ts'

const paper: DocumentFile = {
  document: {
    id: 'paper',
    title: 'A paper',
    publisher: 'daily',
    annotator: 'A. Reader',
    publishedAt: '2019-12-30',
    text: 'Minister: “We did — not”.\nThen nobody spoke.',
  },
  actors: [
    { id: 'daily', kind: 'organization', name: 'The Daily' },
    { id: '#minister', kind: 'person', name: 'a minister', aliases: ['M', 'A', 'M'] },
    { id: 'land', kind: 'state', name: 'Land' },
  ],
  positions: [{ id: 'office', title: 'Minister', in: 'land' }],
  tenures: [
    { holder: '#minister', position: 'office' },
    { holder: '#minister', position: 'office', startDate: '2018', asOf: '2019-01', statements: ['said'] },
  ],
  events: [
    {
      id: '#silence',
      name: 'A silence',
      parties: [{ actor: '#minister', role: 'PRESENT', statements: ['said'] }],
    },
  ],
  claims: [
    { id: '#did', text: 'Land did it', about: ['land'], measure: 'KILLED', min: 2 },
    { id: 'rockets', text: 'Rockets flew', measure: 'LAUNCHED', max: 3, approximate: true },
  ],
  statements: [
    {
      id: 'told',
      voice: 'NARRATOR',
      text: 'Nobody spoke',
      spans: [{ exact: 'Then nobody spoke.' }],
      reports: ['said'],
    },
    {
      id: '#said',
      speaker: '#minister',
      form: 'DIRECT',
      text: 'Denial',
      quote: '"We did […] not',
      spans: [{ exact: '"We did - not"' }],
      via: ['land', 'daily', 'land'],
      about: [{ id: 'land', as: 'us' }],
      claims: [{ id: '#did', verb: 'DENIES' }],
    },
  ],
}

test('what a file leaves out is filled in, and what is local is named after the document', () => {
  const { document, actors, tenures, parties, claims, statements } = resolved(paper)
  expect(document).toMatchObject({
    reference: false,
    derivedFrom: [],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(actors.map(({ id, aliases }) => [id, aliases])).toEqual([
    ['daily', []],
    ['land', []],
    ['paper#minister', ['A', 'M']],
  ])
  expect(tenures).toEqual([
    {
      holder: 'paper#minister',
      position: 'office',
      asOf: '2019-01',
      startDate: '2018',
      statements: ['paper#said'],
    },
    { holder: 'paper#minister', position: 'office', asOf: '2019-12-30', statements: [] },
  ])
  expect(parties).toEqual([
    { event: 'paper#silence', actor: 'paper#minister', role: 'PRESENT', statements: ['paper#said'] },
  ])
  expect(claims).toMatchObject([
    { id: 'paper#did', measure: 'KILLED', counting: 'PEOPLE', approximate: false },
    { id: 'rockets', measure: 'LAUNCHED', approximate: true },
  ])
  expect(claims[1]?.counting).toBeUndefined()
  expect(statements.map(({ id }) => id)).toEqual(['paper#said', 'paper#told'])
  expect(statements[0]).toEqual({
    id: 'paper#said',
    speaker: ['paper#minister'],
    voice: 'ATTRIBUTED',
    form: 'DIRECT',
    text: 'Denial',
    quote: '"We did […] not',
    addressees: [],
    via: ['land', 'daily'],
    about: [{ id: 'land', as: ['us'] }],
    claims: [{ id: 'paper#did', verb: 'DENIES' }],
    reports: [],
    spans: [{ start: 10, end: 24, exact: '“We did — not”' }],
  })
  expect(statements[1]).toMatchObject({
    speaker: ['daily'],
    voice: 'NARRATOR',
    saidAt: '2019-12-30',
    reports: ['paper#said'],
    spans: [{ start: 26, end: 44 }],
  })
})

test('without a date of publication nothing is dated by it', () => {
  const { publishedAt: _, ...undated } = paper.document
  const { tenures, statements } = resolved({ ...paper, document: undated })
  expect(tenures.map(({ asOf }) => asOf)).toEqual(['2019-01', undefined])
  expect(statements.map(({ saidAt }) => saidAt)).toEqual([undefined, undefined])
})

test('JSON, YAML and JSON Lines say the same', async () => {
  using folder = temporaryFolder()
  const files = [
    folder.put('paper.json', JSON.stringify(paper, null, 2)),
    folder.put('paper.yaml', stringify(paper)),
    folder.put('paper.jsonl', `${JSON.stringify(paper)}\n`),
  ]
  const hashes = await Promise.all(files.map(async file => hashesIn([file])))
  expect(hashes.flat()).toEqual([hash(paper), hash(paper), hash(paper)])
})

test('an unquoted year, date or number in YAML is a string wherever a string is asked for, and a number elsewhere', async () => {
  using folder = temporaryFolder()
  const file = folder.put(
    'paper.yaml',
    `document: { id: 1984, title: 1984, publisher: 007, annotator: A, publishedAt: 2019, retrievedAt: 2019-12-30 }
actors: [{ id: 007, kind: person, name: 0x10, aliases: [1.50, 1e3] }]
claims: [{ id: c, text: 25, measure: KILLED, min: 25, max: 1e2 }]
`,
  )
  const [read] = await documentsIn([file])
  expect(read?.document).toMatchObject({
    id: '1984',
    title: '1984',
    publisher: '007',
    publishedAt: '2019',
    retrievedAt: '2019-12-30',
  })
  expect(read?.actors[0]).toMatchObject({ id: '007', name: '0x10', aliases: ['1.50', '1e3'] })
  expect(read?.claims[0]).toMatchObject({ text: '25', min: 25, max: 100 })
})

test('an alias in YAML stands for what its anchor has', async () => {
  using folder = temporaryFolder()
  const file = folder.put(
    'paper.yaml',
    `document: { id: p, title: T, publisher: a, annotator: A }
actors: [{ id: a, kind: person, name: &name Ada, aliases: [*name] }]
`,
  )
  expect((await documentsIn([file]))[0]?.actors[0]?.aliases).toEqual(['Ada'])
})

const anotherPaper = (id: string) => JSON.stringify({ ...paper, document: { ...paper.document, id } })
const contents = [
  { format: 'JSON', text: JSON.stringify(paper, null, 2), ids: ['paper'] },
  { format: 'YAML', text: stringify(paper), ids: ['paper'] },
  {
    format: 'JSON Lines',
    text: `\n${JSON.stringify(paper)}\n${anotherPaper('other')}`,
    ids: ['paper', 'other'],
  },
]

test.each(contents)('standard input is known as $format by how it begins', async ({ text, ids }) => {
  const stdin = Readable.from([Buffer.from(text)])
  expect((await documentsIn(['-'], { stdin })).map(({ document }) => document.id)).toEqual(ids)
})

test('a folder is read through, sorted, with the known endings only, and a file named twice is read once', async () => {
  using folder = temporaryFolder()
  execFileSync('mkdir', ['-p', `${folder.path}/b/deep`, `${folder.path}/.hidden`])
  folder.put('c.json', anotherPaper('c'))
  folder.put('a.YAML', anotherPaper('a'))
  folder.put('b/deep/b.jsonl', `${anotherPaper('b1')}\n\n${anotherPaper('b2')}`)
  folder.put('notes.txt', 'no document')
  folder.put('.hidden/d.json', anotherPaper('d'))
  const read = await documentsIn([folder.path, `${folder.path}/c.json`])
  expect(read.map(({ document }) => document.id)).toEqual(['a', 'b1', 'b2', 'c'])
})

test('a line that cannot be read does not keep the documents before it from being given', async () => {
  using folder = temporaryFolder()
  const file = folder.put('two.jsonl', `${JSON.stringify(paper)}\n{"document": `)
  for await (const read of readDocuments([file])) {
    expect(read).toHaveProperty('document.document.id', 'paper')
    break
  }
})

test('the examples keep every rule', async () => {
  const problems = []
  for await (const read of readDocuments(['examples/documents']))
    if ('problems' in read) problems.push(...read.problems)
  expect(problems.map(describeProblem)).toEqual([])
})

test('every property and word of the published schema is described, and every object closed', () => {
  const open: string[] = []
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
      if (!('additionalProperties' in schema && schema.additionalProperties === false)) open.push(path)
      for (const [key, property] of Object.entries(schema.properties)) {
        expect(property, `${path}/${key}`).toHaveProperty('description', expect.stringMatching(/^\S.*\.$/))
      }
    }
    if ('enum' in schema && Array.isArray(schema.enum)) {
      const meanings = 'enumDescriptions' in schema ? schema.enumDescriptions : undefined
      expect(meanings, path).toEqual(schema.enum.map(() => expect.stringMatching(/^\S.*\.$/)))
    }
    for (const [key, inner] of Object.entries(schema)) walk(inner, `${path}/${key}`)
  }
  walk(documentSchema, '')
  expect(open).toEqual([])
  expect(documentSchema).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema')
})

test('the hash is of the meaning: not of the order of keys and sets, but of the layout too', () => {
  const reversed: DocumentFile = JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  )
  reversed.actors?.reverse()
  reversed.statements?.reverse()
  reversed.tenures?.reverse()
  expect(hash(reversed)).toBe(hash(paper))
  expect(contentHash(resolved(paper), 2)).not.toBe(contentHash(resolved(paper), 1))
})

test('the JSON of a resolved document is canonical: its keys are sorted', () => {
  fc.assert(
    fc.property(documentFile('paper-1'), document => {
      JSON.stringify(resolved(document), keysSorted)
    }),
    { numRuns: 100 },
  )
})

test('every generated document keeps every rule', () => {
  fc.assert(
    fc.property(documentFiles(), documents => {
      for (const document of documents) expect(readData(document)).not.toHaveProperty('problems')
      expect(new Set(documents.map(({ document }) => document.id)).size).toBe(documents.length)
    }),
    { numRuns: 200 },
  )
})

test('a changed document keeps its id and every rule, and has another hash', () => {
  const changes = documentFile('paper-1').chain(document =>
    mutate(document).map(changed => ({ document, changed })),
  )
  fc.assert(
    fc.property(changes, ({ document, changed }) => {
      expect(changed.document.id).toBe(document.document.id)
      expect(hash(changed)).not.toBe(hash(document))
    }),
    { numRuns: 200 },
  )
})

test('a resolved document written as a file resolves to itself', () => {
  fc.assert(
    fc.property(documentFile('paper-1'), document => {
      const once = resolved(document)
      const again = resolved(JSON.parse(JSON.stringify(toFile(once))))
      expect(again).toEqual(once)
      expect(contentHash(again, 1)).toBe(contentHash(once, 1))
    }),
    { numRuns: 200 },
  )
})

function keysSorted(_: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    expect(Object.keys(value)).toEqual(Object.keys(value).toSorted())
  }
  return value
}

function resolved(data: unknown): ResolvedDocument {
  const read = readData(data)
  if ('problems' in read) throw new Error(read.problems.map(describeProblem).join('\n'))
  return read.document
}

function hash(document: DocumentFile): string {
  return contentHash(resolved(document), 1)
}

async function documentsIn(paths: string[], options?: ReadOptions): Promise<ResolvedDocument[]> {
  const documents = []
  for await (const read of readDocuments(paths, options)) {
    if ('problems' in read) throw new Error(read.problems.map(describeProblem).join('\n'))
    documents.push(read.document)
  }
  return documents
}

async function hashesIn(paths: string[]): Promise<string[]> {
  return (await documentsIn(paths)).map(document => contentHash(document, 1))
}
