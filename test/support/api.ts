import { createLogger } from 'graphql-yoga'
import { expect } from 'vitest'
import { type Api, createApi } from '../../src/api/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { openTestGraph, type TestGraph } from './graph.ts'

/** The body of a GraphQL response. */
export interface Answer<Data> {
  data?: Data | null
  errors?: { message: string; extensions: { code: string }; path?: (string | number)[] }[]
}

/** The API on the suite's database, queried without a listener. */
export interface TestApi extends AsyncDisposable {
  api: Api
  suite: TestGraph
  /** Loads documents; throws if one is refused. */
  load(...paths: string[]): Promise<void>
  /** The data and errors of one query. */
  answer<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Answer<Data>>
  /** The data of one query; throws if there are errors. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows the shape of the data
  ask<Data>(query: string, variables?: object): Promise<Data>
  /** The number of Cypher queries that one GraphQL query takes. */
  queriesOf(query: string, variables?: object): Promise<number>
}

/** What every answer tells beside its data: what its query cost. */
export const priced = { extensions: { cost: expect.any(Object) as object } }

/** Logs nothing. */
export const silent = createLogger('silent')
export const fixtures = 'test/fixtures/api'
export const examples = 'examples/documents'
export const judgements = 'examples/judgements'

/** Opens the API on the suite's database, which then holds only these documents. */
export async function openTestApi(...paths: string[]): Promise<TestApi> {
  const suite = await openTestGraph()
  // One test selects every field at once.
  const roomy = { maxQueryTokens: 10_000, maxAliases: 4000, maxCost: 1_000_000, timeout: 60_000 }
  const api = createApi(suite.graph, { logger: silent, ...roomy })
  const answer = async <Data>(query: string, variables = {}): Promise<Answer<Data>> => {
    const response = await api.fetch('http://whosaid.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<Data>
  }
  const ask = async <Data>(query: string, variables = {}): Promise<Data> => {
    const { data, errors } = await answer<Data>(query, variables)
    if (errors !== undefined || !data) throw new Error(JSON.stringify(errors, null, 2))
    return data
  }
  const load = async (...files: string[]): Promise<void> => {
    await loadDocuments(suite.graph, files, {
      onRefused(problems) {
        throw new Error(JSON.stringify(problems, null, 2))
      },
    })
  }
  await load(...paths)
  return {
    api,
    suite,
    load,
    answer,
    ask,
    async queriesOf(query, variables) {
      const before = suite.graph.sent.queries
      await ask(query, variables)
      return suite.graph.sent.queries - before
    },
    [Symbol.asyncDispose]: () => suite[Symbol.asyncDispose](),
  }
}

/** The ids of the statements that pass a filter, earliest first. */
export async function filtered(api: TestApi, filter: string): Promise<string[]> {
  const query = `{ statements(filter: ${filter}, orderBy: SAID_AT_ASC, first: 100) { totalCount nodes { id } } }`
  const { statements } = await api.ask<{ statements: { totalCount: number; nodes: { id: string }[] } }>(query)
  expect(statements.totalCount).toBe(statements.nodes.length)
  return statements.nodes.map(node => node.id)
}
