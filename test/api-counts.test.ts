import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApi } from '../src/api/index.ts'
import { fixtures, openTestApi, silent, type TestApi, priced } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

const fields =
  'buckets { date statements utterances } undated { statements utterances } spanning { statements utterances }'

test('statementCounts counts statements and utterances by day, month and year, and those outside every bucket', async () => {
  const { day, month, year } = await suite.ask<Record<string, unknown>>(
    `{ day: statementCounts(by: DAY, superseded: true) { ${fields} } month: statementCounts(by: MONTH, superseded: true) { ${fields} } year: statementCounts(by: YEAR, superseded: true) { ${fields} } }`,
  )
  // alpha-alone and joint render one utterance; toll goes from January into February, hearsay through February.
  expect(day).toEqual({
    buckets: [
      { date: '2020-01-31', statements: 3, utterances: 2 },
      { date: '2020-02-01', statements: 1, utterances: 1 },
      { date: '2020-02-02', statements: 1, utterances: 1 },
    ],
    undated: { statements: 2, utterances: 2 },
    spanning: { statements: 2, utterances: 2 },
  })
  expect(month).toEqual({
    buckets: [
      { date: '2020-01', statements: 3, utterances: 2 },
      { date: '2020-02', statements: 3, utterances: 3 },
    ],
    undated: { statements: 2, utterances: 2 },
    spanning: { statements: 1, utterances: 1 },
  })
  expect(year).toEqual({
    buckets: [{ date: '2020', statements: 7, utterances: 6 }],
    undated: { statements: 2, utterances: 2 },
    spanning: { statements: 0, utterances: 0 },
  })
})

test('statementCounts counts each statement that passes the filter once', async () => {
  const { counts } = await suite.ask<Record<string, unknown>>(
    `{ counts: statementCounts(filter: { speaker: { ids: ["alpha", "beta"] }, about: { id: "southland" } }, by: DAY, superseded: true) { ${fields} } }`,
  )
  expect(counts).toEqual({
    buckets: [{ date: '2020-01-31', statements: 2, utterances: 1 }],
    undated: { statements: 0, utterances: 0 },
    spanning: { statements: 0, utterances: 0 },
  })
})

const pair = 'speaker { id } target { id } statements utterances favor against neutral notJudged'

test('whoAboutWhom counts statements for each speaker and target, by stance', async () => {
  const { whoAboutWhom } = await suite.ask<{ whoAboutWhom: unknown[] }>(
    `{ whoAboutWhom(filter: { about: { id: "southland" } }, superseded: true) { ${pair} } }`,
  )
  const once = { statements: 1, utterances: 1, favor: 0, against: 0, neutral: 0, notJudged: 0 }
  const said = (speaker: string, target: string, counts: object) => ({
    speaker: { id: speaker },
    target: { id: target },
    ...once,
    ...counts,
  })
  expect(whoAboutWhom).toEqual([
    // In two documents, and with beta in one of them; one utterance.
    said('alpha', 'southland', { statements: 2, against: 2 }),
    said('alpha', 'brigade', { notJudged: 1 }),
    said('alpha', 'northland', { favor: 1 }),
    said('alpha', 'raid', { notJudged: 1 }),
    said('beta', 'brigade', { notJudged: 1 }),
    said('beta', 'northland', { favor: 1 }),
    said('beta', 'raid', { notJudged: 1 }),
    said('beta', 'southland', { against: 1 }),
    said('brigade', 'brigade', { notJudged: 1 }),
    said('brigade', 'northland', { against: 1 }),
    said('brigade', 'raid', { notJudged: 1 }),
    said('brigade', 'southland', { notJudged: 1 }),
  ])
})

test('whoAboutWhom returns the most frequent pairs first, at most as many as requested', async () => {
  const { whoAboutWhom } = await suite.ask<{ whoAboutWhom: unknown[] }>(
    '{ whoAboutWhom(first: 3, superseded: true) { speaker { id } target { id } statements } }',
  )
  expect(whoAboutWhom).toEqual([
    { speaker: { id: 'alpha' }, target: { id: 'southland' }, statements: 2 },
    { speaker: { id: 'beta' }, target: { id: 'raid' }, statements: 2 },
    { speaker: { id: 'wire#crowd' }, target: { id: 'treaty' }, statements: 2 },
  ])
  const { errors } = await suite.answer(`{ whoAboutWhom(first: 101) { statements } }`)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('each costs one query, and one more if the filter names something other than by id', async () => {
  expect(await suite.queriesOf('{ statementCounts(by: DAY) { buckets { date } } }')).toBe(1)
  expect(
    await suite.queriesOf(
      '{ whoAboutWhom(filter: { speaker: { name: "alpha" } }) { speaker { name } target { name } } }',
    ),
  ).toBe(2)
})

test('once it is planned, counting has a time of its own; after it totalCount is null, and the page is there', async () => {
  const { graph } = suite.suite
  const timeouts: number[] = []
  const slow: typeof graph = {
    ...graph,
    read(name, parameters, options) {
      if (name !== 'read/statement/count') return graph.read(name, parameters, options)
      timeouts.push(options!.timeout!)
      if (timeouts.length === 1) return graph.read(name, parameters, options)
      const code = 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'
      return Promise.reject(Object.assign(new Error('The transaction has not completed.'), { code }))
    },
  }
  const api = createApi(slow, { logger: silent, timeout: 60_000 })
  const page = async () => {
    const response = await api.fetch('http://whosaid.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ statements(first: 1) { totalCount nodes { id } } }' }),
    })
    return response.json()
  }
  const nodes = [{ id: 'paper#toll' }]
  expect(await page()).toMatchObject({ data: { statements: { totalCount: expect.any(Number), nodes } } })
  expect(await page()).toEqual({ data: { statements: { totalCount: null, nodes } }, ...priced })
  expect(timeouts[0]).toBeGreaterThan(5000)
  expect(timeouts[0]).toBeLessThanOrEqual(15_000)
  expect(timeouts[1]).toBeLessThanOrEqual(5000)
})

test('a count that took too long counts as planned, and one that could not be asked does not', async () => {
  const { graph } = suite.suite
  const codes = [
    'Neo.TransientError.General.DatabaseUnavailable',
    'Neo.ClientError.Transaction.TransactionTimedOut',
  ]
  const timeouts: number[] = []
  const failing: typeof graph = {
    ...graph,
    read(name, parameters, options) {
      if (name !== 'read/statement/count') return graph.read(name, parameters, options)
      const code = codes[timeouts.push(options!.timeout!) - 1]
      if (code === undefined) return graph.read(name, parameters, options)
      return Promise.reject(Object.assign(new Error('It failed.'), { code }))
    },
  }
  const api = createApi(failing, { logger: silent, timeout: 60_000 })
  for (let asked = 0; asked < 3; asked++) {
    await api.fetch('http://whosaid.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ statements(first: 1) { totalCount } }' }),
    })
  }
  expect(timeouts.map(time => time > 5000)).toEqual([true, true, false])
})
