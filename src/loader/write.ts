import { setImmediate as turn } from 'node:timers/promises'
import { readerOf, type Graph, type Parameters, type Writer } from '../graph/graph.ts'
import { layoutVersion, type SharedLabel } from '../graph/layout.ts'
import type { QueryName } from '../graph/queries.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import {
  changesOf,
  describeStanding,
  joinGrounds,
  readGround,
  viewsAfter,
  type Changes,
  type Ground,
} from './shared/changes.ts'
import { disputableOf, marking } from './disputed.ts'
import { loadedHashes } from './loaded.ts'
import { refuse, useOf, usesOf, type NodeType, type TakenId } from './shared/refuse.ts'
import { describing, type Describing, type Row, type Rows } from './rows.ts'
import { differences, type View } from './shared/view.ts'

/** A document that is to be in the graph, with the hash by which a reload knows it, and its rows, made before the lock is taken. */
export interface Incoming {
  document: ResolvedDocument
  contentHash: string
  rows: Rows
  /** The hash of what the graph held under its id when it was last asked, if it held anything. */
  before?: string | undefined
}

/** What became of one document. */
export type Outcome = { done: 'loaded' | 'replaced' | 'unchanged' } | { done: 'refused'; taken: TakenId[] }

/** What is one document's own and touches no shared node, so that it can be written while these are still looked at. */
const ownOrder: readonly QueryName[] = ['load/statements', 'load/reports', 'load/replies-to']

const linkOrder: readonly QueryName[] = [
  'load/published-by',
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
  'load/said',
  'load/about',
  'load/jointly-about',
  'load/claimed',
  'load/addressed-to',
  'load/spoken-as',
  'load/made-at',
  'load/relayed-by',
]

/** The queries in the order that a write runs them in: what a row needs is there before it. */
export const writeOrder: readonly QueryName[] = [
  'load/documents',
  'load/described-in',
  ...ownOrder,
  ...linkOrder,
]

/** The query that makes the shared nodes of each type. */
export const nodeQuery: Record<SharedLabel, QueryName> = {
  Actor: 'load/actors',
  Event: 'load/events',
  Topic: 'load/topics',
  Claim: 'load/claims',
  Position: 'load/positions',
}

type Hashes = ReadonlyMap<string, string>

/** Ends a transaction whose documents are not what they were taken for. */
class Misjudged extends Error {}

/**
 * Writes documents in one transaction, replacing what they were before: all of them or, on an error, none.
 * A document that uses an id for another type of node than the graph does is refused and leaves no trace.
 * Gives one outcome for each document, in their order.
 */
export async function writeDocuments(graph: Graph, incoming: readonly Incoming[]): Promise<Outcome[]> {
  try {
    return await graph.write(writer => writeIn(writer, incoming, believed(incoming)))
  } catch (error) {
    if (!(error instanceof Misjudged)) throw error
    return graph.write(writer => writeIn(writer, incoming))
  }
}

/**
 * Finds out what `writeDocuments` would do, and writes nothing. `planned` holds what earlier documents of the same dry
 * run would have made of which ids, and learns what these would.
 */
export async function planDocuments(
  graph: Graph,
  changed: readonly Incoming[],
  planned: Map<string, NodeType>,
): Promise<Outcome[]> {
  const before = believed(changed)
  const ground = await readGround(readerOf(graph), goingOf(changed, before), changed.flatMap(usesOf))
  const { accepted, refused } = refuse(ground, changed, planned)
  for (const one of accepted) for (const { id, label } of usesOf(one)) planned.set(id, label)
  return changed.map(one => outcomeOf(one, refused, before))
}

/** What the graph holds of the documents if nobody has written to it since it was asked. */
const believed = (incoming: readonly Incoming[]): Hashes =>
  new Map(incoming.flatMap(one => (one.before === undefined ? [] : [[idOf(one), one.before]])))

/** Those that the graph holds in another form. */
const goingOf = (changed: readonly Incoming[], before: Hashes): string[] =>
  changed.map(idOf).filter(id => before.has(id))

function outcomeOf(one: Incoming, refused: ReadonlyMap<Incoming, TakenId[]>, before: Hashes): Outcome {
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
      await runAll(writer, [...removal(loaded), ...shown(changes, views), ...marking(disputable)])
    }
    return loaded
  })
}

const idOf = ({ document }: Incoming): string => document.document.id

/**
 * Puts changed documents in the place of what they were. With `expected`, what the graph is taken to hold of them, the database
 * already writes what is the new ones' own, and how they describe what stands there, while it is not yet known whether all is
 * so and nothing is refused: nearly always. Throws `Misjudged` when it is not.
 */
async function writeIn(writer: Writer, incoming: readonly Incoming[], expected?: Hashes): Promise<Outcome[]> {
  const asking = Promise.all([
    writer.run('load/lock', { layout: layoutVersion }),
    loadedHashes(writer, incoming.map(idOf)),
  ]).then(([, hashes]) => hashes)
  const before = expected ?? (await asking)
  const changed = incoming.filter(one => before.get(idOf(one)) !== one.contentHash)
  const ahead = new Set(expected && changed.filter(one => !before.has(idOf(one))))
  const looking = readGround(
    writer,
    goingOf(changed, before),
    changed.flatMap(one => (ahead.has(one) ? [useOf(one)] : usesOf(one))),
  )
  // Each of these sends its first query at once, so that the documents are there before they are sought.
  const writingDocuments = runAll(writer, stepsOf(['load/documents'], [...ahead]))
  const describingStanding = describeStanding(writer, describing([...ahead]))
  const writingAhead = Promise.all([writingDocuments, runAll(writer, stepsOf(ownOrder, [...ahead]))])
  for (const one of [looking, describingStanding, writingAhead]) one.catch(() => {}) // they are awaited below
  const loaded = await asking
  if (incoming.some(one => loaded.get(idOf(one)) !== before.get(idOf(one)))) throw new Misjudged()
  const described = await describingStanding
  const ground = joinGrounds(await looking, described)
  const { accepted, refused } = refuse(ground, changed)
  if ([...ahead].some(one => refused.has(one))) throw new Misjudged()

  if (accepted.length > 0) {
    const replaced = goingOf(accepted, before)
    const changes = changesOf(ground, replaced, accepted)
    const views = await viewsAfter(writer, changes)
    const disputable = await disputableOf(
      writer,
      replaced,
      accepted.map(({ document }) => document),
      id => changes.get(id)?.before?.properties,
    )
    const late = accepted.filter(one => !ahead.has(one))
    const links = runAll(writer, [
      ...removal(replaced),
      ...shown(changes, views),
      ...stepsOf(['load/documents'], late),
      ...descriptionsAfter(described, [...ahead], late),
      ...stepsOf(ownOrder, late),
      ...stepsOf(linkOrder, accepted),
      ['load/derived-from', { documentIds: accepted.map(idOf) }],
      ...marking(disputable),
    ])
    await Promise.all([writingAhead, links])
  }
  const isChanged = new Set(changed)
  return incoming.map(one => (isChanged.has(one) ? outcomeOf(one, refused, before) : { done: 'unchanged' }))
}

/** A query and what it takes. */
type Step = [name: QueryName, parameters: Parameters]

/**
 * Runs queries in their order, none awaited before the next is sent. Between two of them what is sent can leave and what
 * came can be read: turning rows into bytes takes longer than the database needs for them.
 */
export async function runAll(writer: Writer, steps: Iterable<Step>): Promise<void> {
  const running: Promise<unknown>[] = []
  for (const [name, parameters] of steps) {
    const one = writer.run(name, parameters)
    one.catch(() => {}) // it is awaited below
    running.push(one)
    await turn()
  }
  await Promise.all(running)
}

function removal(documentIds: readonly string[]): Step[] {
  if (documentIds.length === 0) return []
  return [
    ['load/remove-relationships', { documentIds }],
    ['load/remove-statements', { documentIds }],
    ['load/remove-documents', { documentIds }],
  ]
}

/** Deletes the nodes that nothing describes any more, or that change their type, makes new ones and shows the others' views. */
function shown(changes: Changes, views: ReadonlyMap<string, View | null>): Step[] {
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
  return order.flatMap((name): Step[] => (rows.has(name) ? [[name, { rows: rows.get(name) }]] : []))
}

/** How documents describe shared nodes, but for what has been `described` of those `ahead`. */
function descriptionsAfter(
  { standing }: Ground,
  ahead: readonly Incoming[],
  late: readonly Incoming[],
): Step[] {
  const rows = describing(ahead).flatMap(({ documentId, nodes }): Describing[] => {
    const others = nodes.filter(({ id, label }) => standing.get(id)?.label !== label)
    return others.length === 0 ? [] : [{ documentId, nodes: others }]
  })
  rows.push(...describing(late))
  return rows.length === 0 ? [] : [['load/described-in', { rows }]]
}

/** The queries that write documents' rows, each with all of its rows. */
export function stepsOf(order: readonly QueryName[], documents: readonly Pick<Incoming, 'rows'>[]): Step[] {
  return order.flatMap((name): Step[] => {
    const rows = documents.flatMap(document => document.rows.get(name) ?? [])
    return rows.length === 0 ? [] : [[name, { rows }]]
  })
}
