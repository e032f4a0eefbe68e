import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest } from '../src/graph/digest.ts'
import type { Graph } from '../src/graph/graph.ts'
import { toFile, type DocumentFile } from '../src/document/index.ts'
import { readBack } from '../src/loader/export.ts'
import { loadDocuments, type LoadReport } from '../src/loader/load.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { documentFiles, mutate } from './support/documents.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

/** How many generated cases each law is tried on, and from which seed; a failure prints the seed to give here. */
const runs = {
  numRuns: Number(process.env['WHOSAID_LAW_RUNS'] ?? 15),
  ...(process.env['WHOSAID_LAW_SEED'] !== undefined && { seed: Number(process.env['WHOSAID_LAW_SEED']) }),
  endOnFailure: true,
}
const patience = 60_000 + runs.numRuns * 5_000

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
afterAll(() => suite[Symbol.asyncDispose]())

/** Loads documents from files; refusals are failures unless they are expected. */
async function load(documents: readonly DocumentFile[], graph: Graph = suite.graph): Promise<LoadReport> {
  using folder = temporaryFolder()
  return await loadDocuments(graph, folder.write(documents), {
    onRefused: ({ problems }) => {
      throw new Error(problems.map(problem => problem.message).join('\n'))
    },
  })
}

async function loadOneByOne(documents: readonly DocumentFile[]): Promise<void> {
  for (const document of documents) await load([document])
}

/** The graph by the program's own digest and by a dump that owes nothing to it. */
const state = async (): Promise<{ digest: string; dump: string[] }> => ({
  digest: await digest(suite.graph),
  dump: await suite.dump(),
})

/** The graph that holds these documents and has never held another. */
async function fresh(documents: readonly DocumentFile[]): Promise<{ digest: string; dump: string[] }> {
  await suite.empty()
  await load(documents)
  return state()
}

const shuffledTwice = documentFiles().chain(documents =>
  fc.record({
    documents: fc.constant(documents),
    order: fc.shuffledSubarray(documents, { minLength: documents.length }),
  }),
)

test(
  'any order of loading gives the same graph, together or one at a time',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(shuffledTwice, async ({ documents, order }) => {
        const together = await fresh(documents)
        await suite.empty()
        await loadOneByOne(order)
        expect(await state()).toEqual(together)
      }),
      runs,
    )
  },
)

test('loading twice writes nothing the second time', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(documentFiles(), async documents => {
      const once = await fresh(documents)
      const { updates } = suite.graph.sent
      expect(await load(documents)).toMatchObject({ loaded: 0, replaced: 0, unchanged: documents.length })
      expect(suite.graph.sent.updates).toBe(updates)
      expect(await state()).toEqual(once)
    }),
    runs,
  )
})

test('a changed document replaces its former self', { timeout: patience }, async () => {
  const changed = documentFiles().chain(documents =>
    fc.record({ documents: fc.constant(documents), after: mutate(documents[0]!) }),
  )
  await fc.assert(
    fc.asyncProperty(changed, async ({ documents, after }) => {
      const expected = await fresh([after, ...documents.slice(1)])
      await suite.empty()
      await load(documents)
      await load([after])
      expect(await state()).toEqual(expected)
    }),
    runs,
  )
})

test('unloading a document gives the graph that never had it', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(documentFiles(), fc.nat(), async (documents, nth) => {
      const gone = documents[nth % documents.length]!
      const never = await fresh(documents.filter(document => document !== gone))
      await load([gone])
      expect(await removeDocuments(suite.graph, [gone.document.id])).toEqual([gone.document.id])
      expect(await state()).toEqual(never)
    }),
    runs,
  )
})

test(
  'what export writes loads without a write, and makes the same graph anew',
  { timeout: patience },
  async () => {
    await fc.assert(
      fc.asyncProperty(documentFiles(), async documents => {
        const before = await fresh(documents)
        const exported: DocumentFile[] = []
        for await (const document of readBack(suite.graph, 'all')) exported.push(toFile(document))
        const { updates } = suite.graph.sent
        expect(await load(exported)).toMatchObject({ unchanged: documents.length })
        expect(suite.graph.sent.updates).toBe(updates)
        expect(await fresh(exported)).toEqual(before)
      }),
      runs,
    )
  },
)

test('two writers at once make the graph that one makes', { timeout: patience }, async () => {
  const other = suite.another()
  await fc.assert(
    fc.asyncProperty(shuffledTwice, async ({ documents, order }) => {
      const alone = await fresh(documents)
      await suite.empty()
      const half = Math.ceil(order.length / 2)
      // Both load the document in the middle; each of the others comes from one of them, one document at a time.
      const [one, two] = [order.slice(0, half), order.slice(half - 1)]
      await Promise.all([
        loadOneByOne(one),
        (async () => {
          for (const document of two.toReversed()) await load([document], other)
        })(),
      ])
      expect(await state()).toEqual(alone)
    }),
    runs,
  )
})

test('a refused document changes nothing', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(documentFiles(), async documents => {
      const before = await fresh(documents)
      const { document, actors = [], positions = [], claims = [] } = documents[0]!
      // An id with # is a document's own, and so none that another could take.
      const taken = [document.publisher, ...[...actors, ...positions, ...claims].map(({ id }) => id)].find(
        one => !one.startsWith('#'),
      )
      fc.pre(taken !== undefined)
      const id = documents.at(-1)!.document.id
      const rival: DocumentFile = {
        document: {
          id: documents.length > 1 ? id : `${id}-rival`,
          title: 'x',
          publisher: 'rival',
          annotator: 'x',
        },
        actors: [{ id: 'rival', kind: 'group', name: 'Rival' }],
        topics: [{ id: taken, name: 'Another type of node elsewhere' }],
      }
      using folder = temporaryFolder()
      let refused = 0
      await loadDocuments(suite.graph, folder.write([rival]), { onRefused: () => refused++ })
      expect(refused).toBe(1)
      expect(await state()).toEqual(before)
    }),
    runs,
  )
})
