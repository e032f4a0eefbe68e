import { setTimeout as pause } from 'node:timers/promises'
import { WhosaidError } from '../../errors.ts'
import type { ChangeWriter, Graph } from '../../graph/graph.ts'
import { layoutVersion, refuseNewer } from '../../graph/layout.ts'
import { journaled } from '../journal.ts'
import { openPipeline, queueAll, type Pipeline } from '../pipeline.ts'

/** How much one transaction finishes. */
const most = { documents: 1000, statements: 10_000, claims: 2000, events: 200, nodes: 10_000 }

export interface FinishOptions {
  /** How many documents one transaction finishes at most. */
  documents?: number
  /** Called after each transaction with the number of documents that are done. */
  onProgress?: (documents: number) => void
}

/** How often it is asked whether the indexes are built, in milliseconds. */
const askAgain = 500

/**
 * Finishes a graph that `neo4j-admin database import` made: journals its documents, fills in what the tables cannot say, and
 * writes what follows from several documents at once. What is done is kept: whoever loads or upgrades next goes on where one
 * was killed. A graph that is not being imported costs one query. Call `graph.prepare` before.
 */
export async function finishImport(
  graph: Graph,
  { documents: atOnce = most.documents, onProgress = () => {} }: FinishOptions = {},
): Promise<void> {
  if ((await graph.read('imported/mark', {})).length === 0) return
  await indexesBuilt(graph)
  let documents = 0
  for (;;) {
    const done = await graph.write(writer => finishDocuments(writer, atOnce))
    if (done === 0) break
    documents += done
    onProgress(documents)
  }
  while ((await graph.write(fillNodes)) > 0) {}
  for (const name of ['imported/contested', 'imported/counted'] as const) {
    let after: string | undefined = ''
    while (after !== undefined) {
      const from: string = after
      after = await graph.write(writer => dispute(writer, name, from))
    }
  }
  await graph.write(writer => writer.run('imported/finished', {}))
}

async function indexesBuilt(graph: Graph): Promise<void> {
  for (;;) {
    const left = await graph.read('imported/indexes', {})
    const failed = left.find(({ state }) => state === 'FAILED')
    if (failed !== undefined) {
      throw new WhosaidError(
        'REFUSED_BY_DATABASE',
        `Neo4j must build every index, but got: ${failed.name} failed`,
      )
    }
    if (left.length === 0) return
    await pause(askAgain)
  }
}

/** A pipeline whose transaction begins with the writers' lock. */
async function lock(writer: ChangeWriter): Promise<Pipeline> {
  const pipeline = openPipeline(writer)
  const [row] = await pipeline.run('load/lock', { layout: layoutVersion })
  refuseNewer(row?.layout)
  return pipeline
}

/** Journals the next documents and fills in what is theirs. Gives how many there were. */
async function finishDocuments(writer: ChangeWriter, atOnce: number): Promise<number> {
  const pipeline = await lock(writer)
  const page = await pipeline.run('imported/documents', { most: atOnce })
  let statements = 0
  const next = page.filter((one, at) => (statements += one.statements) <= most.statements || at === 0)
  const last = next.at(-1)
  if (last === undefined) return 0
  const documentIds = next.map(({ id }) => id)
  const coming = next.map(({ id, contentHash }) => ({
    contentHash,
    document: { document: { id }, statements: [] },
  }))
  queueAll(pipeline, [
    ...journaled(writer.journaling, { going: [], coming }),
    ['load/derived-from', { documentIds }],
  ])
  await pipeline.settled()
  await pipeline.run('imported/lists', { documentIds })
  await pipeline.run('imported/passed', { after: last.id })
  return next.length
}

/** Fills in lists of nodes that documents share. Gives how many nodes lacked one; most are of one name without a letter. */
async function fillNodes(writer: ChangeWriter): Promise<number> {
  const pipeline = await lock(writer)
  const [row] = await pipeline.run('imported/node-lists', { most: most.nodes })
  return row?.nodes ?? 0
}

/** Marks what is disputed among the next claims. Gives where they end; undefined if there were none. */
async function dispute(
  writer: ChangeWriter,
  name: 'imported/contested' | 'imported/counted',
  after: string,
): Promise<string | undefined> {
  const pipeline = await lock(writer)
  const rows = await pipeline.run(name, {
    after,
    most: name === 'imported/counted' ? most.events : most.claims,
  })
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return undefined
  const [claimIds, eventIds] = name === 'imported/counted' ? [[], ids] : [ids, []]
  await pipeline.run('load/disputed', { claimIds, eventIds })
  return ids.at(-1)
}
