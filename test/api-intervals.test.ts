import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { openTestApi, type TestApi } from './support/api.ts'

const dates: [string | undefined, object | null][] = [
  [undefined, null],
  ['2019', { start: '2019-01-01T00:00Z', end: '2019-12-31T23:59Z', precision: 'YEAR' }],
  ['2020-02', { start: '2020-02-01T00:00Z', end: '2020-02-29T23:59Z', precision: 'MONTH' }],
  ['2020-02-03', { start: '2020-02-03T00:00Z', end: '2020-02-03T23:59Z', precision: 'DAY' }],
  ['2020-02-03T01:30+03:30', { start: '2020-02-02T22:00Z', end: '2020-02-02T22:00Z', precision: 'MINUTE' }],
  ['2019-10/2019-12-27', { start: '2019-10-01T00:00Z', end: '2019-12-27T23:59Z', precision: 'INTERVAL' }],
  ['../2019-12-30', { start: null, end: '2019-12-30T23:59Z', precision: 'INTERVAL' }],
  ['2019/..', { start: '2019-01-01T00:00Z', end: null, precision: 'INTERVAL' }],
]

const diary: DocumentFile = {
  document: { id: 'diary', title: 'Diary', publisher: 'writer', annotator: 'test', publishedAt: '2020-03' },
  actors: [{ id: 'writer', kind: 'person', name: 'A writer' }],
  positions: [{ id: 'chair', title: 'Chair' }],
  tenures: [{ holder: 'writer', position: 'chair', startDate: '2018', asOf: '2020' }],
  events: [{ id: 'ball', name: 'The ball', startDate: '2020-01' }],
  statements: dates.map(([saidAt], at) => ({
    id: `s${at}`,
    speaker: 'writer',
    form: 'INDIRECT' as const,
    text: 'So it is.',
    about: [{ id: 'ball' }],
    ...(saidAt !== undefined && { saidAt }),
  })),
}

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
  await suite.suite.load(diary)
})
afterAll(() => suite[Symbol.asyncDispose]())

const interval = '{ start end precision }'

test.each(dates.map(([date, expected], at) => ({ date, expected, at })))(
  'a statement of $date has its interval, on a page and by itself',
  async ({ expected, at }) => {
    const asked = `saidAtInterval ${interval}`
    const { statements, node } = await suite.ask<{
      statements: { nodes: { id: string; saidAtInterval: object | null }[] }
      node: object
    }>(`{ statements { nodes { id ${asked} } } node(id: "diary#s${at}") { ... on Statement { ${asked} } } }`)
    expect(statements.nodes.find(({ id }) => id === `diary#s${at}`)!.saidAtInterval).toEqual(expected)
    expect(node).toEqual({ saidAtInterval: expected })
    const { start, end } = (expected ?? { start: null, end: null }) as Record<'start' | 'end', string | null>
    for (const moment of [start, end]) if (moment !== null) expect(new Date(moment).getTime()).not.toBeNaN()
  },
)

test('so have events, documents and tenures, also where they come with a page', async () => {
  expect(
    await suite.ask(`{
      statements(first: 1) { nodes {
        document { publishedAtInterval { precision } retrievedAtInterval { start } }
        about { target { ... on Event { startDateInterval { end } endDateInterval { end } } } }
      } }
      actor(id: "writer") { ... on Person { positions { startDateInterval { start } asOfIntervals { end } } } }
      statementCounts(by: MONTH) { buckets { dateInterval { start } } }
    }`),
  ).toMatchObject({
    statements: {
      nodes: [
        {
          document: { publishedAtInterval: { precision: 'MONTH' }, retrievedAtInterval: null },
          about: [{ target: { startDateInterval: { end: '2020-01-31T23:59Z' }, endDateInterval: null } }],
        },
      ],
    },
    actor: {
      positions: [
        { startDateInterval: { start: '2018-01-01T00:00Z' }, asOfIntervals: [{ end: '2020-12-31T23:59Z' }] },
      ],
    },
    statementCounts: { buckets: [{ dateInterval: { start: '2020-02-01T00:00Z' } }] },
  })
})
