import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WhosaidError } from '../src/errors.ts'
import type { Graph } from '../src/graph/graph.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { apiWith, ask, json } from './support/guard.ts'

const characters = 500_000
const speakers = 2000

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
  await suite.api.warm() // planning takes seconds, and a count has five
  await suite.suite.load(
    {
      document: {
        id: 'big',
        title: 'Big',
        publisher: 'press',
        annotator: 'test',
        publishedAt: '2024',
        text: '𝒳 says. '.repeat(characters / 8),
      },
      actors: [{ id: 'press', kind: 'organization', name: 'Press' }],
      statements: Array.from({ length: 100 }, (_, number) => ({
        id: `s${number}`,
        voice: 'NARRATOR' as const,
        text: `It is told ${number} times.`,
      })),
    },
    {
      document: { id: 'namesakes', title: 'Namesakes', publisher: 'press', annotator: 'test' },
      actors: [
        { id: 'press', kind: 'organization', name: 'Press' },
        ...Array.from({ length: speakers }, (_, number) => ({
          id: `john-${number}`,
          kind: 'person' as const,
          name: 'John Smith',
        })),
      ],
      statements: Array.from({ length: speakers }, (_, number) => ({
        id: `s${number}`,
        speaker: `john-${number}`,
        cue: 'said',
        form: 'INDIRECT' as const,
        text: 'It is so.',
        saidAt: `20${10 + (number % 10)}`,
        about: [{ id: `john-${(number + 1) % speakers}`, stance: 'FAVOR' as const }],
      })),
    },
  )
})
afterAll(() => suite[Symbol.asyncDispose]())

describe('the bytes of an answer', () => {
  const texts = `{ statements(first: 100, filter: { document: { id: "big" } }) { nodes {
    ${Array.from({ length: 9 }, (_, number) => `a${number}: document { text }`).join(' ')} } } }`
  const tooLarge = {
    data: undefined,
    codes: ['TOO_MUCH'],
    errors: [
      {
        message:
          'an answer must have at most 33554432 bytes (API_MAX_ANSWER_BYTES): select fewer nodes or fields, but got: more',
      },
    ],
  }

  test('of a text that is asked for again and again are bounded, before the text is read', async () => {
    const { graph } = suite.suite
    const read: string[] = []
    const watched: Graph = {
      ...graph,
      read(name, parameters, options) {
        read.push(name)
        return graph.read(name, parameters, options)
      },
    }
    const before = process.memoryUsage().rss
    expect(await ask({ ...suite, suite: { ...suite.suite, graph: watched } }, {}, texts)).toMatchObject(
      tooLarge,
    )
    expect(read).not.toContain('read/document/text')
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    expect(
      (await suite.ask<{ document: { text: string } }>('{ document(id: "big") { text } }')).document.text
        .length,
    ).toBe(characters + characters / 8)
  })

  test('are counted as they are sent', async () => {
    const query =
      '{ statements(first: 100, filter: { document: { id: "big" } }) { nodes { id text key: saidAt } } }'
    const body = JSON.stringify({ query })
    const asked = (maxAnswerBytes: number): Promise<Response> =>
      apiWith(suite, { maxAnswerBytes }).fetch('http://localhost/graphql', {
        method: 'POST',
        headers: json,
        body,
      })
    const sent = (await (await asked(1_000_000)).text()).length
    const codes = async (most: number) =>
      ((await (await asked(most)).json()) as { errors?: { extensions: object }[] }).errors?.map(
        error => error.extensions,
      )
    expect(await codes(Math.floor(sent * 0.99))).toEqual([{ code: 'TOO_MUCH' }])
    expect(await codes(Math.ceil(sent * 1.2))).toBeUndefined()
  })

  test('are not raised by long aliases', async () => {
    const long = 'a'.repeat(201)
    const { codes, errors } = await ask(
      suite,
      {},
      `{ statements(first: 100) { nodes { ${long}: __typename } } }`,
    )
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(errors[0]?.message).toBe('an alias must have at most 200 characters, but got: 201')
  })
})

const totalOf = async (filter: string): Promise<number> =>
  (
    await suite.ask<{ statements: { totalCount: number } }>(
      `{ statements(filter: ${filter}) { totalCount } }`,
    )
  ).statements.totalCount

describe('a name that has 2,000 nodes', () => {
  const filters = ['speaker: { name: "john smith" }', 'about: { name: "John Smith" }']

  test.each(filters)('is counted, listed and compared by reading the index of each: %s', async filter => {
    interface Answered {
      statements: { totalCount: number; nodes: { id: string }[] }
      statementCounts: { buckets: { statements: number }[] }
      whoAboutWhom: { statements: number }[]
    }
    const askInTime = async (field: string): Promise<Answered> => {
      const began = performance.now()
      const answered = await suite.ask<Answered>(`{ ${field} }`)
      expect(performance.now() - began).toBeLessThan(20_000)
      return answered
    }
    const { statements } = await askInTime(
      `statements(filter: { ${filter} }, first: 3, orderBy: SAID_AT_ASC) { totalCount nodes { id } }`,
    )
    const { statementCounts } = await askInTime(
      `statementCounts(filter: { ${filter} }, by: YEAR) { buckets { statements } }`,
    )
    const { whoAboutWhom } = await askInTime(`whoAboutWhom(filter: { ${filter} }, first: 5) { statements }`)
    expect(statements.totalCount).toBe(speakers)
    expect(statements.nodes.map(({ id }) => id)).toEqual(['namesakes#s0', 'namesakes#s10', 'namesakes#s100'])
    expect(statementCounts.buckets.map(({ statements: count }) => count)).toEqual(
      Array.from({ length: 10 }, () => 200),
    )
    expect(whoAboutWhom.map(({ statements: count }) => count)).toEqual([1, 1, 1, 1, 1])
  })

  test('is still one condition among others', async () => {
    const john = '{ name: "John Smith" }'
    expect(await totalOf(`{ speaker: ${john}, about: ${john} }`)).toBe(speakers)
    expect(await totalOf(`{ speaker: ${john}, about: { id: "john-7" } }`)).toBe(1)
    expect(await totalOf(`{ speaker: ${john}, saidFrom: "2019" }`)).toBe(200)
    expect(await totalOf(`{ or: [{ speaker: ${john} }, { document: { id: "big" } }] }`)).toBe(speakers + 100)
    expect(await totalOf(`{ not: { speaker: ${john} } }`)).toBe(100)
  })
})

/** The suite's graph, whose aggregates need too much. */
const small = (): Graph => {
  const { graph } = suite.suite
  return {
    ...graph,
    read: (name, parameters, options) =>
      /^read\/statement\/(count|counts|pairs)$/.test(name)
        ? Promise.reject(new WhosaidError('OUT_OF_MEMORY', 'Neo4j must have enough memory, but got: none'))
        : graph.read(name, parameters, options),
  }
}
const askedOfSmall = (query: string) =>
  ask({ ...suite, suite: { ...suite.suite, graph: small() } }, {}, query)

describe('a query for which the database lacks the memory', () => {
  test('leaves a page without its count', async () => {
    expect(await askedOfSmall('{ statements(first: 1) { totalCount nodes { text } } }')).toMatchObject({
      data: { statements: { totalCount: null, nodes: [{}] } },
      codes: [],
    })
  })

  test('is the error TOO_MUCH, which says what to narrow', async () => {
    const { codes, errors } = await askedOfSmall('{ statementCounts(by: YEAR) { buckets { date } } }')
    expect(codes).toEqual(['TOO_MUCH'])
    expect(errors[0]?.message).toBe(
      'a field must need no more memory than a query has: narrow its filter by dates, a document or an id, but got: more',
    )
  })
})
