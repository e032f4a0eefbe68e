import { type Api, type ApiOptions, createApi } from '../../src/api/index.ts'
import { type Answer, silent, type TestApi } from './api.ts'

export const json = { 'content-type': 'application/json' }

/** The API on the suite's graph, with these settings. */
export function apiWith({ suite }: TestApi, options: ApiOptions): Api {
  return createApi(suite.graph, { logger: silent, ...options })
}

/** The answer of an API with these settings to one query. */
export async function ask(
  suite: TestApi,
  options: ApiOptions,
  query: string,
  variables: object = {},
  headers: HeadersInit = {},
) {
  const body = JSON.stringify({ query, variables })
  const init = { method: 'POST', headers: { ...json, ...headers }, body }
  const response = await apiWith(suite, options).fetch('http://localhost/graphql', init)
  const { data, errors = [] } = (await response.json()) as Answer<object>
  return { status: response.status, data, codes: errors.map(error => error.extensions.code), errors }
}
