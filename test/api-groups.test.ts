import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtures, openTestApi, type TestApi } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Groups {
  groups: {
    key: string
    label: string
    node: { id: string } | null
    statements: number
    utterances: number
  }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
  totalCount: number
  undated: { statements: number }
  spanning: { statements: number }
  without: { statements: number }
}
const query = `query ($filter: StatementFilter, $by: StatementGrouping!, $zone: String! = "UTC", $first: Int, $after: String, $superseded: Boolean = true) {
  statementGroups(filter: $filter, superseded: $superseded, by: $by, timeZone: $zone, first: $first, after: $after) {
    groups { key label node { id } statements utterances }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    totalCount undated { statements } spanning { statements } without { statements }
  }
}`
const groupsBy = async (by: string, further: object = {}): Promise<Groups> =>
  (await suite.ask<{ statementGroups: Groups }>(query, { by, ...further })).statementGroups

// Of nine statements two are undated; toll goes from January into February, hearsay through February.
test.each<[string, [string, number][], Partial<Record<'undated' | 'spanning' | 'without', number>>]>([
  [
    'SPEAKER',
    [
      ['alpha', 3],
      ['beta', 2],
      ['wire#crowd', 2],
      ['agency', 1],
      ['brigade', 1],
      ['gazette', 1],
    ],
    {},
  ],
  [
    'PUBLISHER',
    [
      ['agency', 7],
      ['gazette', 2],
    ],
    {},
  ],
  [
    'FORM',
    [
      ['INDIRECT', 5],
      ['DIRECT', 1],
      ['MIXED', 1],
    ],
    { without: 2 },
  ],
  [
    'ACT',
    [
      ['ACCUSE', 1],
      ['INFORM', 1],
      ['REJECT', 1],
    ],
    { without: 6 },
  ],
  [
    'DAY',
    [
      ['2020-01-31', 3],
      ['2020-02-01', 1],
      ['2020-02-02', 1],
    ],
    { undated: 2, spanning: 2 },
  ],
  ['WEEK', [['2020-W05', 5]], { undated: 2, spanning: 2 }],
  [
    'MONTH',
    [
      ['2020-01', 3],
      ['2020-02', 3],
    ],
    { undated: 2, spanning: 1 },
  ],
  ['QUARTER', [['2020-Q1', 7]], { undated: 2 }],
  ['YEAR', [['2020', 7]], { undated: 2 }],
])('by %s', async (by, expected, beside) => {
  const found = await groupsBy(by)
  expect(found.groups.map(({ key, statements }) => [key, statements])).toEqual(expected)
  expect(found.totalCount).toBe(expected.length)
  for (const name of ['undated', 'spanning', 'without'] as const)
    expect(found[name].statements, name).toBe(beside[name] ?? 0)
})

test('each group that is a node leads to it and has its name; others have their key', async () => {
  const { groups } = await groupsBy('ABOUT')
  const raid = groups.find(({ key }) => key === 'raid')
  expect(raid).toMatchObject({ label: 'The border raid', node: { id: 'raid' }, statements: 5 })
  expect((await groupsBy('STANCE')).groups.map(({ key }) => key).toSorted()).toEqual(['AGAINST', 'FAVOR'])
  expect((await groupsBy('VERB')).groups.find(({ key }) => key === 'ASKS')).toMatchObject({
    label: 'ASKS',
    node: null,
    statements: 1,
  })
})

test('counts utterances too, and only what passes the filter', async () => {
  const { groups } = await groupsBy('SPEAKER', { filter: { about: { id: 'southland' } } })
  expect(groups[0]).toMatchObject({ key: 'alpha', statements: 2, utterances: 1 })
  expect((await groupsBy('DAY', { filter: { or: [] } })).groups).toEqual([])
})

test('leaves out what is superseded unless it is asked for', async () => {
  const keys = async (further: object) => (await groupsBy('PUBLISHER', further)).groups.map(({ key }) => key)
  expect(await keys({ superseded: null })).toEqual(['gazette'])
  expect(await keys({ superseded: null, filter: { superseded: true } })).toEqual(['agency'])
})

test('gives pages that go on where the last one ended', async () => {
  for (const by of ['SPEAKER', 'ABOUT', 'DAY', 'VERB']) {
    const whole = await groupsBy(by)
    const keys: string[] = []
    let after: string | null = null
    for (let more = true; more;) {
      const page: Groups = await groupsBy(by, { first: 2, after })
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      expect(page.totalCount).toBe(whole.totalCount)
      keys.push(...page.groups.map(({ key }) => key))
      ;({ hasNextPage: more, endCursor: after } = page.pageInfo)
    }
    expect(keys).toEqual(whole.groups.map(({ key }) => key))
  }
})

test('a time of day falls on another day in another zone, a date does not', async () => {
  await suite.suite.load({
    document: { id: 'night', title: 'Night', publisher: 'agency', annotator: 'test' },
    actors: [{ id: 'agency', kind: 'organization', name: 'The Agency' }],
    statements: ['2021-12-31T21:00Z', '2021-12-31', '2021-12-31T20:00Z/2021-12-31T21:00Z', '0000-01-01'].map(
      (saidAt, at) => ({
        id: `s${at}`,
        speaker: 'agency',
        form: 'INDIRECT' as const,
        text: 'It is late.',
        saidAt,
      }),
    ),
  })
  const filter = { document: { id: 'night' } }
  const byYear = async (zone: string) => {
    const { groups, spanning } = await groupsBy('YEAR', { filter, zone })
    return [...groups.map(({ key, statements }) => [key, statements]), spanning.statements]
  }
  expect(await byYear('UTC')).toEqual([['0000', 1], ['2021', 3], 0])
  expect(await byYear('Asia/Tehran')).toEqual([['0000', 1], ['2021', 1], ['2022', 1], 1])
  expect((await groupsBy('WEEK', { filter, zone: 'UTC' })).groups.map(({ key }) => key)).toContain('2021-W52')
})

test('a zone or a cursor that is none is refused, and each costs one query, or two with nodes', async () => {
  for (const further of [{ zone: 'Mars/Base' }, { zone: '' }, { after: 'x' }, { first: 101 }]) {
    const { errors } = await suite.answer(query, { by: 'DAY', ...further })
    expect(errors, JSON.stringify(further)).toMatchObject([
      { extensions: { code: expect.stringMatching(/^BAD_/) as string } },
    ])
  }
  const cost = (selection: string) => suite.queriesOf(`{ statementGroups(by: SPEAKER) { ${selection} } }`)
  expect(await cost('groups { key statements } undated { statements }')).toBe(1)
  expect(await cost('groups { key label node { id } }')).toBe(2)
})
