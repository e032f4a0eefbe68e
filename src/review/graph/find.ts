import { createApi } from '../../api/api.ts'
import { apiDefaults } from '../../config.ts'
import type { DocumentFile } from '../../document/index.ts'
import type { Graph } from '../../graph/graph.ts'
import { listOf } from '../actions/things.ts'
import type { Store } from '../files/store.ts'
import type { DescribedType } from '../protocol/actions.ts'
import type { FindAnswer, FindRequest, Found } from '../protocol/find.ts'
import { bad } from '../server/body.ts'
import { inFile } from './in-file.ts'
import { inGraph } from './in-graph.ts'

const most = 50

/** What a request of `find` brings; numbers of a query are text. */
type Asked = Omit<FindRequest, 'first'> & { first?: string }

/** Finds what a file describes and what the graph has under a name, while it is being typed. */
export interface Finder {
  find: (asked: Asked) => Promise<FindAnswer>
  /** Has the database plan the question, so that the first one does not wait for that. */
  warm: () => Promise<void>
  /** Gives up what is still asked. */
  end: () => void
}

export function createFinder(store: Pick<Store, 'read'>, graph: Graph | undefined): Finder {
  // It asks the public schema, within this process: no token of the server's, no rate.
  const api = graph === undefined ? undefined : createApi(graph, { ...apiDefaults, tokens: [], rate: 0 })
  const ending = new AbortController()
  const find: Finder['find'] = async ({ type, q, path, near, first: given = '10' }) => {
    const first = Number(given)
    if (!Number.isInteger(first) || first < 1 || first > most)
      throw bad(`first must be a whole number from 1 to ${most}`, given)
    const { file } = await store.read(path)
    const types: readonly DescribedType[] = type === 'subject' ? ['actor', 'event', 'topic'] : [type]
    const own = file === null ? [] : inFile(file, types, q, near)
    const text = q.trim()
    const asked =
      text === ''
        ? { found: [], graph: api !== undefined }
        : await inGraph(api, text, types, first, ending.signal)
    const known = new Map(asked.found.map(one => [one.id, one]))
    const described = new Set(file === null ? [] : namesIn(file))
    const merged = own.map(one => ({
      ...(known.get(one.id) ?? one),
      ...ofFile(one),
      inGraph: known.has(one.id),
    }))
    const others = asked.found.filter(({ id }) => !described.has(id))
    return { found: [...merged, ...others].slice(0, first), graph: asked.graph }
  }
  return {
    find,
    warm: async () => {
      if (api !== undefined) await inGraph(api, 'a', ['actor', 'event', 'claim'], 1, ending.signal)
    },
    end: () => ending.abort(),
  }
}

const ofFile = ({ id, name, kind, description }: Found) => ({
  id,
  name,
  kind,
  description,
  inFile: true,
  describe: null,
})

const namesIn = (file: DocumentFile): string[] =>
  Object.values(listOf).flatMap(list => (file[list] ?? []).map(({ id }) => id))
