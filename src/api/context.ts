import DataLoader from 'dataloader'
import type { Graph, Parameters, ReadOptions } from '../graph/graph.ts'
import type { QueryName } from '../graph/queries.ts'

/** A node as read queries give it: its properties and its labels; a property without a value is absent. */
export interface NodeRecord {
  id: string
  labels: string[]
  [property: string]: unknown
}

/**
 * Asks one question of the graph for one id; null when the query gives no row for it.
 * All ids that are asked of one query with equal `args` while a level of the answer is made go out in one query.
 * `parameters` gives what the query takes, where that is more than `ids` and `args`.
 */
export type Load = <Value>(
  query: QueryName,
  id: string,
  args?: Parameters,
  parameters?: (ids: readonly string[]) => Parameters,
) => Promise<Value | null>

export interface Context {
  load: Load
}

interface Row {
  id: string
  value: unknown
}

/** The loaders of one request. */
export function createContext(graph: Graph, options: ReadOptions): Context {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  const loaderOf = (
    query: QueryName,
    args: Parameters,
    parameters: (ids: readonly string[]) => Parameters,
  ) => {
    const key = `${query} ${JSON.stringify(args)}`
    let loader = loaders.get(key)
    if (loader === undefined) {
      loader = new DataLoader(async ids => {
        const rows = await graph.read<Row>(query, { ...args, ...parameters(ids) }, options)
        const values = new Map(rows.map(row => [row.id, row.value]))
        return ids.map(id => values.get(id) ?? null)
      })
      loaders.set(key, loader)
    }
    return loader
  }
  return {
    load: <Value>(
      query: QueryName,
      id: string,
      args: Parameters = {},
      parameters = (ids: readonly string[]): Parameters => ({ ids }),
    ) => loaderOf(query, args, parameters).load(id) as Promise<Value | null>,
  }
}
