import type { DocumentFile } from '../../document/index.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Link, NodeRecord, OfficeRecord } from '../../graph/queries/rows.ts'
import { nameTerms, quoted } from '../../words.ts'
import type { Draft } from '../draft/document.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]
type Position = NonNullable<DocumentFile['positions']>[number]
type Tenure = NonNullable<DocumentFile['tenures']>[number]
type Described = Pick<DocumentFile, 'actors' | 'positions' | 'tenures'>

/** A node with the labels that tell what it is. */
type Labelled<Item> = Item & { labels: string[] }

/** Asks a loaded graph for the actors that a draft names. */
export function askGraph(graph: Graph): (draft: Draft) => Promise<Described[]> {
  let isEmpty: Promise<boolean> | undefined
  return async ({ file }) => {
    // A database that nothing was loaded into has no index to look names up in.
    isEmpty ??= graph.read('read/is-empty', {}).then(([row]) => row?.empty === true)
    if (await isEmpty) return []
    const ids = await idsOf(graph, namesIn(file))
    return ids.length > 0 ? [await describe(graph, ids)] : []
  }
}

const namesIn = ({ actors = [] }: DocumentFile): string[] => [
  ...new Set(
    actors
      .flatMap(({ name, aliases = [] }) => [name, ...aliases])
      .flatMap(name => [name, name.replace(/^the /iu, '')])
      .flatMap(nameTerms)
      .filter(name => name !== ''),
  ),
]

// An id with "#" is local to the document that it stands in, and no other may use it.
const isShared = (id: string): boolean => !id.includes('#')

async function idsOf(graph: Graph, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const lookups = names.map(name => ({ key: name, find: 'name', id: quoted([name]) }))
  const rows = await graph.read('read/filter/lookup', { lookups })
  return [...new Set(rows.flatMap(({ value }) => value.ids))].filter(isShared).toSorted()
}

/** More than anybody has: the largest number of items that a list of Cypher can be cut to. */
const mostOffices = 2 ** 31 - 2

async function describe(graph: Graph, ids: readonly string[]): Promise<Described> {
  const named = await actorsOf(graph, ids)
  const all = { first: mostOffices, after: '', superseded: false }
  const offices = await graph.read('read/actor/offices', { ids: named.map(({ id }) => id), ...all })
  const inThem = offices.flatMap(({ value: { items } }) => (items ?? []).map(officeOf)).filter(isOwn)
  const persons = named.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  const holders = { ids: inThem.map(({ id }) => id), superseded: false }
  const links = [
    ...(await graph.read('read/position/holders', holders)),
    ...(await graph.read('read/person/positions', { ids: persons, superseded: false })),
  ].flatMap(({ value }) => value.links)
  const tenures = distinct(
    links.filter(({ fromId, toId }) => isShared(fromId) && isShared(toId)).map(tenureOf),
    one => JSON.stringify(one),
  )
  const known = new Set(inThem.map(({ id }) => id))
  const others = tenures.map(({ position }) => position).filter(id => !known.has(id))
  const nodes = others.length === 0 ? [] : await graph.read('read/nodes', { ids: [...new Set(others)] })
  const positions = distinct(
    [...inThem, ...nodes.map(({ value }) => officeOf(value as OfficeRecord)).filter(isOwn)],
    ({ id }) => id,
  )
  const have = new Set(named.map(({ id }) => id))
  const told = [...tenures.map(({ holder }) => holder), ...positions.flatMap(one => one.in ?? [])]
  const missing = [...new Set(told)].filter(id => !have.has(id))
  const more = missing.length === 0 ? [] : await actorsOf(graph, missing)
  return { actors: [...named, ...more].toSorted(byId), positions: positions.toSorted(byId), tenures }
}

async function actorsOf(graph: Graph, ids: readonly string[]): Promise<Actor[]> {
  const nodes = await graph.read('read/nodes', { ids })
  return nodes
    .map(({ value }) => value)
    .filter(isActor)
    .map(actor => ({ ...actor, kind: kindOf(actor.labels) }))
    .toSorted(byId)
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

const distinct = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [
  ...new Map(items.map(item => [key(item), item])).values(),
]

const isOwn = (position: Position): boolean =>
  isShared(position.id) && (position.in === undefined || isShared(position.in))

const tenureOf = ({ fromId, toId, startDate, endDate, asOf }: Link): Tenure => ({
  holder: fromId,
  position: toId,
  ...(startDate === null ? {} : { startDate }),
  ...(endDate === null ? {} : { endDate }),
  ...(asOf === null ? {} : { asOf }),
})

const isActor = (node: NodeRecord): node is Labelled<Actor> => node.labels.includes('Actor')

const officeOf = ({ id, title, in: holder }: OfficeRecord): Position => ({
  id,
  title,
  ...(holder === undefined ? {} : { in: holder }),
})

function kindOf(labels: readonly string[]): Actor['kind'] {
  const kinds = ['person', 'state', 'militia', 'organization', 'group'] as const
  return kinds.find(kind => labels.some(label => label.toLowerCase() === kind)) ?? 'group'
}
