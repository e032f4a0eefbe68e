import type { Writer } from '../../graph/graph.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import type { IdLabel, Use } from '../incoming.ts'
import type { Describing, Row } from '../rows.ts'
import type { Standing } from './description.ts'

/** A shared node that is there: its view, and of which type it is. */
export interface StandingNode extends Standing {
  label: SharedLabel
}

/** What a write finds before it changes anything: the nodes it may touch, and how documents that may go describe them. */
export interface Ground {
  standing: ReadonlyMap<string, StandingNode>
  /** By document id. */
  describing: ReadonlyMap<string, readonly DescriptionRow[]>
  /** The ids that are used and that documents have. */
  documentIds: readonly string[]
}

export interface DescriptionRow {
  id: string
  documentId: string
  rank: string
  values: Row
}

interface StandingRow<Label = SharedLabel> {
  id: string
  label: Label
  properties: Row
  otherLabels: string[]
}

type FoundRow = StandingRow<IdLabel>
type DescribedByRow = DescriptionRow & StandingRow & { describers: number }

/** Reads what documents that may go describe now, and the nodes that they or `uses` name. */
export async function readGround(
  writer: Writer,
  going: readonly string[],
  uses: readonly Use[] = [],
): Promise<Ground> {
  const rows = [...new Map(uses.map(use => [use.id, use])).values()]
  const [described, found] = await Promise.all([
    going.length === 0 ? [] : writer.run<DescribedByRow>('load/described-by', { documentIds: going }),
    rows.length === 0 ? [] : writer.run<FoundRow>('load/standing', { rows }),
  ])
  return groundOf(described, found)
}

/**
 * Keeps how documents describe those shared nodes that are there, and gives these: so that each is sought once.
 * What the documents use beside them has to be looked at too, see {@link readGround}.
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

/** Both together; of a node that both have, the first one's, which may know how many describe it. */
export const joinGrounds = (one: Ground, other: Ground): Ground => ({
  standing: new Map([...other.standing, ...one.standing]),
  describing: one.describing,
  documentIds: [...one.documentIds, ...other.documentIds],
})

function groundOf(described: readonly DescribedByRow[], found: readonly FoundRow[]): Ground {
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
