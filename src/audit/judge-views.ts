import type { SharedLabel } from '../graph/layout.ts'
import type { QueryName } from '../graph/queries.ts'
import { messageOf, show } from '../document/messages.ts'
import { viewAfter, viewOf, type Description, type View } from '../loader/shared/view.ts'
import type { Failure, Readable } from './law.ts'

interface Row {
  id: string
  label: SharedLabel
  rank: string
  values: Record<string, unknown>
}

/** The view of one node while its descriptions come. */
interface Made {
  id: string
  label: SharedLabel
  view?: View
  waiting: Description[]
}

/** How many descriptions of one node, and how many nodes, are held at once. */
const most = { descriptions: 1000, nodes: 500 }
const kinds = new Set(['Person', 'State', 'Militia', 'Organization', 'Group'])

/** Makes every view anew from the descriptions, which come by node and rank, and holds it against what the node shows. */
export async function* judgeViews(graph: Readable, query: QueryName): AsyncGenerator<Failure> {
  let batch: Made[] = []
  // More than one only where an id stands for two types of node, which is another law's.
  let current: Made[] = []
  for await (const { id, label, rank, values } of graph.stream<Row>(query)) {
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
    // What cannot be taken now is told when the node is compared.
    if (made.waiting.length === most.descriptions) tryTo(() => take(made))
  }
  yield* compare(graph, [...batch, ...current])
}

/** In the order of ranks nothing is ever lost, so a view can grow by parts. */
function take(made: Made): View {
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
  const rows = await graph.read<{ id: string; labels: string[]; properties: Record<string, unknown> }>(
    'audit/nodes/shown',
    { ids: [...new Set(batch.map(({ id }) => id))] },
  )
  const nodes = Map.groupBy(rows, ({ id }) => id)
  for (const made of batch) {
    const { id, label } = made
    const node = nodes.get(id)?.find(({ labels }) => labels.includes(label))
    if (node === undefined) continue // its id is not the one that its descriptions copy: another law's
    const view = tryTo(() => take(made))
    const differing = typeof view === 'string' ? [view] : difference(node, view)
    if (differing.length > 0) yield { at: id, got: differing.join('; ') }
  }
}

function difference(
  { labels, properties }: { labels: string[]; properties: Record<string, unknown> },
  view: View,
): string[] {
  const names = new Set([...Object.keys(properties), ...Object.keys(view.properties)])
  names.delete('disputed') // of a claim: that follows from statements, not from descriptions
  const differing = [...names]
    .filter(name => JSON.stringify(properties[name]) !== JSON.stringify(view.properties[name]))
    .map(name => `${name} ${tell(properties[name])} for ${tell(view.properties[name])}`)
  const [kind, ...others] = labels.filter(label => kinds.has(label))
  if (
    view.kind !== undefined &&
    others.length === 0 &&
    kind !== undefined &&
    kind.toLowerCase() !== view.kind
  )
    differing.push(`label ${kind} for the kind ${view.kind}`)
  return differing
}

const tell = (value: unknown): string =>
  Array.isArray(value) ? JSON.stringify(value).slice(0, 120) : show(value)

/** Whole numbers and others are the same to a view. */
function plain(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )
}
