import type { Graph, Writer } from '../graph/graph.ts'
import { layoutVersion, type SharedLabel } from '../graph/layout.ts'
import type { QueryName } from '../graph/queries.ts'
import type { ResolvedDocument } from './document/resolved.ts'
import { descriptionsOf, rowsOf, type Row, type Rows } from './rows.ts'
import { viewOf, type Description } from './view.ts'

/** A document that is to be in the graph, with the hash by which a reload knows it. */
export interface Incoming {
  document: ResolvedDocument
  contentHash: string
}

/** An id that a document uses for one type of node while another document uses it for another. */
export interface TakenId {
  id: string
  label: SharedLabel | 'Document'
  takenBy: SharedLabel | 'Document'
}

/** What became of one document. */
export type Outcome = { done: 'loaded' | 'replaced' | 'unchanged' } | { done: 'refused'; taken: TakenId[] }

interface DescriptionRow {
  id: string
  label: SharedLabel
  documentId: string
  reference: boolean
  values: Row
}

/** The queries in the order that a write runs them in: what a row needs is there before it. */
const writeOrder: readonly QueryName[] = [
  'load/documents',
  'load/published-by',
  'load/described-in',
  'load/holds',
  'load/position-in',
  'load/affiliated-with',
  'load/took-part-in',
  'load/part-of-event',
  'load/claims-about',
  'load/relates-from',
  'load/relates-to',
  'load/contradicts',
  'load/supports',
  'load/statements',
  'load/said',
  'load/about',
  'load/jointly-about',
  'load/claimed',
  'load/addressed-to',
  'load/spoken-as',
  'load/made-at',
  'load/relayed-by',
  'load/reports',
  'load/replies-to',
]

const viewQuery: Record<SharedLabel, QueryName> = {
  Actor: 'load/actors',
  Event: 'load/events',
  Topic: 'load/topics',
  Claim: 'load/claims',
  Position: 'load/positions',
}

/**
 * Writes documents in one transaction, replacing what they were before: all of them or, on an error, none.
 * A document that uses an id for another type of node than the graph does is refused and leaves no trace.
 * Gives one outcome for each document, in their order.
 */
export async function writeDocuments(graph: Graph, incoming: readonly Incoming[]): Promise<Outcome[]> {
  return graph.write(async writer => {
    await writer.run('load/lock', { layout: layoutVersion })
    const before = await hashesOf(writer, incoming.map(idOf))
    const changed = incoming.filter(one => before.get(idOf(one)) !== one.contentHash)
    const refused = await replace(writer, changed, before)
    return incoming.map((one): Outcome => {
      const taken = refused.get(one)
      if (taken !== undefined) return { done: 'refused', taken }
      if (!changed.includes(one)) return { done: 'unchanged' }
      return { done: before.has(idOf(one)) ? 'replaced' : 'loaded' }
    })
  })
}

/** Removes documents and whatever only they described, in one transaction; gives the ids of those that were loaded. */
export async function removeDocuments(graph: Graph, documentIds: readonly string[]): Promise<string[]> {
  return graph.write(async writer => {
    await writer.run('load/lock', { layout: layoutVersion })
    const loaded = [...(await hashesOf(writer, documentIds)).keys()]
    if (loaded.length > 0) {
      const described = await readDescriptions(writer, await describedBy(writer, loaded))
      const staying = groupByNode(described.filter(row => !loaded.includes(row.documentId)))
      await Promise.all([...remove(writer, loaded), ...showViews(writer, described, staying)])
    }
    return loaded
  })
}

const idOf = ({ document }: Incoming): string => document.document.id

async function hashesOf(writer: Writer, documentIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await writer.run<{ id: string; contentHash: string }>('load/documents-loaded', { documentIds })
  return new Map(rows.map(({ id, contentHash }) => [id, contentHash]))
}

/** Puts the changed documents in the place of what they were; gives those it refused, with why. */
async function replace(
  writer: Writer,
  changed: readonly Incoming[],
  before: ReadonlyMap<string, string>,
): Promise<Map<Incoming, TakenId[]>> {
  if (changed.length === 0) return new Map()
  const replaced = changed.map(idOf).filter(id => before.has(id))
  const ids = new Set(await describedBy(writer, replaced))
  for (const { document } of changed) for (const { id } of descriptionsOf(document)) ids.add(id)
  // A document's id must not be a shared node's either, nor the other way round.
  const described = await readDescriptions(writer, [...ids, ...changed.map(idOf)])
  const documents = new Set((await hashesOf(writer, [...ids])).keys())

  const refused = refuse(changed, described, documents)
  const accepted = changed.filter(one => !refused.has(one))
  if (accepted.length === 0) return refused
  const replacing = new Set(accepted.map(idOf))
  const descriptions = groupByNode(described.filter(row => !replacing.has(row.documentId)))
  for (const { document } of accepted) {
    const { id: documentId, reference } = document.document
    for (const { id, label, values } of descriptionsOf(document)) {
      const node = descriptions.get(id) ?? { label, descriptions: [] }
      node.descriptions.push({ documentId, reference, values })
      descriptions.set(id, node)
    }
  }
  const rows = accepted.map(({ document, contentHash }) => rowsOf(document, contentHash))
  await Promise.all([
    ...remove(
      writer,
      replaced.filter(id => replacing.has(id)),
    ),
    ...showViews(writer, described, descriptions),
    ...writeOrder.flatMap(name => writeRows(writer, name, rows)),
    writer.run('load/derived-from', { documentIds: accepted.map(idOf) }),
  ])
  return refused
}

/**
 * Finds the documents that use an id for another type of node than one that stays, or than an earlier one of the same
 * transaction. A document that is refused keeps its former self, which may refuse another: hence the rounds.
 */
function refuse(
  changed: readonly Incoming[],
  described: readonly DescriptionRow[],
  documents: ReadonlySet<string>,
): Map<Incoming, TakenId[]> {
  const refused = new Map<Incoming, TakenId[]>()
  for (;;) {
    const accepted = changed.filter(one => !refused.has(one))
    const going = new Set(accepted.map(idOf))
    const labels = new Map<string, SharedLabel | 'Document'>()
    for (const id of documents) labels.set(id, 'Document')
    for (const row of described) if (!going.has(row.documentId)) labels.set(row.id, row.label)
    const known = refused.size
    for (const one of accepted) {
      const uses = [
        { id: idOf(one), label: 'Document' as const },
        ...descriptionsOf(one.document).map(({ id, label }) => ({ id, label })),
      ]
      const taken = uses.flatMap(({ id, label }) => {
        const takenBy = labels.get(id)
        return takenBy === undefined || takenBy === label ? [] : [{ id, label, takenBy }]
      })
      if (taken.length > 0) refused.set(one, taken)
      else for (const { id, label } of uses) labels.set(id, label)
    }
    if (refused.size === known) return refused
  }
}

async function describedBy(writer: Writer, documentIds: readonly string[]): Promise<string[]> {
  if (documentIds.length === 0) return []
  return (await writer.run<{ id: string }>('load/described-by', { documentIds })).map(({ id }) => id)
}

const readDescriptions = (writer: Writer, ids: readonly string[]): Promise<DescriptionRow[]> =>
  writer.run<DescriptionRow>('load/descriptions', { ids })

type Described = Map<string, { label: SharedLabel; descriptions: Description[] }>

function groupByNode(rows: readonly DescriptionRow[]): Described {
  const nodes: Described = new Map()
  for (const { id, label, ...description } of rows) {
    const node = nodes.get(id) ?? { label, descriptions: [] }
    node.descriptions.push(description)
    nodes.set(id, node)
  }
  return nodes
}

function remove(writer: Writer, documentIds: readonly string[]): Promise<unknown>[] {
  if (documentIds.length === 0) return []
  return [
    writer.run('load/remove-relationships', { documentIds }),
    writer.run('load/remove-statements', { documentIds }),
    writer.run('load/remove-documents', { documentIds }),
  ]
}

/** Shows the views of the described nodes; deletes those that nothing describes any more, or that change their type. */
function showViews(
  writer: Writer,
  before: readonly DescriptionRow[],
  described: Described,
): Promise<unknown>[] {
  const labelsBefore = new Map(before.map(({ id, label }) => [id, label]))
  const gone = [...labelsBefore]
    .filter(([id, label]) => described.get(id)?.label !== label)
    .map(([id, label]) => ({ id, label }))
  const rows = new Map<SharedLabel, Row[]>()
  for (const [id, { label, descriptions }] of described) {
    const { properties, kind } = viewOf(id, label, descriptions)
    const ofLabel = rows.get(label) ?? []
    ofLabel.push({ id, view: properties, kind })
    rows.set(label, ofLabel)
  }
  return [
    ...(gone.length > 0 ? [writer.run('load/remove-undescribed', { rows: gone })] : []),
    ...[...rows].map(([label, ofLabel]) => writer.run(viewQuery[label], { rows: ofLabel })),
  ]
}

function writeRows(writer: Writer, name: QueryName, documents: readonly Rows[]): Promise<unknown>[] {
  const rows = documents.flatMap(document => document.get(name) ?? [])
  return rows.length === 0 ? [] : [writer.run(name, { rows })]
}
