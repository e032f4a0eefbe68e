import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { temporaryFolder } from './support/folder.ts'

let suite: TestApi

const published = ['2020-05', '2020', undefined, '2021-01-01T10:00Z', '2020-05', undefined]
const doubts = [0.3, undefined, 0, 1, 0.05, 0.3, 0.29999999999999993]
const names = ['Élan', 'beta', 'Alpha', 'elan vital', 'alpha']

/** Statements of several documents with and without dates, spans and doubts, by one speaker or two. */
const talk = (nth: number): DocumentFile => {
  const publishedAt = published[nth]
  return {
    document: {
      id: `d${nth}`,
      title: `Talk ${nth}`,
      publisher: 'a0',
      annotator: 'test',
      ...(publishedAt !== undefined && { publishedAt }),
    },
    actors: names.map((name, at) => ({ id: `a${at}`, kind: 'group', name })),
    events: [{ id: `e${nth}`, name: 'An event', ...(nth % 3 && { startDate: `202${nth}` }) }],
    topics: names.map((name, at) => ({ id: `t${at}`, name })),
    positions: names.map((title, at) => ({ id: `p${at}`, title })),
    claims: names.map((_name, at) => ({ id: `c${at}`, text: `Claim ${at}`, about: ['a0'] })),
    statements: Array.from({ length: 5 + nth }, (_, at) => {
      const doubt = doubts[(at * 3 + nth) % doubts.length]
      return {
        id: `s${at}`,
        speaker: at % 3 === 0 ? ['a1', `a${2 + (nth % 3)}`] : ['a1'],
        form: at % 2 ? ('DIRECT' as const) : ('INDIRECT' as const),
        text: `Statement ${at}`,
        ...(at % 2 && { quote: 'Words' }),
        ...(at % 4 && { saidAt: `2020-0${1 + (at % 9)}`, spans: [{ start: 100 - at * 7, end: 200 }] }),
        about: [{ id: `t${(at + nth) % 4}` }],
        claims: [{ id: `c${(at * nth) % 5}`, verb: 'ASSERTS' as const }],
        ...(doubt !== undefined && { doubt }),
      }
    }),
  }
}

async function load(...documents: DocumentFile[]): Promise<void> {
  using folder = temporaryFolder()
  await suite.load(...folder.write(documents))
}

beforeAll(async () => {
  suite = await openTestApi()
  await load(...published.map((_date, nth) => talk(nth)))
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Connection {
  totalCount: number | null
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean }
}

const ask = async (field: string, args: string): Promise<Connection> =>
  (
    await suite.ask<{ list: Connection }>(
      `{ list: ${field}(${args}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
    )
  ).list

/** A whole list, page by page, from either end; `between` runs after each page. */
async function walk(field: string, args: string, size: number, backward: boolean, between = async () => {}) {
  const [count, from] = backward ? ['last', 'before'] : ['first', 'after']
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const { edges, pageInfo } = await ask(field, `${args} ${count}: ${size} ${cursor}`)
    const ids = edges.map(({ node }) => node.id)
    if (backward) seen.unshift(...ids)
    else seen.push(...ids)
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen
    cursor = `${from}: "${(backward ? edges[0] : edges.at(-1))!.cursor}"`
    await between()
  }
}

interface Row {
  id: string
  doubt: number | null
  said: string
  document: string
  published: string
  start: number | null
  direct: boolean
  speakers: string[]
}

/** What orders sort by, as the graph has it. */
const rows = () =>
  suite.suite.cypher<Row & Record<string, unknown>>(
    `MATCH (s:Statement)-[r:REPORTED_IN]->(d:Document)
     RETURN s.id AS id, s.doubt AS doubt, s.key AS said, d.id AS document, d.key AS published, r.starts[0] AS start,
       s.form = 'DIRECT' AS direct, COLLECT { MATCH (s)<-[:SAID]-(a) RETURN a.id } AS speakers`,
  )

type Part = string | number
const compare = (one: readonly Part[], other: readonly Part[]): number => {
  const at = one.findIndex((part, place) => part !== other[place])
  return at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1
}
const place = ({ start, id }: Row): Part[] => [start ?? Infinity, id]

/** For each order: by what it sorts, whether backward, and what comes last in both directions. */
const orders: Record<string, [by: (row: Row) => Part[], descending: boolean, last: (row: Row) => boolean]> = {
  PUBLISHED_AT_ASC: [row => [row.published, ...place(row)], false, row => row.published.startsWith('~')],
  PUBLISHED_AT_DESC: [row => [row.published, ...place(row)], true, row => row.published.startsWith('~')],
  DOUBT_ASC: [({ doubt, id }) => [doubt ?? 0, id], false, ({ doubt }) => doubt === null],
  DOUBT_DESC: [({ doubt, id }) => [doubt ?? 0, id], true, ({ doubt }) => doubt === null],
  IN_DOCUMENT: [row => [row.document, ...place(row)], false, () => false],
}

const expectedOf = (order: string, of: readonly Row[]): string[] => {
  const [by, descending, last] = orders[order]!
  const sorted = of.toSorted((a, b) => (descending ? compare(by(b), by(a)) : compare(by(a), by(b))))
  return [...sorted.filter(row => !last(row)), ...sorted.filter(last)].map(({ id }) => id)
}

const filters: [string, string, (row: Row) => boolean][] = [
  ['all', '', () => true],
  ['a speaker', 'filter: { speaker: { id: "a2" } }', ({ speakers }) => speakers.includes('a2')],
  ['a document', 'filter: { document: { id: "d3" } }', ({ document }) => document === 'd3'],
  ['a property that no index has', 'filter: { form: DIRECT }', ({ direct }) => direct],
  [
    'dates',
    'filter: { saidWithin: { from: "2020-02", to: "2020-05" } }',
    ({ said }) => /^2020-0[2-5]/.test(said),
  ],
  [
    'alternatives',
    'filter: { or: [{ document: { id: "d1" } }, { speaker: { id: "a3" }, form: DIRECT }] }',
    ({ document, speakers, direct }) => document === 'd1' || (speakers.includes('a3') && direct),
  ],
]

describe.each(Object.keys(orders))('statements in the order %s', order => {
  test.each(filters)('%s', async (_what, filter, passes) => {
    const expected = expectedOf(order, (await rows()).filter(passes))
    expect(expected.length).toBeGreaterThan(3)
    const whole = await ask('statements', `orderBy: ${order} first: 100 ${filter}`)
    expect(whole.edges.map(({ node }) => node.id)).toEqual(expected)
    // Null after a time-out of its own: whenever the graph is another, counting is planned anew.
    expect([expected.length, null]).toContain(whole.totalCount)
    for (const backward of [false, true]) {
      expect(await walk('statements', `orderBy: ${order} ${filter}`, 4, backward)).toEqual(expected)
    }
  })

  test('pages hold what stays while documents come and go', async () => {
    const expected = expectedOf(order, await rows())
    const gone = ['d90', 'd91']
    let turn = 0
    const seen = await walk('statements', `orderBy: ${order}`, 5, false, async () => {
      if (turn++ % 2) await removeDocuments(suite.suite.graph, gone)
      else await load(...gone.map((id, at) => ({ ...talk(at), document: { ...talk(at * 3).document, id } })))
    })
    if (turn % 2) await removeDocuments(suite.suite.graph, gone)
    expect(seen.filter(id => !id.startsWith('d9'))).toEqual(expected)
  })
})

test('a list of one thing takes the same orders', async () => {
  const all = await rows()
  const { topic, document } = await suite.ask<Record<string, { list: { nodes: { id: string }[] } }>>(`{
    topic(id: "t1") { list: statementsAbout(orderBy: DOUBT_DESC, first: 100) { nodes { id } } }
    document(id: "d4") { list: statements(orderBy: IN_DOCUMENT, first: 100) { nodes { id } } }
  }`)
  const about = await suite.suite.cypher<{ id: string }>(
    "MATCH (s:Statement)-[:ABOUT]->({id: 't1'}) RETURN s.id AS id",
  )
  const ids = new Set(about.map(({ id }) => id))
  expect(topic!.list.nodes.map(({ id }) => id)).toEqual(
    expectedOf(
      'DOUBT_DESC',
      all.filter(({ id }) => ids.has(id)),
    ),
  )
  expect(document!.list.nodes.map(({ id }) => id)).toEqual(
    expectedOf(
      'IN_DOCUMENT',
      all.filter(one => one.document === 'd4'),
    ),
  )
})

/** Nodes with what the orders of their list sort by. */
const nodes = (label: string, said: string) =>
  suite.suite.cypher<{ id: string; name: string; said: number; key: string }>(
    `MATCH (n:${label}) RETURN n.id AS id, n.foldedNames[0] AS name, COUNT { (n)${said}(:Statement) } AS said, n.key AS key`,
  )

const latestFirst = (key: string): Part[] => [key.startsWith('~') ? 1 : 0]
const lists: [string, string, string, string][] = [
  ['actors', 'Actor', '-[:SAID]->', 'NAME'],
  ['actors', 'Actor', '-[:SAID]->', 'STATEMENTS_DESC'],
  ['topics', 'Topic', '<-[:ABOUT]-', 'NAME'],
  ['topics', 'Topic', '<-[:ABOUT]-', 'STATEMENTS_DESC'],
  ['positions', 'Position', '<-[:SPOKEN_AS]-', 'TITLE'],
  ['positions', 'Position', '<-[:SPOKEN_AS]-', 'STATEMENTS_DESC'],
  ['claims', 'Claim', '<-[:ASSERTS]-', 'STATEMENTS_DESC'],
  ['events', 'Event', '<-[:ABOUT]-', 'DATE_DESC'],
  ['documents', 'Document', '<-[:REPORTED_IN]-', 'PUBLISHED_AT_DESC'],
]

test.each(lists)('%s (%s%s) in the order %s', async (field, label, said, order) => {
  const all = await nodes(label, said)
  const by: Record<string, (node: (typeof all)[number]) => Part[]> = {
    NAME: ({ name, id }) => [name, id],
    TITLE: ({ name, id }) => [name, id],
    STATEMENTS_DESC: one => [-one.said, one.id],
  }
  const isLatest = by[order] === undefined
  const sorted = isLatest
    ? all
        .toSorted((a, b) => compare([b.key], [a.key]))
        .toSorted((a, b) => compare(latestFirst(a.key), latestFirst(b.key)))
    : all.toSorted((a, b) => compare(by[order]!(a), by[order]!(b)))
  const expected = sorted.map(({ id }) => id)
  for (const backward of [false, true]) {
    expect(await walk(field, `orderBy: ${order}`, 2, backward)).toEqual(expected)
  }
  const some = expected.filter((_id, at) => at % 2)
  const filter = `filter: { ids: ${JSON.stringify(some)} }`
  expect(await walk(field, `${filter} orderBy: ${order}`, 2, false)).toEqual(some)
})

test('a cursor of another order is refused', async () => {
  const { edges } = await ask('statements', 'orderBy: DOUBT_ASC first: 1')
  for (const order of ['SAID_AT_ASC', 'DOUBT_DESC', 'IN_DOCUMENT']) {
    const { errors } = await suite.answer(
      `{ statements(orderBy: ${order}, after: "${edges[0]!.cursor}") { nodes { id } } }`,
    )
    expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR')
  }
})
