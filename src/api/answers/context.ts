import DataLoader from 'dataloader'
import type { Graph, Parameters } from '../../graph/graph.ts'
import type { QueryName } from '../../graph/queries.ts'

/** A node as read queries give it: its properties and its labels; a property without a value is absent. */
export interface NodeRecord {
  id: string
  labels: string[]
  [property: string]: unknown
}

/**
 * Asks one question of the graph for one id; null when the query gives no row for it.
 * All ids that are asked of one query with equal `args` while a level of the answer is made go out in one query.
 * The query takes `ids` and `args`, unless `parameters` says what it takes; `timeout` gives it fewer milliseconds than the request.
 */
export type Load = <Value>(
  query: QueryName,
  id: string,
  args?: Parameters,
  parameters?: (ids: readonly string[]) => Parameters,
  timeout?: number,
) => Promise<Value | null>

export interface Context {
  load: Load
}

interface Row {
  id: string
  value: unknown
}

/** The loaders of one request, on the graph as that request may use it. */
export function createContext(graph: Graph): Context {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  const load: Load = <Value>(
    query: QueryName,
    id: string,
    args: Parameters = {},
    parameters = (ids: readonly string[]): Parameters => ({ ids, ...args }),
    timeout?: number,
  ) => {
    const key = `${query} ${JSON.stringify(args)}`
    let loader = loaders.get(key)
    if (loader === undefined) {
      loader = new DataLoader(async ids => {
        const rows = await graph.read<Row>(query, parameters(ids), timeout === undefined ? {} : { timeout })
        const values = new Map(rows.map(row => [row.id, row.value]))
        return ids.map(one => values.get(one) ?? null)
      })
      loaders.set(key, loader)
    }
    return loader.load(id) as Promise<Value | null>
  }
  return { load }
}
