import * as fc from 'fast-check'
import { getNamedType, type GraphQLCompositeType, isObjectType } from 'graphql'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi, serve } from '../src/api/index.ts'
import type { Graph } from '../src/graph/graph.ts'
import type { QueryName } from '../src/graph/queries.ts'
import { type Answer, examples, fixtures, openTestApi, silent, type TestApi, priced } from './support/api.ts'
import { json } from './support/guard.ts'
import { everyField, isNode, schema, types } from './support/schema.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures, examples)
})
afterAll(() => suite[Symbol.asyncDispose]())

const roomy = { maxQueryTokens: 10_000, maxAliases: 2000, maxCost: 1_000_000, timeout: 60_000 }
const strays: unknown[] = []
const noteStray = (reason: unknown): void => void strays.push(reason)
beforeAll(() => void process.on('unhandledRejection', noteStray))
afterAll(() => void process.off('unhandledRejection', noteStray))

/** How a query fails: before anything is asked, or after its answer has come. */
type Failure = 'at once' | 'late'

/** The suite's graph, where some queries fail. Notes the queries that it is asked. */
function failingGraph(failures: ReadonlyMap<QueryName, Failure>, asked = new Set<QueryName>()): Graph {
  const { graph } = suite.suite
  return {
    ...graph,
    async read(name, parameters, options) {
      asked.add(name)
      const failure = failures.get(name)
      if (failure === 'at once') throw new Error(`${name} fails`)
      const rows = await graph.read(name, parameters, options)
      if (failure === undefined) return rows
      await pause(5)
      throw new Error(`${name} fails late`)
    },
  }
}

async function answerOf(graph: Graph, query: string, variables: object): Promise<Answer<object>> {
  const api = createApi(graph, { logger: silent, ...roomy })
  const body = JSON.stringify({ query, variables })
  const response = await api.fetch('http://localhost/graphql', { method: 'POST', headers: json, body })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer<object>
}

interface Question {
  query: string
  ids: string[]
}

/** For each type of node a list of such nodes, and the lists that do not begin at nodes; each with every field. */
async function questions(): Promise<Question[]> {
  const nodeTypes = types.filter(isObjectType).filter(isNode)
  const ofNodes = nodeTypes.map(async ({ name }) => {
    const rows = await suite.suite.cypher<{ id: string }>(
      `MATCH (node:${name}) RETURN node.id AS id ORDER BY COUNT { (node)--() } DESC, id LIMIT 4`,
    )
    const selection = everyField(schema.getType(name) as GraphQLCompositeType, 0)
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${name} { ${selection} } } }`
    return { query, ids: rows.map(({ id }) => id) }
  })
  const others = [
    'statements(first: 5)',
    'claims(first: 5)',
    'statementCounts(by: MONTH)',
    'whoAboutWhom(first: 5)',
    'search(text: "raid")',
    'path(from: "alpha", to: "southland", first: 1)',
    'compare(documents: ["wire", "paper"], about: "raid")',
  ].map(entry => {
    const field = schema.getQueryType()!.getFields()[entry.split('(')[0]!]!
    const selection = everyField(getNamedType(field.type) as GraphQLCompositeType, 0)
    return { query: `{ ${entry} { ${selection} } }`, ids: [] }
  })
  return [...(await Promise.all(ofNodes)), ...others]
}

test('any two fields of any list may fail, at once or late: the answer is whole, and no promise is left to nobody', async () => {
  const asked: (Question & { names: QueryName[] })[] = []
  for (const question of await questions()) {
    const names = new Set<QueryName>()
    const { errors } = await answerOf(failingGraph(new Map(), names), question.query, { ids: question.ids })
    expect(errors).toBeUndefined()
    // The table of members is read for the whole answer, and for no field.
    names.delete('read/members')
    asked.push({ ...question, names: [...names] })
  }
  const failure = fc.constantFrom<Failure>('at once', 'late')
  const failing = fc.constantFrom(...asked).chain(question =>
    fc.record({
      question: fc.constant(question),
      failures: fc.uniqueArray(fc.tuple(fc.constantFrom(...question.names), failure), {
        minLength: Math.min(2, question.names.length),
        maxLength: 2,
        selector: ([name]) => name,
      }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(failing, async ({ question: { query, ids }, failures }) => {
      const { data, errors = [] } = await answerOf(failingGraph(new Map(failures)), query, { ids })
      expect(data).toBeDefined()
      expect(errors.length).toBeGreaterThan(0)
      for (const { path, extensions } of errors) {
        expect(path).toBeInstanceOf(Array)
        expect(extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
      }
      await pause(20)
      expect(strays).toEqual([])
    }),
    { numRuns: 150 },
  )
}, 300_000)

test('two fields that fail in different items of a list end no server', async () => {
  const server = await serve(suite.api, { host: '127.0.0.1', port: 0 })
  const query = `{ search(text: "iran united states zarif", first: 20) { node {
    ... on State { claims(first: 1) { nodes { statements(first: -1) { totalCount } } } }
    ... on Person { claims(first: -1) { totalCount } } } } }`
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query }),
  })
  const { errors } = (await answer.json()) as Answer<object>
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']))
  await pause(100)
  expect(strays).toEqual([])
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
  await server.close()
})

test('a rejection that nobody handles is logged with its request and counted, and the server goes on', async () => {
  const { graph } = suite.suite
  let isCareless = false
  const careless: Graph = {
    ...graph,
    read(name, parameters, options) {
      if (isCareless && name === 'read/nodes') void Promise.reject(new Error('left to nobody'))
      return graph.read(name, parameters, options)
    },
  }
  const lines: unknown[] = []
  const logger = { ...silent, error: (line: unknown) => void lines.push(line) }
  const listeners = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection') // vitest's own would fail the suite
  const server = await serve(createApi(careless, { logger }), { host: '127.0.0.1', port: 0 })
  const ask = () =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'x-request-id': 'the-careless-one' },
      body: '{"query":"{ node(id: \\"raid\\") { id } }"}',
    })
  try {
    await ask() // the first one is asked again with the table of members
    isCareless = true
    const answer = await ask()
    expect(await answer.json()).toEqual({ data: { node: { id: 'raid' } }, ...priced })
    expect(lines).toMatchObject([{ requestId: 'the-careless-one', err: { message: 'left to nobody' } }])
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toMatch(/^whosaid_unhandled_rejections_total 1$/m)
  } finally {
    await server.close()
    for (const listener of listeners) process.on('unhandledRejection', listener)
  }
})
