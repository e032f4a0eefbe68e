import type { Writer } from '../../graph/graph.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import type { RowOf } from '../../graph/queries.ts'
import type { DescriptionRow, StandingRow } from '../../graph/queries/rows.ts'
import type { IdLabel, Use } from '../incoming.ts'
import type { Describing, Row } from '../rows/row.ts'
import type { Standing } from './description.ts'

/** A shared node in the graph, with its type. */
export interface StandingNode extends Standing {
  label: SharedLabel
}

/** What a write reads before it changes anything: the nodes it may change, and what the documents it may delete say of them. */
export interface Ground {
  standing: ReadonlyMap<string, StandingNode>
  /** By document id. */
  describing: ReadonlyMap<string, readonly DescriptionRow[]>
  /** Those of the ids used that belong to documents. */
  documentIds: readonly string[]
}

/** Reads how the documents that may be deleted describe nodes, and the nodes that they or `uses` name. */
export async function readGround(
  writer: Writer,
  replaced: readonly string[],
  uses: readonly Use[] = [],
): Promise<Ground> {
  const rows = [...new Map(uses.map(use => [use.id, use])).values()]
  const [described, found] = await Promise.all([
    replaced.length === 0 ? [] : writer.run('load/described-by', { documentIds: replaced }),
    rows.length === 0 ? [] : writer.run('load/standing', { rows }),
  ])
  return groundOf(described, found)
}

/**
 * Inserts how documents describe existing shared nodes and reads these nodes, in one query that seeks each node once.
 * The ids of the documents themselves are read by {@link readGround}.
 */
export async function describeStanding(writer: Writer, documents: readonly Describing[]): Promise<Ground> {
  const rows = new Map<string, Use & { descriptions: { at: number; properties: Row }[] }>()
  for (const [at, { nodes }] of documents.entries()) {
    for (const { id, label, properties } of nodes) {
      const key = `${label} ${id}`
      const row = rows.get(key) ?? { id, label, descriptions: [] }
      row.descriptions.push({ at, properties })
      rows.set(key, row)
    }
  }
  if (rows.size === 0) return groundOf([], [])
  const documentIds = documents.map(({ documentId }) => documentId)
  return groundOf(
    [],
    await writer.run('load/described-in-standing', { documentIds, rows: [...rows.values()] }),
  )
}

/** Joins two; a node that both have is taken from the first, which may know how many documents describe it. */
export const joinGrounds = (one: Ground, other: Ground): Ground => ({
  standing: new Map([...other.standing, ...one.standing]),
  describing: one.describing,
  documentIds: [...one.documentIds, ...other.documentIds],
})

function groundOf(
  described: readonly RowOf<'load/described-by'>[],
  found: readonly StandingRow<IdLabel>[],
): Ground {
  const standing = new Map<string, StandingNode>()
  const documentIds: string[] = []
  for (const row of found) {
    if (row.label === 'Document') documentIds.push(row.id)
    else standing.set(row.id, standingOf(row, row.label))
  }
  for (const row of described)
    standing.set(row.id, { ...standingOf(row, row.label), describers: row.describers })
  return { standing, describing: Map.groupBy(described, ({ documentId }) => documentId), documentIds }
}

function standingOf(
  { properties, otherLabels: [kind] }: Omit<StandingRow, 'label'>,
  label: SharedLabel,
): StandingNode {
  return { label, properties, ...(kind !== undefined && { kind: kind.toLowerCase() }) }
}
