import type { DocumentFile } from '../../document/index.ts'
import type { Graph } from '../../graph/graph.ts'
import type { NodeRecord, OfficeRecord } from '../../graph/queries/rows.ts'
import { nameTerms, quoted } from '../../words.ts'
import type { Draft } from '../draft/document.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]
type Position = NonNullable<DocumentFile['positions']>[number]
type Described = Pick<DocumentFile, 'actors' | 'positions'>

/** A node with the labels that tell what it is. */
type Labelled<Item> = Item & { labels: string[] }

/** Asks a loaded graph for the actors that a draft names. */
export function askGraph(graph: Graph): (draft: Draft) => Promise<Described[]> {
  return async ({ file }) => {
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
  const nodes = await graph.read('read/nodes', { ids })
  const actors = nodes
    .map(({ value }) => value)
    .filter(isActor)
    .map(actor => ({ ...actor, kind: kindOf(actor.labels) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ofActors = actors.map(({ id }) => id)
  const all = { first: mostOffices, after: '', superseded: true }
  const offices = await graph.read('read/actor/offices', { ids: ofActors, ...all })
  const positions = offices
    .flatMap(({ value: { items } }) => (items ?? []).map(officeOf))
    .filter(position => isShared(position.id) && (position.in === undefined || isShared(position.in)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { actors, positions }
}

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
