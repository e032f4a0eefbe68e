import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../src/api/index.ts'
import { fixtures, openTestApi, silent, type TestApi } from './support/api.ts'
import { apiWith, json } from './support/guard.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

describe('metrics', () => {
  test('cover requests, errors, queries, the pool and the graph, and have no label that a client chooses', async () => {
    const api = apiWith(suite, {})
    const post = (path: string, query: string) =>
      api.fetch(`http://localhost${path}`, { method: 'POST', headers: json, body: JSON.stringify({ query }) })
    await post('/graphql', '{ graphStatus { documents } }')
    await post('/graphql', 'query MadeUp { nothing }')
    await post('/made-up', '{ __typename }')
    const response = await api.fetch('http://localhost/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const lines = (await response.text()).split('\n')
    const [{ count }] = (await suite.suite.cypher<{ count: number }>(
      'MATCH (d:Document) RETURN count(d) AS count',
    )) as [{ count: number }]
    expect(lines).toEqual(
      expect.arrayContaining([
        'whosaid_requests_total{path="/graphql",status="200"} 2',
        'whosaid_requests_total{path="other",status="404"} 1',
        'whosaid_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
        'whosaid_request_duration_seconds_count{path="/graphql"} 2',
        'whosaid_request_queries_sum 1',
        'whosaid_database_connections{state="in_use"} 0',
        'whosaid_database_connections_limit 100',
        'whosaid_database_up 1',
        `whosaid_graph_nodes{kind="documents"} ${count}`,
      ]),
    )
    const newest = lines.find(line => line.startsWith('whosaid_newest_document_timestamp_seconds '))
    expect(Number(newest?.split(' ')[1])).toBeGreaterThan(Date.parse('2000') / 1000)
    expect(lines.join('\n')).not.toMatch(/made-?up/i)
  })

  test('are served while the database is unreachable', async () => {
    const away = { ...suite.suite.graph, read: () => Promise.reject(new Error('away')) }
    const response = await createApi(away, { logger: silent }).fetch('http://localhost/metrics')
    expect(await response.text()).toContain('whosaid_database_up 0')
  })
})

test('a masked error is logged under the request id of the answer', async () => {
  const logged: { level: string; line: Record<string, unknown> }[] = []
  const note = (level: string) => (line: Record<string, unknown>) => void logged.push({ level, line })
  const logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') }
  const broken = { ...suite.suite.graph, read: () => Promise.reject(new Error('bolt://secret:7687 is away')) }
  const response = await createApi(broken, { logger }).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { ...json, 'x-request-id': 'bad id\tmade up'.replace('\t', ' ') },
    body: '{"query":"{ node(id: \\"x\\") { id } }"}',
  })
  const text = await response.text()
  expect(text).not.toContain('secret')
  const { errors } = JSON.parse(text) as { errors: { extensions: { requestId: string } }[] }
  const { requestId } = errors[0]!.extensions
  expect(requestId).toMatch(/^[\da-f-]{36}$/)
  expect(response.headers.get('x-request-id')).toBe(requestId)
  expect(logged).toEqual([
    {
      level: 'error',
      line: {
        requestId,
        path: ['node'],
        err: expect.objectContaining({ message: 'bolt://secret:7687 is away' }) as Error,
      },
    },
    {
      level: 'info',
      line: expect.objectContaining({
        requestId,
        method: 'POST',
        path: '/graphql',
        status: 200,
        queries: 1,
        codes: ['INTERNAL_SERVER_ERROR'],
      }) as object,
    },
  ])
})
