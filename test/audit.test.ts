import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../src/audit/audit.ts'
import type { Readable } from '../src/audit/law.ts'
import { laws } from '../src/audit/laws.ts'
import { auditTouched } from '../src/audit/touched.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { faults } from './support/faults.ts'
import { whosaid } from './support/cli.ts'
import { documentFiles, mutate } from './support/documents.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { undone } from './support/undone.ts'

const runs = { numRuns: Number(process.env['WHOSAID_LAW_RUNS'] ?? 5), endOnFailure: true }

/** What the examples have nothing of: local nodes, relayers, a document that derives from another, judgements. */
const extra: DocumentFile = {
  document: {
    id: 'extra',
    title: 'Extra',
    publisher: 'iran',
    annotator: 'test',
    publishedAt: '2024',
    derivedFrom: [{ document: 'white-house-2023-12-25', kind: 'REPRINTS' }],
  },
  actors: [
    { id: 'iran', kind: 'state', name: 'Iran' },
    { id: '#reporters', kind: 'group', name: 'reporters' },
  ],
  topics: [
    { id: '#matter', name: 'The matter' },
    { id: '#riddle', name: 'A riddle' },
  ],
  positions: [{ id: '#spokesman', title: 'Spokesman', in: 'iran' }],
  statements: [
    { id: 'told', voice: 'NARRATOR', text: 'It is told.', addressees: ['#reporters'], via: ['#reporters'] },
    {
      id: 'said',
      speaker: 'iran',
      form: 'DIRECT',
      text: 'All.',
      quote: 'All.',
      saidAt: '2024',
      spans: [{ start: 0, end: 4 }],
    },
    { id: 'hinted', voice: 'NARRATOR', text: 'It is hinted.' },
  ],
  identities: [
    { same: ['#riddle', 'gone#riddle'], basis: 'One riddle.' },
    { same: ['#hinted', 'gone#hint'], basis: 'One hint.' },
  ],
}

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
afterAll(() => suite[Symbol.asyncDispose]())

const examples = 'examples/documents'
/** What the planted faults are planted in: each of them has every law checked, which takes as long as there is much to read. */
const fewIds = ['annotator-background', 'radio-farda-2019-12-30', 'white-house-2023-12-25']
const few = fewIds.map(id => `${examples}/${id}.yaml`)
const ids = ['extra', ...fewIds]

async function loadExamples(...paths: string[]): Promise<void> {
  await suite.empty()
  await loadDocuments(suite.graph, paths)
  await suite.load(extra)
}

/** The laws that fail, with their first failure. */
async function failing(
  level?: 'MUST' | 'SHOULD',
  graph: Readable = suite.graph,
): Promise<Record<string, string>> {
  const failed: Record<string, string> = {}
  for await (const { law, failures } of audit(graph)) {
    if (level !== undefined && law.level !== level) continue
    if (failures[0] !== undefined) failed[law.id] = `${failures[0].at}: ${failures[0].got}`
  }
  return failed
}

test('the ids of the laws never change, and each is a level and a name', () => {
  for (const { id, level } of laws) expect(id).toMatch(new RegExp(`^${level}-[a-z]+(-[a-z]+)+$`))
  expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length)
  expect(laws.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'MUST-have-a-speaker',
      'MUST-have-exactly-one-of-the-five-labels',
      'MUST-be-described-by-a-document',
      'MUST-show-the-view-of-its-descriptions',
      'SHOULD-have-a-span-for-its-quote',
      'SHOULD-have-a-date',
    ]),
  )
})

test(
  'no law that MUST hold fails on a graph that the loader makes',
  { timeout: 60_000 + runs.numRuns * 10_000 },
  async () => {
    const changing = documentFiles().chain(documents =>
      fc.record({ documents: fc.constant(documents), after: mutate(documents[0]!) }),
    )
    await fc.assert(
      fc.asyncProperty(changing, async ({ documents, after }) => {
        await suite.empty()
        await suite.load(...documents)
        expect(await failing('MUST')).toEqual({})
        await suite.load(after)
        expect(await failing('MUST')).toEqual({})
        await removeDocuments(suite.graph, [documents.at(-1)!.document.id])
        expect(await failing('MUST')).toEqual({})
      }),
      runs,
    )
  },
)

describe('a fault that a hand plants breaks the law that it is of, and no other', () => {
  let should: string[]
  beforeAll(async () => {
    await loadExamples(...few)
    should = Object.keys(await failing('SHOULD'))
  })

  test('on documents that keep every law', async () => {
    expect(await failing('MUST')).toEqual({})
    expect(faults.map(({ breaks }) => breaks)).toEqual(
      expect.arrayContaining(laws.filter(({ level }) => level === 'MUST').map(({ id }) => id)),
    )
  })

  test.each(faults)('$breaks: $by', async ({ breaks, by, also = [], elsewhere }) => {
    await undone(`${by} RETURN count(*) AS times`, async (graph, changed) => {
      expect(changed).toEqual([{ times: 1 }])
      expect(Object.keys(await failing(undefined, graph)).toSorted()).toEqual(
        [breaks, ...also, ...should].toSorted(),
      )
      const touched = { documentIds: new Set(ids), nodeIds: new Set<string>() }
      const broken = (await auditTouched(graph, touched)).filter(({ failures }) => failures.length > 0)
      const found = elsewhere === true ? [] : [breaks, ...also]
      expect(broken.map(({ law }) => law.id).toSorted()).toEqual([...found, ...should].toSorted())
    })
  })
})

describe('what annotators SHOULD look at', () => {
  const paper = { id: 'paper', kind: 'organization', name: 'The Paper' } as const
  const header = { title: 'T', publisher: 'paper', annotator: 'test' }
  const saying = (statement: object): DocumentFile[] => [
    {
      document: { id: 'a', ...header },
      actors: [paper],
      statements: [{ id: 's', speaker: 'paper', form: 'DIRECT', text: 'T', quote: 'T', ...statement }],
    },
  ]
  const figures = (...min: number[]): DocumentFile[] =>
    min.map((least, at) => ({
      document: { id: `d${at}`, ...header },
      actors: [paper],
      claims: [{ id: 'c', text: 'C', measure: 'KILLED', min: least }],
      statements: [
        {
          id: 's',
          voice: 'NARRATOR' as const,
          text: 'T',
          saidAt: '2024',
          claims: [{ id: 'c', verb: 'ASKS' as const }],
        },
      ],
    }))
  const unsaid: DocumentFile = {
    document: { id: 'a', ...header },
    actors: [paper],
    claims: [{ id: 'c', text: 'C' }],
  }
  const actors = (...given: [id: string, name: string, wikidataId?: string][]): DocumentFile[] => [
    {
      document: { id: 'a', ...header },
      actors: [
        paper,
        ...given.map(([id, name, wikidataId]) => ({
          id,
          kind: 'group' as const,
          name,
          ...(wikidataId && { wikidataId }),
        })),
      ],
    },
  ]
  const span = [{ start: 0, end: 1 }]

  test.each<[string, DocumentFile[], Record<string, string>]>([
    ['nothing', saying({ saidAt: '2024', spans: span }), {}],
    [
      'a quote without a span',
      saying({ saidAt: '2024' }),
      { 'SHOULD-have-a-span-for-its-quote': 'a#s: no span' },
    ],
    ['a statement without a date', saying({ spans: span }), { 'SHOULD-have-a-date': 'a#s: no saidAt' }],
    [
      'two actors of one item',
      actors(['x', 'X', 'Q1'], ['y', 'Y', 'Q1']),
      { 'SHOULD-be-the-only-actor-with-its-wikidata-id': 'x: Q1, as y' },
    ],
    [
      'two actors of one name',
      actors(['x', 'Téhran'], ['y', 'TEHRAN']),
      { 'SHOULD-be-the-only-one-of-its-type-with-its-name': expect.stringMatching(/^[xy]: T\S+, as [xy]$/) },
    ],
    ['local actors of one name', actors(['#x', 'Tehran'], ['y', 'Tehran']), {}],
    ['one figure', figures(1, 1), {}],
    ['two figures', figures(1, 2), { 'SHOULD-give-a-claim-one-figure': 'c: 2 figures' }],
    [
      'a claim that no statement takes up',
      [unsaid],
      { 'SHOULD-be-taken-up-by-a-statement': 'c: no statement' },
    ],
    ['a claim that a statement of another document takes up', [unsaid, ...figures(1)], {}],
  ])('%s', async (_, documents, expected) => {
    await suite.empty()
    await suite.load(...documents)
    expect(await failing()).toEqual(expected)
  })
})

describe('whosaid audit', () => {
  test('tells each law that fails with examples, and ends with 1 when a MUST fails only', async () => {
    await loadExamples(examples)
    expect(await failing('MUST')).toEqual({})
    await suite.cypher("MATCH (statement:Statement {id: 'extra#said'}) REMOVE statement.voice")
    const failed = await whosaid(['audit'])
    expect(failed).toMatchObject({ status: 1, stderr: '' })
    expect(failed.stdout).toContain(
      'MUST-have-its-required-fields: every node and every description must have the properties that its type requires (1 does not)\n  extra#said: no text, voice, key or caption\n',
    )
    expect(failed.stdout).toMatch(
      new RegExp(`\\n${laws.length} laws checked: 1 MUST and \\d+ SHOULD violated\\n$`),
    )
    await suite.cypher("MATCH (statement:Statement {id: 'extra#said'}) SET statement.voice = 'ATTRIBUTED'")
    const sound = await whosaid(['audit'])
    expect(sound).toMatchObject({ status: 0, stderr: '' })
  })

  test('--json gives one object for machines', async () => {
    await suite.cypher(
      "UNWIND range(1, 7) AS n CREATE (:Topic {id: 'planted-' + n, name: 'P', caption: 'P'})",
    )
    const { status, stdout } = await whosaid(['audit', '--json'])
    expect(status).toBe(1)
    const told = JSON.parse(stdout) as {
      laws: number
      must: number
      failed: { id: string; examples: object[] }[]
    }
    expect(told).toMatchObject({ laws: laws.length, must: 1 })
    expect(told.failed.find(({ id }) => id.startsWith('MUST'))).toMatchObject({
      id: 'MUST-be-described-by-a-document',
      level: 'MUST',
      query: 'audit/nodes/be-described-by-a-document',
      count: 7,
      more: false,
      examples: { length: 5 },
    })
  })
})
