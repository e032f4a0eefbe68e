import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../src/api/index.ts'
import type { Graph } from '../src/graph/graph.ts'
import { writeCursor } from '../src/api/paging/pages.ts'
import { fixtures, openTestApi, silent, type TestApi, priced } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
  await suite.api.warm() // a total has a time-out of its own, which planning on a slow machine would use up
})
afterAll(() => suite[Symbol.asyncDispose]())

/** A formula of three alternatives, one of them of two conditions. */
const either = (n: number) => ({
  or: [{ and: [{ act: 'AGREE' }, { form: 'DIRECT' }] }, ...madeUp(20).map(cue => ({ cue: `${cue}${n}` }))],
})

/** The only error of a question for one field, which is answered with null. */
async function errorOf(query: string, variables?: object) {
  const { data, errors } = await suite.answer(query, variables)
  for (const value of Object.values(data ?? {})) expect(value).toBeNull()
  expect(errors).toHaveLength(1)
  return { code: errors![0]!.extensions.code, message: errors![0]!.message }
}

const madeUp = (many: number) => Array.from({ length: many }, (_, at) => `x${at}`)

describe('a malformed argument is refused with a stable code, the rule and the evidence', () => {
  const key = '2020-01-31T00:00/2020-01-31T23:59 wire#joint'
  test.each<[string, string, string, string]>([
    [
      'a page too long',
      'first: 101',
      'BAD_USER_INPUT',
      'first must be a whole number from 0 to 100, but got: 101',
    ],
    [
      'a page of less than none',
      'last: -1',
      'BAD_USER_INPUT',
      'last must be a whole number from 0 to 100, but got: -1',
    ],
    [
      'both ends',
      'first: 1, last: 1',
      'BAD_USER_INPUT',
      'a page must take either first or last, but got: {"first":1,"last":1}',
    ],
    [
      'a cursor that is no base64url',
      'after: "%%"',
      'BAD_CURSOR',
      'a cursor must come from this list in the same order (saidAt descending), but got: %%',
    ],
    [
      'a cursor of another order',
      `after: "${writeCursor('saidAt ascending', key)}"`,
      'BAD_CURSOR',
      'a cursor must come from this list in the same order (saidAt descending), but got: ',
    ],
    [
      'a cursor of another list',
      `before: "${writeCursor('actors by id', 'alpha')}"`,
      'BAD_CURSOR',
      'a cursor must come from this list in the same order (saidAt descending), but got: ',
    ],
    [
      'a cursor without a key',
      `before: "${writeCursor('saidAt descending', '')}"`,
      'BAD_CURSOR',
      'a cursor must come from this list in the same order (saidAt descending), but got: ',
    ],
    [
      'a cursor with something after it',
      `after: "${writeCursor('saidAt descending', key)}="`,
      'BAD_CURSOR',
      'a cursor must come from this list in the same order (saidAt descending), but got: ',
    ],
    [
      'a month that is none',
      'filter: { saidFrom: "2019-13" }',
      'BAD_USER_INPUT',
      'a date must exist in the calendar, but got: 2019-13',
    ],
    [
      'a day that is none',
      'filter: { saidTo: "2019-02-30" }',
      'BAD_USER_INPUT',
      'a date must exist in the calendar, but got: 2019-02-30',
    ],
    ['no date at all', 'filter: { saidTo: 2019 }', 'BAD_USER_INPUT', 'a date must be a string, but got: '],
  ])('%s', async (_what, args, code, message) => {
    const error = await errorOf(`{ statements(${args}) { nodes { id } } }`)
    expect(error.code).toBe(code)
    expect(error.message).toContain(message)
  })

  test('a date in the query text is reported with its location', async () => {
    const { errors } = await suite.answer('{ statements(filter: { saidFrom: "2019-13" }) { totalCount } }')
    expect(errors).toMatchObject([{ locations: [{ line: 1, column: 34 }] }])
  })

  test.each<[string, string, object]>([
    ['a cursor', 'bad: statements(after: "x") { nodes { id } }', {}],
    ['a page of less than none', 'bad: actors(first: -1) { nodes { id } }', {}],
    ['a date', 'bad: statements(filter: { not: { saidTo: "2019-13" } }) { totalCount }', {}],
    ['a date in a variable', 'bad: statements(filter: { saidFrom: $on }) { totalCount }', { on: 'soon' }],
    ['too many ids', 'bad: nodes(ids: $ids) { id }', { ids: Array.from({ length: 101 }, String) }],
    ['a search without a word', 'bad: search(text: "?!") { score }', {}],
    ['too long a list of pairs', 'bad: whoAboutWhom(first: 101) { statements }', {}],
    ['a filter', 'bad: statementCounts(by: DAY, filter: { text: "?!" }) { undated { statements } }', {}],
    ['a list below', 'bad: actor(id: "alpha") { id statements(after: "x") { totalCount } }', {}],
  ])(
    '%s that is wrong makes its field null, and its neighbours are answered',
    async (_what, bad, variables) => {
      const declared = ['$on: Date', '$ids: [ID!]!'].filter(one => bad.includes(one.split(':')[0]!))
      const { data, errors } = await suite.answer(
        `query ${declared.length === 0 ? '' : `(${declared.join(', ')})`} {
        before: graphStatus { documents } ${bad} after: actor(id: "alpha") { id }
      }`,
        variables,
      )
      expect(data).toEqual({ before: { documents: 3 }, bad: null, after: { id: 'alpha' } })
      expect(errors).toMatchObject([
        {
          path: expect.arrayContaining(['bad']) as unknown,
          extensions: { code: expect.stringMatching(/^BAD_/) as string },
        },
      ])
    },
  )

  test('a date in a variable is refused', async () => {
    const error = await errorOf(
      'query ($on: Date) { statements(filter: { saidFrom: $on }) { totalCount } }',
      { on: 'soon' },
    )
    expect(error.code).toBe('BAD_USER_INPUT')
    expect(error.message).toMatch(/a date must be EDTF level 0.*but got: soon$/)
  })

  test('too many ids are refused', async () => {
    const ids = Array.from({ length: 101 }, (_, at) => `x${at}`)
    expect(await errorOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'nodes must take at most 100 ids, but got: 101',
    })
  })

  test('a filter that grows to too many conditions is refused', async () => {
    // In either normal form: the smaller one has six times two clauses of 21.
    const and = Array.from({ length: 6 }, (_, at) => either(at))
    const ask = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }'
    expect(await errorOf(ask, { filter: { and } })).toEqual({
      code: 'FILTER_TOO_COMPLEX',
      message: expect.stringMatching(/^a filter must have at most 128 conditions .* but got: 252$/) as string,
    })
    expect(await errorOf(ask, { filter: { speaker: { ids: madeUp(1001) } } })).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'ids must have at most 1000 ids, but got: 1001',
    })
    const or = [{ speaker: { ids: madeUp(600) } }, { about: { ids: madeUp(600) } }]
    expect(await errorOf(ask, { filter: { or } })).toEqual({
      code: 'FILTER_TOO_COMPLEX',
      message: 'a filter must need at most 1000 index ranges, about one per id, but got: 1200',
    })
  })

  test('cursors of other lists are refused', async () => {
    const foreign = writeCursor('saidAt descending', key)
    for (const field of ['actors', 'events', 'topics', 'claims', 'documents', 'positions']) {
      expect((await errorOf(`{ ${field}(after: "${foreign}") { totalCount } }`)).code).toBe('BAD_CURSOR')
    }
  })
})

test('text that looks like Cypher is treated as text', async () => {
  const evil = `x' }) DETACH DELETE n // \` " \\`
  const ask = `query ($id: ID!, $text: String!) {
    node(id: $id) { id }
    statements(filter: { speaker: { id: $id }, about: { as: $text }, utterance: $id, document: { language: $text } }) { totalCount }
  }`
  expect(await suite.ask(ask, { id: evil, text: evil })).toEqual({
    node: null,
    statements: { totalCount: 0 },
  })
  expect(await suite.ask('{ node(id: "alpha") { id } }')).toEqual({ node: { id: 'alpha' } })
})

test('every other error is masked', async () => {
  const broken: Graph = {
    ...suite.suite.graph,
    read: () => Promise.reject(new Error('bolt://secret:7687 is away')),
  }
  const api = createApi(broken, { logger: silent })
  const response = await api.fetch('http://whosaid.test/graphql?query={node(id:"alpha"){id}}', {
    headers: {
      accept: 'application/json',
      'graphql-require-preflight': '1',
      'x-request-id': 'seen-in-the-log',
    },
  })
  const text = await response.text()
  expect(text).not.toContain('secret')
  expect(JSON.parse(text)).toEqual({
    ...priced,
    data: { node: null },
    errors: [
      {
        message: 'Unexpected error.',
        path: ['node'],
        locations: [{ line: 1, column: 2 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'seen-in-the-log' },
      },
    ],
  })
})

const others = (inner: string): string => `statements(first:2){nodes{speaker{${inner}}}}`

test('a field that takes too long is null with its error, and its neighbours are answered', async () => {
  const { graph } = suite.suite
  const slow: Graph = {
    ...graph,
    read(name, parameters, options) {
      if (name !== 'read/statement/counts') return graph.read(name, parameters, options)
      const code = 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'
      return Promise.reject(Object.assign(new Error('The transaction has not completed.'), { code }))
    },
  }
  const answer = await createApi(slow, { logger: silent }).fetch('http://whosaid.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ slow: statementCounts(by: DAY) { undated { statements } } actor(id: "alpha") { id } }',
    }),
  })
  expect(await answer.json()).toMatchObject({
    data: { slow: null, actor: { id: 'alpha' } },
    errors: [{ path: ['slow'], extensions: { code: 'TIMED_OUT' } }],
  })
})

// Four queries, one after the other, take longer than a millisecond on any machine.
test('a query that exceeds its time is cancelled, and the next one is answered', async () => {
  const api = createApi(suite.suite.graph, { logger: silent, timeout: 1 })
  const slow = await api.fetch(
    `http://whosaid.test/graphql?query={${others(others(others(others('id'))))}}`,
    { headers: { 'graphql-require-preflight': '1' } },
  )
  expect(await slow.json()).toMatchObject({
    errors: [
      {
        message: 'the database queries of one request must take at most 1 ms in all, but got: more',
        extensions: { code: 'TIMED_OUT' },
      },
    ],
  })
  expect(await suite.ask('{ node(id: "alpha") { id } }')).toEqual({ node: { id: 'alpha' } })
})
