import DataLoader from 'dataloader'
import type { Graph } from '../../graph/graph.ts'
import type { ParametersOf, QueryGiving, RowOf } from '../../graph/queries.ts'
import type { Answer, Ids } from '../../graph/queries/query.ts'
import type { NodeRecord } from '../../graph/queries/rows.ts'
import { timedOut } from '../timed-out.ts'
import type { Allowance } from './size.ts'

export type { NodeRecord }

/** A query that answers one id at a time. */
export type Question = QueryGiving<Answer<unknown>>

/** The answer of a query for one id. */
export type AnswerOf<Name extends Question> = RowOf<Name>['value']

/**
 * Loads one id through a query; null when the query returns no row for it.
 * All ids that one level of the answer asks of the same query with equal `args` are sent as one query.
 * The query takes `ids` and `args`, unless `parameters` builds its own.
 * `timeout` allows it fewer milliseconds than the request has; until the database has planned the query, `planningTime` more.
 */
export interface Load {
  <Name extends QueryGiving<Answer<unknown>, Ids>>(query: Name, id: string): Promise<AnswerOf<Name> | null>
  <Name extends Question>(
    query: Name,
    id: string,
    args: Omit<ParametersOf<Name>, keyof Ids>,
    parameters?: undefined,
    timeout?: number,
  ): Promise<AnswerOf<Name> | null>
  <Name extends Question>(
    query: Name,
    id: string,
    args: object,
    parameters: (ids: readonly string[]) => ParametersOf<Name>,
    timeout?: number,
  ): Promise<AnswerOf<Name> | null>
}

export interface Context {
  load: Load
  allowance: Allowance
  /** The id of the node that an id stands for: another one where judgements have joined the two. */
  canonical: (id: string) => string
}

/** Milliseconds that a cold database may take to plan a large query. */
const planningTime = 10_000

/**
 * Creates the loaders of one answer, on a graph that enforces its request's limits. `planned` is the same for all answers: the
 * queries that the database must have planned by now.
 */
export function createContext(
  graph: Graph,
  allowance: Allowance,
  canonical: Context['canonical'] = id => id,
  planned = new Set<Question>(),
): Context {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  const load: Load = <Name extends Question>(
    query: Name,
    id: string,
    args: object = {},
    parameters = (ids: readonly string[]) => ({ ids, ...args }) as ParametersOf<Name>,
    timeout?: number,
  ) => {
    const key = `${query} ${JSON.stringify(args)}`
    let loader = loaders.get(key)
    if (loader === undefined) {
      loader = new DataLoader(async ids => {
        const time = timeout === undefined || planned.has(query) ? timeout : timeout + planningTime
        const options = time === undefined ? {} : { timeout: time }
        const rows = await graph.read(query, parameters(ids), options).catch((error: unknown) => {
          if (timedOut(error)) planned.add(query)
          throw error
        })
        planned.add(query)
        const values = new Map(rows.map(row => [row.id, row.value]))
        return ids.map(one => values.get(one) ?? null)
      })
      loaders.set(key, loader)
    }
    return loader.load(id) as Promise<AnswerOf<Name> | null>
  }
  return { load, allowance, canonical }
}
