import type { SharedLabel } from '../graph/layout.ts'
import { messageOf, show } from '../document/messages.ts'
import type { Description, NodeView } from '../loader/shared/description.ts'
import { viewAfter, viewOf } from '../loader/shared/view.ts'
import type { RowOf } from '../graph/queries.ts'
import type { Failure, Readable, Scope } from './law.ts'

type ViewedRow = RowOf<'audit/touched/descriptions'>

/** The view of one node while its descriptions are read. */
interface Made {
  id: string
  label: SharedLabel
  view?: NodeView
  waiting: Description[]
}

/** How many descriptions of one node, and how many nodes, are held at once. */
const most = { descriptions: 1000, nodes: 500 }
const kinds = new Set(['Person', 'State', 'Militia', 'Organization', 'Group'])

/** Of nodes that were touched: how many descriptions are read besides those that gave their views. */
const first = 64

/** Rebuilds every view from the descriptions, which are read by node and rank, and compares it with the node's properties. */
export async function* judgeViews(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  let batch: Made[] = []
  // More than one only if an id belongs to two types of node, which another law reports.
  let current: Made[] = []
  for await (const { id, label, rank, values } of descriptionsIn(graph, scope)) {
    if (current[0]?.id !== id) {
      batch.push(...current)
      current = []
    }
    if (batch.length >= most.nodes) {
      yield* compare(graph, batch)
      batch = []
    }
    let made = current.find(one => one.label === label)
    if (made === undefined) current.push((made = { id, label, waiting: [] }))
    made.waiting.push({ rank, values: plain(values) })
    // A failure here is reported when the node is compared.
    if (made.waiting.length === most.descriptions) tryTo(() => take(made))
  }
  yield* compare(graph, [...batch, ...current])
}

function descriptionsIn(graph: Readable, { documentIds, nodeIds }: Scope): AsyncIterable<ViewedRow> {
  return documentIds === null || nodeIds === null
    ? graph.stream('audit/nodes/show-the-view-of-its-descriptions', {})
    : descriptionsOf(graph, documentIds, nodeIds)
}

/**
 * What the views of some nodes follow from, though there may be many more descriptions: the ones that the nodes say gave
 * something, those of the touched documents, and the first ones by rank, since nothing comes before these.
 */
async function* descriptionsOf(
  graph: Readable,
  documentIds: readonly string[],
  nodeIds: readonly string[],
): AsyncGenerator<ViewedRow> {
  const touched = new Map(
    (await graph.read('audit/touched/nodes', { documentIds })).map(row => [row.id, row.ranks]),
  )
  const shown = await graph.read('audit/nodes/shown', { ids: nodeIds })
  const nodes = shown.map(({ id, properties }) => ({
    id,
    ranks: [...new Set([...(touched.get(id) ?? []), ...giversIn(properties)])],
  }))
  yield* graph.stream('audit/touched/descriptions', { nodes, first })
}

/** The ranks that a node keeps as givers of what it shows. */
const giversIn = (properties: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(properties)
    .filter(([name]) => name.endsWith('GivenBy'))
    .flatMap(([, ranks]) => ranks)
    .flatMap(ranks => (typeof ranks === 'string' ? ranks.split(' ') : []))

/** Descriptions in the order of ranks never replace what earlier ones gave, so a view can be built in parts. */
function take(made: Made): NodeView {
  const { id, label, view, waiting } = made
  if (view === undefined) made.view = viewOf(id, label, waiting)
  else if (waiting.length > 0) made.view = viewAfter(id, label, view, [], waiting)!
  made.waiting = []
  return made.view!
}

function tryTo<Result>(work: () => Result): Result | string {
  try {
    return work()
  } catch (error) {
    return messageOf(error)
  }
}

async function* compare(graph: Readable, batch: readonly Made[]): AsyncGenerator<Failure> {
  const rows = await graph.read('audit/nodes/shown', { ids: [...new Set(batch.map(({ id }) => id))] })
  const nodes = Map.groupBy(rows, ({ id }) => id)
  for (const made of batch) {
    const { id, label } = made
    const node = nodes.get(id)?.find(({ labels }) => labels.includes(label))
    if (node === undefined) continue // its descriptions copy another id, which another law reports
    const view = tryTo(() => take(made))
    const differing = typeof view === 'string' ? [view] : difference(node, view)
    if (differing.length > 0) yield { at: id, got: differing.join('; ') }
  }
}

function difference(
  { labels, properties }: { labels: string[]; properties: Record<string, unknown> },
  view: NodeView,
): string[] {
  const names = new Set([...Object.keys(properties), ...Object.keys(view.properties)])
  // These follow from statements and judgements, not from descriptions.
  names.delete('disputed')
  names.delete('memberIds')
  const differing = [...names]
    .filter(name => JSON.stringify(properties[name]) !== JSON.stringify(view.properties[name]))
    .map(name => `${name} is ${shown(properties[name])}, expected ${shown(view.properties[name])}`)
  const [kind, ...others] = labels.filter(label => kinds.has(label))
  if (
    view.kind !== undefined &&
    others.length === 0 &&
    kind !== undefined &&
    kind.toLowerCase() !== view.kind
  )
    differing.push(`label is ${kind}, expected the one of ${view.kind}`)
  return differing
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? JSON.stringify(value).slice(0, 120) : show(value)

/** A view does not distinguish integers from floats. */
function plain(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )
}
