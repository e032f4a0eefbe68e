import { getNamedType, isInputObjectType, isListType, type GraphQLInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, filtered, openTestApi, type TestApi } from './support/api.ts'
import { schema } from './support/schema.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
  await suite.api.warm() // a total has a time-out of its own, which planning on a slow machine would use up
})
afterAll(() => suite[Symbol.asyncDispose]())

/** Every key of a filter that takes a text, as the value that gives it an empty one, without and, or and not. */
function emptied(type: GraphQLInputObjectType): unknown[] {
  return Object.values(type.getFields()).flatMap((field): unknown[] => {
    const inner = getNamedType(field.type)
    if (isInputObjectType(inner))
      return inner === type ? [] : emptied(inner).map(value => ({ [field.name]: value }))
    if (!['ID', 'String'].includes(inner.name)) return []
    return [{ [field.name]: isListType(field.type) ? [''] : '' }]
  })
}

const lists = Object.values(schema.getQueryType()!.getFields()).flatMap(field =>
  field.args
    .filter(({ name, type }) => name === 'filter' && isInputObjectType(getNamedType(type)))
    .map(({ type }) => ({
      field,
      type: getNamedType(type) as GraphQLInputObjectType,
      further: field.args.some(({ name }) => name === 'by') ? ', by: YEAR' : '',
    })),
)

describe('an empty text is refused wherever it stands in a filter', () => {
  test.each(lists)('$field.name', async ({ field, type, further }) => {
    const keys = emptied(type)
    expect(keys.length).toBeGreaterThan(1)
    const nests = 'or' in type.getFields()
    for (const key of keys) {
      for (const filter of [key, ...(nests ? [{ or: [{}, key] }, { not: key }, { and: [key] }] : [])]) {
        const { errors } = await suite.answer(
          `query ($filter: ${type.name}) { ${field.name}(filter: $filter${further}) { __typename } }`,
          { filter },
        )
        expect(errors, JSON.stringify(filter)).toMatchObject([
          {
            message: expect.stringMatching(
              /^a text in a filter must not be empty, but got: filter\..*: ""$/,
            ) as string,
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ])
      }
    }
  })

  test('also below a node', async () => {
    const { errors } = await suite.answer(
      '{ actor(id: "alpha") { statements(filter: { about: { as: "" } }) { totalCount } } }',
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

test.each([
  '{ saidFrom: "2019-12-30", saidTo: "2019-12-29" }',
  '{ saidWithin: { from: "2020", to: "2019-12" } }',
  '{ or: [{ saidFrom: "2020-01-01T00:00Z", saidTo: "2019" }, { act: AGREE }] }',
  '{ not: { document: { publishedFrom: "2020-02-02", publishedTo: "2020-02-01" } } }',
  '{ document: { retrievedFrom: "2021", retrievedTo: "2020" } }',
  '{ doubt: { min: 0.5, max: 0.25 } }',
])('a range that ends before it begins is refused: %s', async filter => {
  const { errors } = await suite.answer(`{ statements(filter: ${filter}) { totalCount } }`)
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/must not end before it begins, but got: \S+ to \S+$/) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ])
})

test('a range may end in the day, month or year that it begins in', async () => {
  expect(await filtered(suite, '{ saidFrom: "2020-01-31T10:00Z", saidTo: "2020-01-31" }')).toContain(
    'wire#denial',
  )
  expect(await filtered(suite, '{ saidFrom: "2020-01-31", saidTo: "2020" }')).toContain('wire#denial')
})

test.each([
  '2020-01-31T10:00:30Z',
  '2020-01-31T10:00:30.999Z',
  '2020-01-31T11:00:00+01:00',
  '2020-01-31T11:00+0100',
])('a time is a date as an argument: %s', async time => {
  expect(await filtered(suite, `{ saidFrom: "${time}", saidTo: "${time}", act: INFORM }`)).toEqual([
    'wire#denial',
  ])
})

test.each(['2020-01-31T10:00:30', '2020-01-31T25:00:30Z', '2020-01-31T10:00:30.Z'])(
  'no time is: %s',
  async time => {
    const { errors } = await suite.answer(`{ statements(filter: { saidFrom: "${time}" }) { totalCount } }`)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  },
)

describe('a thousand ids', () => {
  const unknown = (many: number) => Array.from({ length: many }, (_, at) => `x${at}`)
  const counted = async (filter: object) => {
    const ask = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount nodes { id } } }'
    const { statements } = await suite.ask<{ statements: { totalCount: number; nodes: object[] } }>(ask, {
      filter,
    })
    expect(statements.nodes).toHaveLength(statements.totalCount)
    return statements.totalCount
  }

  test.each([
    ['speaker', 'alpha', 3],
    ['about', 'raid', 5],
    ['claim', 'raid-killed', 2],
    ['document', 'paper', 2],
    ['addressee', 'wire#crowd', 1],
  ])('of %s', async (key, id, expected) => {
    expect(await counted({ [key]: { ids: [...unknown(999), id] } })).toBe(expected)
    expect(await counted({ not: { [key]: { ids: [...unknown(999), id] } } })).toBe(9 - expected)
  })

  test('and not one more, under not either', async () => {
    for (const filter of [{ claim: { ids: unknown(1001) } }, { not: { speaker: { ids: unknown(1001) } } }]) {
      const ask = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }'
      const { errors } = await suite.answer(ask, { filter })
      expect(errors).toMatchObject([
        { extensions: { code: expect.stringMatching(/BAD_USER_INPUT|COMPLEX/) as string } },
      ])
    }
  })
})

describe('alternatives of several conditions', () => {
  const alternatives = [
    { speaker: { id: 'alpha' }, about: { id: 'southland' }, form: 'DIRECT' },
    { speaker: { id: 'alpha' }, about: { id: 'southland' }, form: 'MIXED' },
    { speaker: { id: 'brigade' }, about: { id: 'raid' }, form: 'INDIRECT' },
    { about: { id: 'southland' }, act: 'ACCUSE', saidTo: '2020-01' },
    { document: { id: 'paper' }, voice: 'NARRATOR', undated: false },
    { act: 'REJECT', undated: true, form: 'INDIRECT' },
    { voice: 'NARRATOR', undated: false, act: 'REJECT' },
  ]
  const ask = `query ($filter: StatementFilter, $order: StatementOrder, $first: Int, $after: String) {
    statements(filter: $filter, orderBy: $order, first: $first, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }
    statementCounts(filter: $filter, superseded: true, by: YEAR) { buckets { date statements utterances } undated { statements } }
    whoAboutWhom(filter: $filter, superseded: true) { speaker { id } target { id } statements }
  }`
  interface Answer {
    statements: {
      totalCount: number
      nodes: { id: string }[]
      pageInfo: { endCursor: string; hasNextPage: boolean }
    }
    statementCounts: { buckets: object[]; undated: { statements: number } }
    whoAboutWhom: { speaker: { id: string }; target: { id: string }; statements: number }[]
  }
  const found = ['paper#alpha-alone', 'wire#joint', 'wire#denial', 'paper#toll', 'wire#curse']

  test('are read each from its own place, and nothing counts twice', async () => {
    const filter = { or: alternatives }
    const answer = await suite.ask<Answer>(ask, { filter, order: 'SAID_AT_ASC' })
    expect(answer.statements.nodes.map(({ id }) => id)).toEqual(found)
    expect(answer.statements.totalCount).toBe(found.length)
    expect(answer.statementCounts).toEqual({
      buckets: [{ date: '2020', statements: 4, utterances: 3 }],
      undated: { statements: 1 },
    })
    expect(answer.whoAboutWhom[0]).toEqual({
      speaker: { id: 'alpha' },
      target: { id: 'southland' },
      statements: 2,
    })
  })

  test('give pages that go on where the last one ended', async () => {
    const ids: string[] = []
    let after: string | null = null
    for (let more = true; more;) {
      const { statements }: Answer = await suite.ask<Answer>(ask, {
        filter: { or: alternatives },
        order: 'SAID_AT_ASC',
        first: 2,
        after,
      })
      ids.push(...statements.nodes.map(({ id }) => id))
      ;({ endCursor: after, hasNextPage: more } = statements.pageInfo)
    }
    expect(ids).toEqual(found)
  })

  test('of an actor are read with its own condition', async () => {
    const { actor } = await suite.ask<{
      actor: { statements: { totalCount: number; nodes: { id: string }[] } }
    }>(
      'query ($filter: StatementFilter) { actor(id: "alpha") { statements(filter: $filter) { totalCount nodes { id } } } }',
      { filter: { or: alternatives } },
    )
    expect(actor.statements).toEqual({
      totalCount: 2,
      nodes: [{ id: 'wire#joint' }, { id: 'paper#alpha-alone' }],
    })
  })
})
