import type { Writer } from '../../graph/graph.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import type { Incoming } from '../incoming.ts'
import { describedIn } from '../rows/descriptions.ts'
import type { Described, Row } from '../rows/row.ts'
import { nodeQuery, type Step, type WriteQuery } from '../steps.ts'
import type { Description, NodeView } from './description.ts'
import type { Ground, StandingNode } from './ground.ts'
import { differences, viewAfter } from './view.ts'

/** The descriptions that a write removes from one shared node, and those that it adds. */
interface Change {
  /** The type of the node afterwards. */
  label: SharedLabel
  before: StandingNode | undefined
  removed: Description[]
  added: Description[]
}

/** The changes of shared nodes, by id. */
export type Changes = Map<string, Change>

/** How many descriptions to read if a view has lost a property: mostly one of the first gives it too. */
const looks = [0, 8, 512, Number.MAX_SAFE_INTEGER]

/**
 * The changes that removing some documents and adding others makes to shared nodes; `lost` are descriptions that documents
 * lose which stay.
 */
export function changesOf(
  { standing, describing }: Ground,
  going: readonly string[],
  coming: readonly Pick<Incoming, 'rows'>[],
  lost: readonly Described[] = [],
): Changes {
  const changes: Changes = new Map()
  const changeOf = (id: string, label: SharedLabel): Change => {
    const change = changes.get(id) ?? { label, before: standing.get(id), removed: [], added: [] }
    changes.set(id, change)
    return change
  }
  for (const one of coming) {
    for (const { id, label, properties } of describedIn(one))
      changeOf(id, label).added.push({ rank: properties['rank'] as string, values: properties })
  }
  for (const documentId of going) {
    for (const { id, rank, values } of describing.get(documentId) ?? []) {
      changeOf(id, standing.get(id)!.label).removed.push({ rank, values })
    }
  }
  for (const { id, properties } of lost) {
    const description = { rank: properties['rank'] as string, values: properties }
    changeOf(id, standing.get(id)!.label).removed.push(description)
  }
  return changes
}

/** The views that follow from changes; null for a node that nothing describes any more. */
export async function viewsAfter(writer: Writer, changes: Changes): Promise<Map<string, NodeView | null>> {
  const views = new Map<string, NodeView | null>()
  let asking = [...changes.keys()]
  for (const limit of looks) {
    if (asking.length === 0) break
    if (limit > 0) await readStaying(writer, changes, asking, limit)
    const unknown: string[] = []
    for (const id of asking) {
      const { label, before, removed, added } = changes.get(id)!
      // If it was of another type, every description of that type is removed: otherwise the document would have been refused.
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
  const asked = ids.map(id => ({ id, without: changes.get(id)!.removed.map(({ rank }) => rank) }))
  const rows = await writer.run('load/descriptions', { rows: asked, limit })
  const byId = Map.groupBy(rows, ({ id }) => id)
  for (const id of ids) {
    const ranked = byId.get(id) ?? []
    changes.get(id)!.before!.staying = { ranked, complete: ranked.length < limit }
  }
}

/** A shared node before and after a write, where the write changes it. */
interface NodeChange {
  id: string
  before?: { label: SharedLabel; properties: Row; kind?: string } | undefined
  after?: { label: SharedLabel; properties: Row; kind?: string }
  /** The properties that change, where the node stays; null removes one. */
  changed?: Row
}

/** What becomes of shared nodes whose views follow from changes. */
export function* nodeChanges(
  changes: Changes,
  views: ReadonlyMap<string, NodeView | null>,
): Generator<NodeChange> {
  for (const [id, { label, before }] of changes) {
    const view = views.get(id)
    if (view === undefined) continue
    if (before?.label !== label || view === null) {
      yield { id, before, ...(view !== null && { after: { ...view, label } }) }
      continue
    }
    const changed = differences(before.properties, view.properties)
    if (Object.keys(changed).length === 0 && before.kind === view.kind) continue
    const properties = { ...before.properties, ...changed }
    yield { id, before, after: { ...view, label, properties }, changed }
  }
}

/** The steps that delete nodes that lose their last description or their type, insert new ones, and update the others. */
export function nodeSteps(changes: Changes, views: ReadonlyMap<string, NodeView | null>): Step[] {
  const rows = new Map<WriteQuery, Row[]>()
  const add = (name: WriteQuery, row: Row): void => {
    const known = rows.get(name)
    if (known === undefined) rows.set(name, [row])
    else known.push(row)
  }
  for (const { id, before, after, changed } of nodeChanges(changes, views)) {
    if (changed === undefined) {
      if (before !== undefined) add('load/remove-undescribed', { id, label: before.label })
      if (after !== undefined)
        add(nodeQuery[after.label], { id, view: after.properties, kind: after.kind ?? null })
      continue
    }
    if (Object.keys(changed).length > 0) add('load/changed', { id, label: after?.label, changes: changed })
    if (before?.kind !== after?.kind) add('load/kinds', { id, kind: after?.kind })
  }
  return [...rows].map(([name, all]) => [name, { rows: all }])
}
