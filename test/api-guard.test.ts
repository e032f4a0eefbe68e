import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import {
  buildSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiOptions, createApi, serve, type Served } from '../src/api/index.ts'
import { welcomeQuery } from '../src/api/welcome.ts'
import { fixtures, openTestApi, silent, type Answer, type TestApi } from './support/api.ts'

let suite: TestApi
let served: Served
beforeAll(async () => {
  suite = await openTestApi(fixtures)
  served = await serve(apiWith({}), { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await served.close()
  await suite[Symbol.asyncDispose]()
})

const apiWith = (options: ApiOptions) => createApi(suite.suite.graph, { logger: silent, ...options })
const json = { 'content-type': 'application/json' }

/** What a server with these settings answers to one question. */
async function ask(options: ApiOptions, query: string, variables: object = {}, headers: HeadersInit = {}) {
  const body = JSON.stringify({ query, variables })
  const init = { method: 'POST', headers: { ...json, ...headers }, body }
  const response = await apiWith(options).fetch('http://localhost/graphql', init)
  const { data, errors = [] } = (await response.json()) as Answer<object>
  return { status: response.status, data, codes: errors.map(error => error.extensions.code), errors }
}

const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at))

const pages = (first: number) =>
  ['query ($n: Int) { statements(first: $n) { nodes { id } } }', { n: first }] as const

describe('a hostile request gets its error soon and in little memory, and the next one is served', () => {
  const aliasBomb = `{ ${many(200, at => `a${at}: __typename`).join(' ')} }`
  const deep = `{ node(id: "x") ${'{ ... on Person { statements { nodes { speaker '.repeat(8)}{ id }${' } } } }'.repeat(8)} }`
  const cycle =
    '{ node(id: "x") { ...one } } fragment one on Node { id ...two } fragment two on Node { ...one }'
  const fragments = `{ node(id: "x") { ...f0 } } ${many(50, at => `fragment f${at} on Node { ...f${at + 1} ...f${at + 1} }`).join(' ')} fragment f50 on Node { id }`
  const filtered = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }'
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'

  test.each<[string, string, object, string, string | RegExp]>([
    ['an alias bomb', aliasBomb, {}, 'TOO_MANY_ALIASES', /^a query has at most 30 aliases.* but got: 200$/],
    ['a deep query', deep, {}, 'TOO_DEEP', 'a query nests at most 15 levels, but got: 26'],
    [
      'a fragment cycle',
      cycle,
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /^Cannot spread fragment "one" within itself via "two"/,
    ],
    [
      'fragments that double',
      fragments,
      {},
      'TOO_COSTLY',
      /^a query selects at most 5000 fields and fragments/,
    ],
    [
      'a long query',
      `{ ${'__typename '.repeat(20_000)} }`,
      {},
      'TOO_MANY_TOKENS',
      'a query has at most 1000 tokens, but got: more',
    ],
    [
      '20,000 ids',
      nodes,
      { ids: many(20_000, at => `x${at}`) },
      'TOO_COSTLY',
      /^a query may cost at most 10000.* but got: 20000$/,
    ],
    ['a long page', ...pages(99_999), 'TOO_COSTLY', /^a query may cost at most 10000.* but got: 100000$/],
    [
      'a page a little too long',
      ...pages(101),
      'BAD_USER_INPUT',
      'first is a number from 0 to 100, but got: 101',
    ],
    [
      'a long name',
      `{ node(id: "x") { ${'x'.repeat(100_000)} } }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /^Cannot query field/,
    ],
  ])('%s', async (_what, query, variables, code, message) => {
    const began = performance.now()
    const { codes, errors } = await ask({}, query, variables)
    expect(performance.now() - began).toBeLessThan(5000)
    expect(codes).toEqual([code])
    if (typeof message === 'string') expect(errors[0]!.message).toBe(message)
    else expect(errors[0]!.message).toMatch(message)
    expect((await ask({}, '{ __typename }')).data).toEqual({ __typename: 'Query' })
  })

  test('a million ids, a body of 10 MB, and one whose length is not told', async () => {
    const ids = many(1_000_000, at => `id-${at}`)
    const bodies: [string, BodyInit][] = [
      ['a million ids', JSON.stringify({ query: nodes, variables: { ids } })],
      ['10 MB', JSON.stringify({ query: `{ node(id: "${'x'.repeat(10_000_000)}") { id } }` })],
      ['chunks', new Blob([new Uint8Array(10_000_000).fill(0x20)]).stream()],
    ]
    const before = process.memoryUsage.rss()
    for (const [what, body] of bodies) {
      const init = { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit
      const response = await fetch(`${served.url}/graphql`, init)
      expect(response.status, what).toBe(413)
      const { errors } = (await response.json()) as Answer<never>
      expect(errors![0]!.message).toMatch(
        /^a request's body has at most 262144 bytes, but got: (\d{8}|more)$/,
      )
      expect(errors![0]!.extensions.code).toBe('BODY_TOO_LARGE')
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000)
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
  })

  test('variables that nest deeper than calls can', async () => {
    for (const levels of [65, 30_000]) {
      const filter = `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`
      const body = `{"query":${JSON.stringify(filtered)},"variables":{"filter":${filter}}}`
      const response = await fetch(`${served.url}/graphql`, { method: 'POST', headers: json, body })
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: `variables nest at most 64 levels, but got: ${levels + 2}`,
            extensions: { code: 'TOO_DEEP' },
          },
        ],
      })
    }
  })

  test('a thousand different long queries, though queries are kept for being asked again', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const api = apiWith({})
    const held = () => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const before = held()
    for (let at = 0; at < 1000; at++) {
      const body = JSON.stringify({ query: `{ __typename # ${at} ${'x'.repeat(100_000)}\n }` })
      await api.fetch('http://localhost/graphql', { method: 'POST', headers: json, body })
    }
    expect(held() - before).toBeLessThan(30_000_000)
  })

  test('a request that is no request', async () => {
    const statuses = await Promise.all(
      [{ path: 'http://elsewhere/graphql' }, { path: '*' }, { headers: { host: 'e[vil' } }].map(
        options =>
          new Promise<string>((resolve, reject) => {
            request(served.url, options, answer => {
              answer.setEncoding('utf8').on('data', text => resolve(`${answer.statusCode} ${text}`))
            })
              .on('error', reject)
              .end()
          }),
      ),
    )
    const headers = { 'graphql-require-preflight': '1' }
    const half = await fetch(`${served.url}/graphql?query={__typename}&variables={`, { headers })
    expect(half.status).toBe(400)
    expect(await half.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    for (const status of statuses) expect(status).toMatch(/^400 .*a request has a Host header and a path/)
  })
})

test('the cost is that of the variables given, though the text was asked before', async () => {
  const api = apiWith({})
  const query =
    'query ($n: Int) { statements(first: $n) { nodes { claims { claim { statements(first: $n) { nodes { id } } } } } } }'
  const codes = async (n: number): Promise<string[]> => {
    const body = JSON.stringify({ query, variables: { n } })
    const response = await api.fetch('http://localhost/graphql', { method: 'POST', headers: json, body })
    const { errors = [] } = (await response.json()) as Answer<object>
    return errors.map(error => error.extensions.code)
  }
  expect(await codes(2)).toEqual([])
  expect(await codes(90)).toEqual(['TOO_COSTLY'])
  expect(await codes(2)).toEqual([])
})

test('limits are those of the settings', async () => {
  const nested = '{ node(id: "alpha") { id } }'
  expect((await ask({ maxDepth: 2, maxCost: 1, maxAliases: 0, maxQueryTokens: 11 }, nested)).codes).toEqual(
    [],
  )
  expect((await ask({ maxDepth: 1 }, nested)).codes).toEqual(['TOO_DEEP'])
  expect((await ask({ maxQueryTokens: 10 }, nested)).codes).toEqual(['TOO_MANY_TOKENS'])
  expect((await ask({ maxAliases: 0 }, '{ a: __typename }')).codes).toEqual(['TOO_MANY_ALIASES'])
  expect((await ask({ maxCost: 1 }, '{ statements(first: 1) { nodes { id } } }')).codes).toEqual([
    'TOO_COSTLY',
  ])
})

test('what GraphiQL opens with, and what it asks of the schema, are well within the limits', async () => {
  const half = { maxDepth: 7, maxAliases: 15, maxQueryTokens: 500, maxCost: 5000 }
  expect((await ask(half, welcomeQuery)).codes).toEqual([])
  expect((await ask(half, getIntrospectionQuery())).codes).toEqual([])
})

test('text that looks like Cypher, in each argument that takes text, changes nothing and goes through as text', async () => {
  const evil = `x' }) DETACH DELETE n // \` " \\ \u0000 \u0027 $x } RETURN 1 //`
  const before = await suite.suite.dump()
  const { Query } = buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap()
  if (!isObjectType(Query)) throw new TypeError('schema.graphql has a type Query')
  let asked = 0
  for (const field of Object.values(Query.getFields())) {
    const required = field.args.filter(isRequiredArgument)
    for (const argument of field.args) {
      const args = new Set([...required, argument])
      const filled = Object.fromEntries([...args].map(({ name, type }) => [name, valuesOf(type, evil)[0]]))
      const signature = [...args].map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
      const given = [...args].map(({ name }) => `${name}: $${name}`).join(', ')
      const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : ''
      for (const value of valuesOf(argument.type, evil)) {
        const variables = { ...filled, [argument.name]: value }
        const { errors = [] } = await suite.answer(
          `query (${signature}) { ${field.name}(${given}) ${selection} }`,
          variables,
        )
        const codes = errors.map(error => error.extensions.code)
        expect(['', 'BAD_USER_INPUT', 'BAD_CURSOR'], `${field.name} ${JSON.stringify(variables)}`).toContain(
          codes.join(' '),
        )
        asked++
      }
    }
  }
  expect(asked).toBeGreaterThan(50)
  expect(await suite.suite.dump()).toEqual(before)
})

/** Values of an input type: one for each place in it where text can stand, with `text` there. */
function valuesOf(type: GraphQLInputType, text: string, within: readonly string[] = []): unknown[] {
  const inner = getNullableType(type)
  if (isListType(inner)) return valuesOf(inner.ofType, text, within).map(value => [value])
  if (isEnumType(inner))
    return inner
      .getValues()
      .slice(0, 1)
      .map(({ name }) => name)
  if (!isInputObjectType(inner)) return [{ Int: 1, Float: 0.5, Boolean: true }[inner.name] ?? text]
  if (within.includes(inner.name)) return []
  return Object.values(inner.getFields()).flatMap(field =>
    valuesOf(field.type, text, [...within, inner.name]).map(value => ({ [field.name]: value })),
  )
}

describe('introspection and GraphiQL can be switched off', () => {
  test('introspection, and the names that a wrong one would have suggested', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Person") { name } }']) {
      expect((await ask({ introspection: false }, query)).codes).toContain('GRAPHQL_VALIDATION_FAILED')
    }
    const wrong = '{ statement(id: "x") { quot } }'
    expect((await ask({}, wrong)).errors[0]!.message).toContain('Did you mean "quote"')
    expect((await ask({ introspection: false }, wrong)).errors[0]!.message).not.toContain('quote')
    const asked = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }'
    const given = await ask({ introspection: false }, asked, { filter: { speake: {} } })
    expect(given.errors[0]).toMatchObject({
      message: expect.not.stringContaining('speaker') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    })
    expect((await ask({ introspection: false }, '{ __typename }')).data).toEqual({ __typename: 'Query' })
  })

  test('GraphiQL', async () => {
    const api = apiWith({ graphiql: false })
    for (const path of ['/', '/graphiql'])
      expect((await api.fetch(`http://localhost${path}`)).status).toBe(404)
  })
})

const askAs = (host: string, path = '/graphql') =>
  apiWith({ hosts: ['graph.example', '::1'] }).fetch(`http://${host}${path}`, {
    method: 'POST',
    headers: { ...json, host },
    body: '{"query":"{__typename}"}',
  })

describe('a page of another site', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: {
      origin: 'https://pages.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  }
  const allowed = async (origins: string[], init: RequestInit = preflight) => {
    const { headers } = await apiWith({ origins }).fetch('http://localhost/graphql', init)
    return headers.get('access-control-allow-origin')
  }

  test('may ask only if its origin is listed', async () => {
    expect(await allowed([])).toBeNull()
    expect(await allowed(['https://pages.example', 'https://b.example'])).toBe('https://pages.example')
    expect(await allowed(['https://a.example', 'https://b.example'])).not.toBe('https://pages.example')
    expect(await allowed(['https://a.example'])).not.toBe('https://pages.example')
  })

  test('cannot ask what a browser sends without asking first', async () => {
    const forms: RequestInit[] = [
      { method: 'GET' },
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={__typename}',
      },
    ]
    for (const init of forms) {
      const response = await apiWith({}).fetch('http://localhost/graphql?query={__typename}', init)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(
              /^a request has the content type application\/json, or one of the headers/,
            ) as string,
            extensions: { code: 'CSRF' },
          },
        ],
      })
    }
    const headers = { 'graphql-require-preflight': '1' }
    const response = await apiWith({}).fetch('http://localhost/graphql?query={__typename}', { headers })
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
  })

  test('cannot take this server for its own by DNS', async () => {
    for (const host of ['localhost', 'LOCALHOST:4000', '127.0.0.1:4000', '[::1]:80', 'graph.example']) {
      expect((await askAs(host)).status, host).toBe(200)
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'a.graph.example',
    ]) {
      const refused = await askAs(host)
      expect(refused.status, host).toBe(421)
      expect(await refused.json()).toMatchObject({
        errors: [
          {
            message: `a request names this server in its Host header: as localhost, or as API_HOSTS lists, but got: ${host}`,
            extensions: { code: 'UNKNOWN_HOST' },
          },
        ],
      })
      expect((await askAs(host, '/metrics')).status).toBe(421)
    }
  })
})

describe('with tokens', () => {
  const tokens = ['0123456789abcdef', 'another-token-of-the-server']
  const api = () => apiWith({ tokens })
  const withToken = (path: string, authorization?: string, method = 'POST') =>
    api().fetch(`http://localhost${path}`, {
      method,
      headers: { ...json, ...(authorization !== undefined && { authorization }) },
      ...(method === 'POST' && { body: '{"query":"{__typename}"}' }),
    })

  test('a question needs one of them', async () => {
    for (const token of tokens) {
      expect(await (await withToken('/graphql', `Bearer ${token}`)).json()).toEqual({
        data: { __typename: 'Query' },
      })
    }
    const wrong = [
      'Bearer 0123456789abcdeg',
      'Bearer 0123456789abcde',
      'Bearer',
      'Basic 0123456789abcdef',
      '0123456789abcdef',
      `Bearer ${'x'.repeat(10_000)}`,
    ]
    for (const authorization of [undefined, ...wrong]) {
      const refused = await withToken('/graphql', authorization)
      expect(refused.status).toBe(401)
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/)
      const got = authorization === undefined ? 'no such header' : 'another one'
      expect(await refused.json()).toEqual({
        errors: [
          {
            message: `a request carries one of the tokens in API_TOKENS, as Authorization: Bearer …, but got: ${got}`,
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      })
    }
  })

  test('so do the metrics and whatever else may tell of the graph, and no address gets around that', async () => {
    expect((await withToken('/metrics', undefined, 'GET')).status).toBe(401)
    expect((await withToken('/metrics', `Bearer ${tokens[0]}`, 'GET')).status).toBe(200)
    for (const path of [
      '/ready?x=/graphql',
      '/graphiql?/graphql',
      '/browser/x?/graphql',
      '/graphql/',
      '//graphql',
      '/other',
    ]) {
      expect((await withToken(path)).status, path).toBe(401)
    }
    for (const path of [
      '/ready?/graphql',
      '/browser/none?query={__typename}&x=/graphql',
      '/?query={__typename}&/graphql',
    ]) {
      const response = await withToken(path, undefined, 'GET')
      expect(await response.text(), path).not.toContain('Query')
    }
    for (const path of ['/health', '/ready', '/graphiql'])
      expect((await withToken(path, undefined, 'GET')).status, path).toBe(200)
  })
})

describe('metrics', () => {
  test('tell of requests, errors, queries, the pool and the graph, and of nothing that a client makes up', async () => {
    const api = apiWith({})
    const post = (path: string, query: string) =>
      api.fetch(`http://localhost${path}`, { method: 'POST', headers: json, body: JSON.stringify({ query }) })
    await post('/graphql', '{ node(id: "alpha") { id } }')
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

  test('are there while the database is away', async () => {
    const away = { ...suite.suite.graph, read: () => Promise.reject(new Error('away')) }
    const response = await createApi(away, { logger: silent }).fetch('http://localhost/metrics')
    expect(await response.text()).toContain('whosaid_database_up 0')
  })
})

test('an error that is masked stands in the log, under the id that the answer has', async () => {
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
