import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { audit } from '../src/audit/audit.ts'
import { digest } from '../src/graph/digest.ts'
import { openGraph, type Graph, type Journaling } from '../src/graph/graph.ts'
import { layoutVersion } from '../src/graph/layout.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { outdatedDocuments, upgradeDocuments } from '../src/loader/upgrade.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph } from './support/graph.ts'
import { ownNeo4j } from './support/neo4j.ts'
import { small } from './support/small.ts'

const suite = await openTestGraph()
const opened: Graph[] = []
afterAll(async () => {
  for (const graph of opened) await graph.close()
  await suite[Symbol.asyncDispose]()
})
beforeEach(() => suite.empty())

const says = (id: string, ...ids: string[]): DocumentFile =>
  small(id, {
    statements: ids.map(one => ({ id: one, speaker: 'paper', form: 'INDIRECT', text: `${one}.` })),
  })

/** A door to the graph whose changes are journaled like this. */
function journaling(settings: Partial<Journaling>): Graph {
  const graph = openGraph(ownNeo4j(), undefined, undefined, { clock: () => new Date(), ...settings })
  opened.push(graph)
  return graph
}

async function load(graph: Graph, ...documents: DocumentFile[]): Promise<void> {
  using folder = temporaryFolder()
  await loadDocuments(graph, folder.write(documents))
}

interface Change {
  seq: number
  at: string
  op: string
  documentId: string
  contentHash?: string
  removedIds: string[]
}

const changes = async (): Promise<Change[]> => {
  const rows = await suite.cypher<{ change: Change }>(
    'MATCH (change:Change) RETURN properties(change) AS change ORDER BY change.seq',
  )
  return rows.map(({ change }) => change)
}
const told = async (): Promise<unknown[]> =>
  (await changes()).map(({ seq, op, documentId, removedIds }) => [seq, op, documentId, removedIds])

async function brokenLaws(): Promise<string[]> {
  const broken: string[] = []
  for await (const { law, failures } of audit(suite.graph))
    if (law.level === 'MUST' && failures.length > 0) broken.push(law.id)
  return broken
}

test('each load, replacement and unload is journaled with what it does away with', async () => {
  await load(suite.graph, says('a', 's', 't'), says('b', 's'))
  await load(suite.graph, says('a', 't', 'u'), says('b', 's'))
  await removeDocuments(suite.graph, ['a', 'unknown'])
  await load(suite.graph, says('a', 't'))
  expect(await told()).toEqual([
    [1, 'LOAD', 'a', []],
    [2, 'LOAD', 'b', []],
    [3, 'REPLACE', 'a', ['a#s']],
    [4, 'UNLOAD', 'a', ['a#t', 'a#u']],
    [5, 'LOAD', 'a', []],
  ])
  const [first, , , unload, last] = await changes()
  expect(unload!.contentHash).toBeUndefined()
  const [document] = await suite.cypher("MATCH (a:Document {id: 'a'}) RETURN a.contentHash AS contentHash")
  expect(last!.contentHash).toBe(document!['contentHash'])
  expect(last!.contentHash).not.toBe(first!.contentHash)
  expect(await brokenLaws()).toEqual([])
})

const topic = (id: string, name: string): DocumentFile => small(id, { topics: [{ id: name, name }] })

test('documents that judgements give other names are journaled as projected anew', async () => {
  await load(suite.graph, topic('a', 'war'), topic('b', 'the-war'))
  const judging = small('judging', { identities: [{ same: ['war', 'the-war'], basis: 'One.' }] })
  await load(suite.graph, judging)
  const ops = (await told()).slice(2)
  expect(ops).toContainEqual([expect.any(Number), 'LOAD', 'judging', []])
  expect(ops.filter(row => (row as string[])[1] === 'REPROJECT')).toHaveLength(1)
  expect(await brokenLaws()).toEqual([])
  await removeDocuments(suite.graph, ['judging'])
  expect(await brokenLaws()).toEqual([])
  expect((await told()).slice(4)).toContainEqual([expect.any(Number), 'UNLOAD', 'judging', []])
})

test('a refused document and an unchanged one leave no change', async () => {
  await load(suite.graph, says('a', 's'))
  await load(suite.graph, says('a', 's'))
  await load(suite.graph, small('c', { topics: [{ id: 'paper', name: 'no actor' }] }))
  expect(await told()).toEqual([[1, 'LOAD', 'a', []]])
})

test('several writers number their changes without a gap, in the order of their commits', async () => {
  const writers = [suite.graph, suite.another(), suite.another()]
  await Promise.all(
    writers.map(async (graph, at) => {
      for (let turn = 0; turn < 4; turn++) await load(graph, says(`d${at}-${turn}`, 's'))
    }),
  )
  expect((await changes()).map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
  expect(await brokenLaws()).toEqual([])
})

test('`at` is the time of the clock, and never goes back', async () => {
  let now = '2024-05-01T10:00:00.000Z'
  const graph = journaling({ clock: () => new Date(now) })
  await load(graph, says('a', 's'))
  now = '2024-05-01T09:00:00.000Z'
  await load(graph, says('b', 's'))
  expect((await changes()).map(({ at }) => at)).toEqual([
    '2024-05-01T10:00:00.000Z',
    '2024-05-01T10:00:00.000Z',
  ])
})

test('the journal is history: equal sets of documents have equal digests, whatever came before', async () => {
  await load(suite.graph, says('a', 's'))
  const before = await digest(suite.graph)
  await load(suite.graph, says('b', 's'))
  await removeDocuments(suite.graph, ['b'])
  expect(await digest(suite.graph)).toBe(before)
})

describe('the oldest changes go first', () => {
  test('beyond a number that is set', async () => {
    const graph = journaling({ changes: 3 })
    for (let turn = 0; turn < 5; turn++) await load(graph, says('a', `s${turn}`))
    expect((await changes()).map(({ seq }) => seq)).toEqual([3, 4, 5])
    expect(await brokenLaws()).toEqual([])
  })

  test('beyond an age that is set', async () => {
    let now = Date.parse('2024-05-01')
    const graph = journaling({ clock: () => new Date(now), days: 2 })
    for (let turn = 0; turn < 5; turn++) {
      await load(graph, says('a', `s${turn}`))
      now += 86_400_000
    }
    expect((await changes()).map(({ at }) => at.slice(0, 10))).toEqual([
      '2024-05-03',
      '2024-05-04',
      '2024-05-05',
    ])
    expect(await brokenLaws()).toEqual([])
  })

  test('beyond as many as there are documents, and 10,000 at least, where nothing is set', async () => {
    const numbers = async () =>
      (
        await suite.cypher<{ oldest: number; number: number }>(
          'MATCH (change:Change) RETURN min(change.seq) AS oldest, count(change) AS number',
        )
      )[0]
    await load(suite.graph, says('a', 's'))
    await suite.cypher(
      `MATCH (journal:Graph {id: 'journal'}) SET journal.seq = 10005
       WITH journal
       UNWIND range(2, 10005) AS seq
       CREATE (:Change {seq: seq, at: journal.at, op: 'LOAD', documentId: 'a', removedIds: [], caption: 'a'})`,
    )
    await load(suite.graph, says('b', 's'))
    expect(await numbers()).toEqual({ oldest: 7, number: 10_000 })
    await suite.cypher("UNWIND range(1, 9998) AS number CREATE (:Document {id: 'made-' + number})")
    await load(suite.graph, says('c', 's'), says('d', 's'))
    expect(await numbers()).toEqual({ oldest: 7, number: 10_002 })
  })

  test('by the settings of the program', async () => {
    using folder = temporaryFolder()
    const env = { JOURNAL_CHANGES: '2' }
    for (const id of ['a', 'b', 'c']) await whosaid(['load', ...folder.write([says(id, 's')])], { env })
    expect((await changes()).map(({ documentId }) => documentId)).toEqual(['b', 'c'])
    const { status, stderr } = await whosaid(['load', 'x'], { env: { JOURNAL_DAYS: '0' } })
    expect([status, stderr]).toEqual([
      2,
      'JOURNAL_DAYS must be a whole number from 1 to 100000, but got: 0\n',
    ])
  })
})

test('a graph without a journal gets one by an upgrade', async () => {
  await load(suite.graph, says('a', 's'), says('b', 't'))
  await suite.cypher("MATCH (node) WHERE node:Change OR node.id = 'journal' DELETE node")
  await suite.cypher("MATCH (document:Document) SET document.layout = 9, document.contentHash = 'of 9'")
  await upgradeDocuments(suite.graph, await outdatedDocuments(suite.graph))
  expect(await told()).toEqual([
    [1, 'REPLACE', 'a', []],
    [2, 'REPLACE', 'b', []],
  ])
  expect(layoutVersion).toBeGreaterThan(9)
  expect(await brokenLaws()).toEqual([])
})
