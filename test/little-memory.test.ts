import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest } from '../src/graph/digest.ts'
import { openGraph, type Graph } from '../src/graph/graph.ts'
import { startTemporaryNeo4j, type TemporaryNeo4j } from '../src/graph/local/index.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph } from './support/graph.ts'

let neo4j: TemporaryNeo4j
let graph: Graph
beforeAll(async () => {
  neo4j = await startTemporaryNeo4j({ settings: { 'db.memory.transaction.max': '6m' } })
  graph = openGraph(neo4j)
}, 120_000)
afterAll(async () => {
  await graph.close()
  await neo4j.release()
})

const document = (id: string, statements: number): DocumentFile => ({
  document: { id, title: id, publisher: 'paper', annotator: 'test' },
  actors: [{ id: 'paper', kind: 'organization', name: 'The Paper' }],
  statements: Array.from({ length: statements }, (_, nth) => ({
    id: `s${nth}`,
    voice: 'NARRATOR',
    text: `The ${nth}th thing that ${id} says, at some length, about itself`,
    about: [{ id: 'paper' }],
  })),
})

/** More statements than one transaction has the memory for. */
const together = 1200

test('documents that take too much memory together are written in smaller transactions', async () => {
  using folder = temporaryFolder()
  const files = folder.write(Array.from({ length: 60 }, (_, nth) => document(`d${nth}`, 20)))
  // One batch, as large as the document below that does not fit.
  const batches: number[] = []
  const report = await loadDocuments(graph, files, {
    most: { statements: together, documents: 60 },
    onProgress: ({ loaded }) => batches.push(loaded),
  })
  expect(report).toMatchObject({ loaded: 60, statements: together, refused: 0 })
  expect(batches).toEqual([60])

  await using other = await openTestGraph()
  await loadDocuments(other.graph, files)
  expect(await digest(graph)).toBe(await digest(other.graph))
})

test('one that takes too much by itself is an error that says which limit, and leaves nothing', async () => {
  using folder = temporaryFolder()
  const before = await digest(graph)
  await expect(loadDocuments(graph, folder.write([document('big', together)]))).rejects.toMatchObject({
    code: 'OUT_OF_MEMORY',
    message: expect.stringMatching(/must have enough memory for a transaction .* but got: .*6\.0 MiB/),
  })
  expect(await digest(graph)).toBe(before)
})
