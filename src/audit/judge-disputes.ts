import type { RowOf } from '../graph/queries.ts'
import type { Failure, Readable, Scope } from './law.ts'

type Marked = RowOf<'audit/nodes/be-marked-disputed-exactly-when-it-is'>

/** How many claims are held in memory at once. */
const most = 500

/** Reads who disputes each claim, and compares that with its mark. */
export async function* judgeDisputes(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  let batch: Marked[] = []
  for await (const claim of graph.stream('audit/nodes/be-marked-disputed-exactly-when-it-is', scope)) {
    batch.push(claim)
    if (batch.length < most) continue
    yield* compare(graph, batch)
    batch = []
  }
  yield* compare(graph, batch)
}

async function* compare(graph: Readable, batch: readonly Marked[]): AsyncGenerator<Failure> {
  const ids = batch.map(({ id }) => id)
  const rows = await graph.read('read/claim/disputes', { ids, superseded: false, first: 0, after: '' })
  const disputed = new Set(rows.map(({ id }) => id))
  for (const claim of batch) {
    if (claim.disputed === disputed.has(claim.id)) continue
    yield {
      at: claim.id,
      got: claim.disputed ? 'marked, but not disputed' : 'disputed, but not marked',
    }
  }
}
