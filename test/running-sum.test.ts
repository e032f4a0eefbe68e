import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { digest, wholeSums } from '../src/graph/digest.ts'
import { keptSums } from '../src/graph/digest/kept.ts'
import { differingTypes, digestOf } from '../src/graph/digest/sums.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { whosaid } from './support/cli.ts'
import { documentFiles, mutate } from './support/documents.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

const runs = {
  numRuns: Number(process.env['WHOSAID_LAW_RUNS'] ?? 6),
  ...(process.env['WHOSAID_LAW_SEED'] !== undefined && { seed: Number(process.env['WHOSAID_LAW_SEED']) }),
  endOnFailure: true,
}
const patience = 60_000 + runs.numRuns * 8_000

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(() => suite.empty())

/** Loads documents; some may be refused. */
async function load(documents: readonly DocumentFile[]): Promise<void> {
  using folder = temporaryFolder()
  await loadDocuments(suite.graph, folder.write(documents))
}

/** The types that differ between the running sum and the whole graph. */
const differing = async () => differingTypes((await keptSums(suite.graph))!, await wholeSums(suite.graph))

/** The digest by the running sum, where one holds. */
async function kept(): Promise<string | undefined> {
  const sums = await keptSums(suite.graph)
  return sums && digestOf(sums)
}

/** Documents to load, of which some replace others, or the id of one to unload. */
type Step = { load: DocumentFile[] } | { unload: string }

const kinds = ['actors', 'positions', 'events', 'topics', 'claims'] as const

/** A document that judges ids which these documents use. */
function judging(documents: readonly DocumentFile[]): fc.Arbitrary<DocumentFile> {
  const group = fc.constantFrom(...kinds, 'statements' as const).chain(kind => {
    const ids = documents.flatMap(({ document, [kind]: records = [] }) =>
      records.map(({ id }) => {
        if (kind === 'statements') return `${document.id}#${id.replace('#', '')}`
        return id.startsWith('#') ? document.id + id : id
      }),
    )
    const some = fc.shuffledSubarray([...new Set(ids)], { maxLength: Math.min(3, new Set(ids).size) })
    return fc.tuple(fc.constantFrom('same', 'different', 'unsure'), some)
  })
  return fc
    .tuple(fc.constantFrom('judgements', 'more-judgements'), fc.array(group, { maxLength: 3 }))
    .map(([id, groups]) => ({
      document: { id, title: 'Who is who', publisher: 'desk', annotator: 'A. Reader' },
      actors: [{ id: 'desk', kind: 'organization', name: 'The desk' }],
      identities: groups
        .filter(([, ids]) => ids.length > 1)
        .map(([verdict, ids]) => ({ [verdict]: ids, basis: 'they look alike' })),
    }))
}

const loading = (set: fc.Arbitrary<DocumentFile[]>): fc.Arbitrary<Step> => set.map(one => ({ load: one }))

const histories = fc.array(documentFiles(), { minLength: 2, maxLength: 3 }).chain(sets => {
  const documents = sets.flat()
  const one = fc.constantFrom(...documents)
  return fc.array(
    fc.oneof(
      loading(fc.constantFrom(...sets)),
      loading(one.chain(mutate).map(changed => [changed])),
      loading(judging(documents).map(judged => [judged])),
      one.map(({ document }): Step => ({ unload: document.id })),
      fc.constantFrom<Step>({ unload: 'judgements' }, { unload: 'more-judgements' }),
    ),
    { minLength: 4, maxLength: 8 },
  )
})

test(
  'whatever is loaded, replaced, unloaded and judged, the running sum is the digest after each step',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(histories, async steps => {
        await suite.empty()
        for (const step of steps) {
          if ('load' in step) await load(step.load)
          else await removeDocuments(suite.graph, [step.unload])
          expect(await differing()).toEqual([])
        }
      }),
      runs,
    )
  },
)

test('a graph begins with a running sum, which a load keeps', async () => {
  await suite.cypher('MATCH (node) DETACH DELETE node')
  const other = suite.another()
  await other.prepare()
  expect(await kept()).toBe(await digest(suite.graph))
  await loadDocuments(other, ['examples/documents'])
  expect(await kept()).toBe(await digest(suite.graph))
})

test('what is given twice goes twice where a judgement moves it', async () => {
  const relation = { from: 'harbour', kind: 'PART_OF', to: 'ministry' } as const
  const twice: DocumentFile = {
    document: { id: 'twice', title: 'Twice', publisher: 'desk', annotator: 'A. Reader' },
    actors: ['desk', 'harbour', 'ministry', 'port'].map(id => ({ id, kind: 'organization', name: id })),
    claims: ['first', 'second'].map(id => ({ id, text: `The ${id} claim.`, about: ['harbour'], relation })),
    statements: [
      {
        id: 's',
        speaker: 'desk',
        form: 'INDIRECT',
        text: 'The harbour is the ministry’s.',
        claims: ['first', 'second'].map(id => ({ id, verb: 'ASSERTS' as const })),
      },
    ],
  }
  const judged: DocumentFile = {
    document: { id: 'judgements', title: 'Who is who', publisher: 'desk', annotator: 'A. Reader' },
    actors: [{ id: 'desk', kind: 'organization', name: 'desk' }],
    identities: [{ same: ['harbour', 'port'], basis: 'The port is the harbour.' }],
  }
  await load([twice])
  const [row] = await suite.cypher<{ n: number }>(
    'MATCH (:Actor)-[part:AFFILIATED_WITH {derived: true}]->() RETURN count(part) AS n',
  )
  expect(row?.n).toBe(2)
  await load([judged])
  expect(await differing()).toEqual([])
  await removeDocuments(suite.graph, ['judgements'])
  expect(await differing()).toEqual([])
})

test('a graph of an older layout has no sum that holds, and is given one in its new layout', async () => {
  await loadDocuments(suite.graph, ['examples/documents'])
  await suite.cypher(
    "MATCH (graph:Graph) WHERE graph.id IN ['graph', 'sum'] SET graph.layout = graph.layout - 1",
  )
  expect(await kept()).toBeUndefined()
  expect((await whosaid(['digest', '--renew'])).status).toBe(0)
  expect(await differing()).toEqual([])
})

test('a graph that holds something else begins without one', async () => {
  await suite.cypher('MATCH (node) DETACH DELETE node')
  await suite.cypher('CREATE (:Stranger)')
  await suite.another().prepare()
  expect(await kept()).toBeUndefined()
})

describe('whosaid digest', () => {
  beforeEach(async () => {
    await loadDocuments(suite.graph, ['examples/documents'])
  })

  test('--kept prints the digest, and --compare finds both equal', async () => {
    const whole = `${await digest(suite.graph)}\n`
    expect(await whosaid(['digest', '--kept'])).toMatchObject({ status: 0, stdout: whole })
    expect(await whosaid(['digest', '--compare'])).toMatchObject({ status: 0, stdout: whole, stderr: '' })
  })

  test('--compare names the types that a hand has changed, until --renew accepts them', async () => {
    const before = await kept()
    await suite.cypher("MATCH (zarif:Person {id: 'mohammad-javad-zarif'}) SET zarif.name = 'Zarif'")
    await suite.cypher('MATCH ()-[said:SAID]->() WITH said LIMIT 1 SET said.order = 7')
    const compared = await whosaid(['digest', '--compare'])
    const whole = await digest(suite.graph)
    expect(compared.status).toBe(1)
    expect(compared.stdout).toBe(
      [
        '(:Actor) must be what was written, but got: another sum',
        '[:SAID] must be what was written, but got: another sum',
        `${whole}\n`,
      ].join('\n'),
    )
    expect(compared.stderr).toContain('whosaid digest --renew')
    expect(await kept()).toBe(before)
    expect(await whosaid(['digest', '--renew'])).toMatchObject({ status: 0, stdout: `${whole}\n` })
    expect(await kept()).toBe(whole)
    await removeDocuments(suite.graph, ['radio-farda-2019-12-30'])
    expect(await differing()).toEqual([])
  })

  test('refuses two ways at once', async () => {
    expect((await whosaid(['digest', '--kept', '--compare'])).status).toBe(2)
  })

  test('is without a running sum where a program has written that keeps none, until `upgrade` begins one', async () => {
    await suite.cypher(
      "MATCH (journal:Graph {id: 'journal'}) SET journal.seq = journal.seq + 1 CREATE (:Change {seq: journal.seq, at: journal.at, op: 'UNLOAD', documentId: 'gone', removedIds: [], caption: 'gone'})",
    )
    for (const way of ['--kept', '--compare']) {
      const { status, stdout, stderr } = await whosaid(['digest', way])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain('must keep a running sum of its digest, but got: none that holds')
    }
    await removeDocuments(suite.graph, ['radio-farda-2019-12-30'])
    expect(await kept()).toBeUndefined()
    const { status, stderr } = await whosaid(['upgrade'])
    expect(status).toBe(0)
    expect(stderr).toContain('The running sum of the digest begins')
    expect(await kept()).toBe(await digest(suite.graph))
    expect((await whosaid(['upgrade'])).stderr).not.toContain('running sum')
  })
})

test('a sum that another program defines otherwise is none', async () => {
  await suite.cypher("MATCH (sum:Graph {id: 'sum'}) SET sum.definition = sum.definition + 1")
  expect(await kept()).toBeUndefined()
})
