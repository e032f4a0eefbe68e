import type { Writer } from '../../graph/graph.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import { describedIn, type Describing, type Row } from '../rows.ts'
import type { NodeType, Use } from './refuse.ts'
import type { Incoming } from '../write.ts'
import { rankOf, viewAfter, type Description, type Standing, type View } from './view.ts'

/** A shared node that is there: its view, and of which type it is. */
export interface StandingNode extends Standing {
  label: SharedLabel
}

/** What a write does to one shared node: which descriptions go, and which come. */
interface Change {
  /** The type of node that it is afterwards. */
  label: SharedLabel
  before: StandingNode | undefined
  removed: Description[]
  added: Description[]
}

/** What a write does to shared nodes, by id. */
export type Changes = Map<string, Change>

/** How many descriptions are looked at where a view has lost a property: most have another giver among the first. */
const looks = [0, 8, 512, Number.MAX_SAFE_INTEGER]

/** What a write finds before it changes anything: the nodes it may touch, and how documents that may go describe them. */
export interface Ground {
  standing: ReadonlyMap<string, StandingNode>
  /** By document id. */
  describing: ReadonlyMap<string, readonly DescriptionRow[]>
  /** The ids that are used and that documents have. */
  documentIds: readonly string[]
}

interface DescriptionRow {
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

type FoundRow = StandingRow<NodeType>
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

/** What going documents take from shared nodes, and coming ones bring. */
export function changesOf(
  { standing, describing }: Ground,
  going: readonly string[],
  coming: readonly Pick<Incoming, 'document' | 'rows'>[],
): Changes {
  const changes: Changes = new Map()
  const changeOf = (id: string, label: SharedLabel): Change => {
    const change = changes.get(id) ?? { label, before: standing.get(id), removed: [], added: [] }
    changes.set(id, change)
    return change
  }
  for (const one of coming) {
    const { id: documentId, reference } = one.document.document
    const rank = rankOf(documentId, reference)
    for (const { id, label, properties } of describedIn(one))
      changeOf(id, label).added.push({ rank, values: properties })
  }
  for (const documentId of going) {
    for (const { id, rank, values } of describing.get(documentId) ?? []) {
      changeOf(id, standing.get(id)!.label).removed.push({ rank, values })
    }
  }
  return changes
}

/** The views that follow; null for a node that nothing describes any more. */
export async function viewsAfter(writer: Writer, changes: Changes): Promise<Map<string, View | null>> {
  const views = new Map<string, View | null>()
  let asking = [...changes.keys()]
  for (const limit of looks) {
    if (asking.length === 0) break
    if (limit > 0) await readStaying(writer, changes, asking, limit)
    const unknown: string[] = []
    for (const id of asking) {
      const { label, before, removed, added } = changes.get(id)!
      // Where it was another type of node, all that described it so goes, or the document would have been refused.
      const view = viewAfter(id, label, before, removed, added)
      if (view === undefined) unknown.push(id)
      else views.set(id, view)
    }
    asking = unknown
  }
  return views
}

async function readStaying(
  writer: Writer,
  changes: Changes,
  ids: readonly string[],
  limit: number,
): Promise<void> {
  const without = new Set(
    ids.flatMap(id => changes.get(id)!.removed.map(({ values }) => values['documentId'])),
  )
  const rows = await writer.run<Omit<DescriptionRow, 'documentId'>>('load/descriptions', {
    ids,
    without: [...without],
    limit,
  })
  const byId = Map.groupBy(rows, ({ id }) => id)
  for (const id of ids) {
    const ranked = byId.get(id) ?? []
    changes.get(id)!.before!.staying = { ranked, complete: ranked.length < limit }
  }
}
