import type { Graph, Writer } from '../graph/graph.ts'
import { layoutVersion, type SharedLabel } from '../graph/layout.ts'
import type { QueryName } from '../graph/queries.ts'
import type { ResolvedDocument } from './document/resolved.ts'
import { changesOf, readGround, viewsAfter, type Changes, type Ground } from './changes.ts'
import { disputableOf, markDisputed } from './disputed.ts'
import { loadedHashes } from './loaded.ts'
import { refuse, usesOf, type NodeType, type TakenId } from './refuse.ts'
import type { Row, Rows } from './rows.ts'
import { differences, type View } from './view.ts'

/** A document that is to be in the graph, with the hash by which a reload knows it, and its rows, made before the lock is taken. */
export interface Incoming {
  document: ResolvedDocument
  contentHash: string
  rows: Rows
}

/** What became of one document. */
export type Outcome = { done: 'loaded' | 'replaced' | 'unchanged' } | { done: 'refused'; taken: TakenId[] }

/** The queries in the order that a write runs them in: what a row needs is there before it. */
export const writeOrder: readonly QueryName[] = [
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

/** The query that makes the shared nodes of each type. */
export const nodeQuery: Record<SharedLabel, QueryName> = {
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
    const [, before] = await Promise.all([
      writer.run('load/lock', { layout: layoutVersion }),
      loadedHashes(writer, incoming.map(idOf)),
    ])
    const changed = incoming.filter(one => before.get(idOf(one)) !== one.contentHash)
    const refused = await replace(writer, changed, before)
    return incoming.map((one): Outcome =>
      changed.includes(one) ? outcomeOf(one, refused, before) : { done: 'unchanged' },
    )
  })
}

/**
 * Finds out what `writeDocuments` would do, and writes nothing. `planned` holds what earlier documents of the same dry
 * run would have made of which ids, and learns what these would.
 */
export async function planDocuments(
  graph: Graph,
  changed: readonly (Incoming & { before: string | undefined })[],
  planned: Map<string, NodeType>,
): Promise<Outcome[]> {
  const reader: Writer = { run: (name, parameters) => graph.read(name, parameters) }
  const before = new Map(changed.flatMap(one => (one.before === undefined ? [] : [[idOf(one), one.before]])))
  const { accepted, refused } = await sift(reader, changed, before, planned)
  for (const one of accepted) for (const { id, label } of usesOf(one)) planned.set(id, label)
  return changed.map(one => outcomeOf(one, refused, before))
}

function outcomeOf(
  one: Incoming,
  refused: ReadonlyMap<Incoming, TakenId[]>,
  before: ReadonlyMap<string, string>,
): Outcome {
  const taken = refused.get(one)
  if (taken !== undefined) return { done: 'refused', taken }
  return { done: before.has(idOf(one)) ? 'replaced' : 'loaded' }
}

/** Removes documents and whatever only they described, in one transaction; gives the ids of those that were loaded. */
export async function removeDocuments(graph: Graph, documentIds: readonly string[]): Promise<string[]> {
  return graph.write(async writer => {
    // All at once, for of a small document the ways to the database and back are most of the time.
    const [, hashes, ground, disputable] = await Promise.all([
      writer.run('load/lock', { layout: layoutVersion }),
      loadedHashes(writer, documentIds),
      readGround(writer, documentIds),
      disputableOf(writer, documentIds, []),
    ])
    const loaded = [...hashes.keys()]
    if (loaded.length > 0) {
      const changes = changesOf(ground, loaded, [])
      const views = await viewsAfter(writer, changes)
      await Promise.all([
        ...remove(writer, loaded),
        ...show(writer, changes, views),
        ...markDisputed(writer, disputable),
      ])
    }
    return loaded
  })
}

const idOf = ({ document }: Incoming): string => document.document.id

/** Puts the changed documents in the place of what they were; gives those it refused, with why. */
async function replace(
  writer: Writer,
  changed: readonly Incoming[],
  before: ReadonlyMap<string, string>,
): Promise<Map<Incoming, TakenId[]>> {
  if (changed.length === 0) return new Map()
  const { ground, accepted, refused } = await sift(writer, changed, before)
  if (accepted.length === 0) return refused
  const replaced = accepted.map(idOf).filter(id => before.has(id))
  const changes = changesOf(ground, replaced, accepted)
  const views = await viewsAfter(writer, changes)
  const disputable = await disputableOf(
    writer,
    replaced,
    accepted.map(({ document }) => document),
  )
  const rows = accepted.map(one => one.rows)
  await Promise.all([
    ...remove(writer, replaced),
    ...show(writer, changes, views),
    ...writeOrder.flatMap(name => writeRows(writer, name, rows)),
    writer.run('load/derived-from', { documentIds: accepted.map(idOf) }),
    ...markDisputed(writer, disputable),
  ])
  return refused
}

/** Reads what the documents would change, and parts those that can be written from those that are refused. */
async function sift(
  writer: Writer,
  changed: readonly Incoming[],
  before: ReadonlyMap<string, string>,
  planned?: ReadonlyMap<string, NodeType>,
): Promise<{ ground: Ground; accepted: Incoming[]; refused: Map<Incoming, TakenId[]> }> {
  const uses = changed.flatMap(usesOf)
  const ids = new Set(uses.map(({ id }) => id))
  const going = changed.map(idOf).filter(id => before.has(id))
  const [ground, loaded] = await Promise.all([
    readGround(writer, going, uses),
    loadedHashes(writer, [...ids]),
  ])
  return { ground, ...refuse(ground, [...loaded.keys()], changed, planned) }
}

function remove(writer: Writer, documentIds: readonly string[]): Promise<unknown>[] {
  if (documentIds.length === 0) return []
  return [
    writer.run('load/remove-relationships', { documentIds }),
    writer.run('load/remove-statements', { documentIds }),
    writer.run('load/remove-documents', { documentIds }),
  ]
}

/** Deletes the nodes that nothing describes any more, or that change their type, makes new ones and shows the others' views. */
function show(writer: Writer, changes: Changes, views: ReadonlyMap<string, View | null>): Promise<unknown>[] {
  const rows = new Map<QueryName, Row[]>()
  const add = (name: QueryName, row: Row): void => {
    const known = rows.get(name)
    if (known === undefined) rows.set(name, [row])
    else known.push(row)
  }
  for (const [id, { label, before }] of changes) {
    const view = views.get(id)
    const stays = before !== undefined && before.label === label
    if (before !== undefined && (view === null || !stays))
      add('load/remove-undescribed', { id, label: before.label })
    if (view === null || view === undefined) continue
    if (!stays) {
      add(nodeQuery[label], { id, view: view.properties, kind: view.kind ?? null })
      continue
    }
    const changed = differences(before.properties, view.properties)
    if (Object.keys(changed).length > 0) add('load/changed', { id, label, changes: changed })
    if (before.kind !== view.kind) add('load/kinds', { id, kind: view.kind })
  }
  // In this order, since a node can go while another takes its id.
  const order: QueryName[] = [
    'load/remove-undescribed',
    ...Object.values(nodeQuery),
    'load/changed',
    'load/kinds',
  ]
  return order.filter(name => rows.has(name)).map(name => writer.run(name, { rows: rows.get(name) }))
}

function writeRows(writer: Writer, name: QueryName, documents: readonly Rows[]): Promise<unknown>[] {
  const rows = documents.flatMap(document => document.get(name) ?? [])
  return rows.length === 0 ? [] : [writer.run(name, { rows })]
}
