import DataLoader from 'dataloader'
import type { Graph, Parameters } from '../../graph/graph.ts'
import type { QueryName } from '../../graph/queries.ts'
import type { Allowance } from './size.ts'

/** A node as read queries return it: its properties and labels. A property without a value is absent. */
export interface NodeRecord {
  id: string
  labels: string[]
  [property: string]: unknown
}

/**
 * Loads one id through a query; null when the query returns no row for it.
 * All ids that one level of the answer asks of the same query with equal `args` are sent as one query.
 * The query takes `ids` and `args`, unless `parameters` builds its own.
 * `timeout` allows it fewer milliseconds than the request has.
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
  allowance: Allowance
}

interface Row {
  id: string
  value: unknown
}

/** Creates the loaders of one answer, on a graph that enforces its request's limits. */
export function createContext(graph: Graph, allowance: Allowance): Context {
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
  return { load, allowance }
}
