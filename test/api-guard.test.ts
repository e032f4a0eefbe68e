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
import { serve, type Served } from '../src/api/index.ts'
import { welcomeQuery } from '../src/api/welcome.ts'
import { type Answer, fixtures, openTestApi, type TestApi } from './support/api.ts'
import { apiWith, ask, json } from './support/guard.ts'

let suite: TestApi
let served: Served
beforeAll(async () => {
  suite = await openTestApi(fixtures)
  served = await serve(apiWith(suite, {}), { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await served.close()
  await suite[Symbol.asyncDispose]()
})

const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at))

const pages = (first: number) =>
  ['query ($n: Int) { statements(first: $n) { nodes { id } } }', { n: first }] as const

describe('a hostile request is refused quickly and in little memory, and the next one is served:', () => {
  const aliasBomb = `{ ${many(200, at => `a${at}: __typename`).join(' ')} }`
  const deep = `{ node(id: "x") ${'{ ... on Person { statements { nodes { speaker '.repeat(8)}{ id }${' } } } }'.repeat(8)} }`
  const cycle =
    '{ node(id: "x") { ...one } } fragment one on Node { id ...two } fragment two on Node { ...one }'
  const fragments = `{ node(id: "x") { ...f0 } } ${many(50, at => `fragment f${at} on Node { ...f${at + 1} ...f${at + 1} }`).join(' ')} fragment f50 on Node { id }`
  const filtered = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }'
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'

  test.each<[string, string, object, string, string | RegExp]>([
    [
      'an alias bomb',
      aliasBomb,
      {},
      'TOO_MANY_ALIASES',
      /^a query must have at most 100 aliases.* but got: 200$/,
    ],
    ['a deep query', deep, {}, 'TOO_DEEP', 'a query must nest at most 15 levels, but got: 26'],
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
      /^a query must select at most 5000 fields and fragments/,
    ],
    [
      'a long query',
      `{ ${'__typename '.repeat(20_000)} }`,
      {},
      'TOO_MANY_TOKENS',
      'a query must have at most 1000 tokens, but got: more',
    ],
    [
      '20,000 ids',
      nodes,
      { ids: many(20_000, at => `x${at}`) },
      'TOO_COSTLY',
      /^a query must cost at most 10000.* but got: 20000$/,
    ],
    ['a long page', ...pages(99_999), 'TOO_COSTLY', /^a query must cost at most 10000.* but got: 100000$/],
    [
      'many searches for paths',
      `{ ${many(5, at => `p${at}: path(from: "a", to: "b") { bound }`).join(' ')} }`,
      {},
      'TOO_COSTLY',
      /^a query must cost at most 10000.* but got: 10005$/,
    ],
    [
      'a page a little too long',
      ...pages(101),
      'BAD_USER_INPUT',
      'first must be a whole number from 0 to 100, but got: 101',
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
    const { codes, errors } = await ask(suite, {}, query, variables)
    expect(performance.now() - began).toBeLessThan(5000)
    expect(codes).toEqual([code])
    if (typeof message === 'string') expect(errors[0]!.message).toBe(message)
    else expect(errors[0]!.message).toMatch(message)
    expect((await ask(suite, {}, '{ __typename }')).data).toEqual({ __typename: 'Query' })
  })

  test('a million ids, a body of 10 MB, and one of unknown length', async () => {
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
        /^a request body must have at most 262144 bytes, but got: (\d{8}|more)$/,
      )
      expect(errors![0]!.extensions.code).toBe('BODY_TOO_LARGE')
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000)
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
  })

  test('variables that nest deeper than the call stack', async () => {
    for (const levels of [65, 30_000]) {
      const filter = `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`
      const body = `{"query":${JSON.stringify(filtered)},"variables":{"filter":${filter}}}`
      const response = await fetch(`${served.url}/graphql`, { method: 'POST', headers: json, body })
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: `variables must nest at most 64 levels, but got: ${levels + 2}`,
            extensions: { code: 'TOO_DEEP' },
          },
        ],
      })
    }
  })

  test('a thousand different long queries, despite the cache of parsed queries', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const api = apiWith(suite, {})
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

  test('a malformed HTTP request', async () => {
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
    for (const status of statuses)
      expect(status).toMatch(/^400 .*a request must have one Host header and a path/)
  })
})

test('the cost is computed from the variables, even if the query text is cached', async () => {
  const api = apiWith(suite, {})
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

test('the settings change the limits', async () => {
  const nested = '{ node(id: "alpha") { id } }'
  expect(
    (await ask(suite, { maxDepth: 2, maxCost: 1, maxAliases: 0, maxQueryTokens: 11 }, nested)).codes,
  ).toEqual([])
  expect((await ask(suite, { maxDepth: 1 }, nested)).codes).toEqual(['TOO_DEEP'])
  expect((await ask(suite, { maxQueryTokens: 10 }, nested)).codes).toEqual(['TOO_MANY_TOKENS'])
  expect((await ask(suite, { maxAliases: 0 }, '{ a: __typename }')).codes).toEqual(['TOO_MANY_ALIASES'])
  expect((await ask(suite, { maxCost: 1 }, '{ statements(first: 1) { nodes { id } } }')).codes).toEqual([
    'TOO_COSTLY',
  ])
})

test('the first query of GraphiQL and its introspection query are well within the limits', async () => {
  const half = { maxDepth: 7, maxAliases: 15, maxQueryTokens: 500, maxCost: 5000 }
  expect((await ask(suite, half, welcomeQuery)).codes).toEqual([])
  expect((await ask(suite, half, getIntrospectionQuery())).codes).toEqual([])
})

test('text that looks like Cypher is treated as text in every argument and changes nothing', async () => {
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
