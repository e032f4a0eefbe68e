import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus } from '../bench/load/corpus.ts'
import { type Context, createContext } from '../src/api/answers/context.ts'
import type { StatementFilter } from '../src/api/filter/filter.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { createAllowance } from '../src/api/answers/size.ts'
import { groupQueries } from '../src/api/resolvers/query/groups.ts'
import { listQueries } from '../src/api/resolvers/query/lists.ts'
import { statementsOf } from '../src/api/statements/statements.ts'
import type { Graph } from '../src/graph/graph.ts'
import type { QueryName } from '../src/graph/queries.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { temporaryFolder } from './support/folder.ts'
import { ownNeo4j } from './support/neo4j.ts'
import { type Profile, profileInto } from './support/plans.ts'

/** Enough for an actor in hundreds of statements, which a bad plan would read all of. */
const size = 4000

const members = Array.from({ length: 20 }, (_, at) => `member-${at}`)
/** What the made-up corpus has none of: a body with members, and a party of events. */
const body: DocumentFile = {
  document: {
    id: 'members-of-the-body',
    title: 'A body and its members',
    publisher: 'body',
    annotator: 'test',
    publishedAt: '2020-01-01',
    language: 'en',
  },
  actors: [
    { id: 'body', kind: 'organization', name: 'The Body' },
    ...members.map(id => ({ id, kind: 'person' as const, name: `The ${id}` })),
  ],
  events: members.slice(15).map(id => ({
    id: `meeting-of-${id}`,
    name: `Meeting of ${id}`,
    parties: [{ actor: 'body', role: 'HOST' as const }],
  })),
  affiliations: members.map(actor => ({ actor, with: 'body', kind: 'MEMBER_OF' })),
}

let suite: TestApi
let driver: Driver
let [busiest, target, agenda, middling] = ['', '', '', '']
beforeAll(async () => {
  suite = await openTestApi()
  using folder = temporaryFolder()
  const documents = [...corpus({ statements: size, seed: 7 })]
  folder.put('corpus.jsonl', documents.map(document => JSON.stringify(document)).join('\n'))
  folder.put('body.json', JSON.stringify(body))
  await suite.load(folder.path)
  const { uri, username, password } = ownNeo4j()
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  const [most] = await suite.suite.cypher<{ speaker: string; about: string }>(
    `MATCH (:Statement)-[about:ABOUT]->(:Actor)
     WITH about.speakerId AS speaker, about.aboutId AS about, count(*) AS statements
     RETURN speaker, about ORDER BY statements DESC, speaker, about LIMIT 1`,
  )
  ;[busiest, target] = [most!.speaker, most!.about]
  const [event] = await suite.suite.cypher<{ id: string }>(
    'MATCH (event:Event)<-[about:ABOUT]-(:Statement) RETURN event.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 1',
  )
  agenda = event!.id
  const [few] = await suite.suite.cypher<{ id: string }>(
    `MATCH (actor:Actor)-[:SAID]->() WITH actor.id AS id, count(*) AS n WHERE n > 10 AND n < 40 RETURN id ORDER BY n, id LIMIT 1`,
  )
  middling = few!.id
  // Plans made for what other tests had loaded would do for ten seconds.
  await suite.suite.cypher('CALL db.clearQueryCaches()')
})
afterAll(async () => {
  await driver.close()
  await suite[Symbol.asyncDispose]()
})

type Asked = [name: QueryName, parameters: object]

/** What the API asks the database for one page, with which queries. */
async function allAsked(filter: StatementFilter, page: object): Promise<Asked[]> {
  const sent: Asked[] = []
  const context: Context = {
    allowance: createAllowance(Infinity),
    canonical: id => id,
    load: async (query: QueryName, id: string, _args?: object, parameters?: (ids: string[]) => object) => {
      sent.push([query, parameters!([id])])
      return null
    },
  }
  const connection = await statementsOf(context, [], { filter, ...page })
  await connection.nodes()
  return sent
}

/** The same for a page that one query is enough for. */
async function asked(filter: StatementFilter, page: object): Promise<Asked> {
  const sent = await allAsked(filter, page)
  expect(sent).toHaveLength(1)
  return sent[0]!
}

async function profile(filter: StatementFilter, page: object): Promise<Profile & { rows: number }> {
  const found: Profile = { hits: 0, seeks: [], scans: [] }
  const [row] = await profileInto(found, driver, ...(await asked(filter, page)))
  return { ...found, rows: (row!.value as unknown[]).length }
}

const first = 25

describe('a page of an actor or event with hundreds of statements is read from an index in its order', () => {
  test.each<[string, () => StatementFilter, RegExp]>([
    [
      'X about Y',
      () => ({ speaker: { id: busiest }, about: { id: target } }),
      /ABOUT\((\w+\.)?speakerId, (\w+\.)?aboutId, (\w+\.)?key\)/,
    ],
    ['about Y', () => ({ about: { id: target } }), /ABOUT\((\w+\.)?aboutId, (\w+\.)?key\)/],
    ['about an event', () => ({ about: { id: agenda } }), /ABOUT\((\w+\.)?aboutId, (\w+\.)?key\)/],
    ['by X', () => ({ speaker: { id: busiest } }), /SAID\((\w+\.)?speakerId, (\w+\.)?key\)/],
    ['everything', () => ({}), /Statement\((\w+\.)?key\)/],
    [
      'about Y, until a date',
      () => ({ about: { id: target }, saidTo: '2015' }),
      /ABOUT\((\w+\.)?aboutId, (\w+\.)?key\)/,
    ],
  ])('%s', async (_what, filter, index) => {
    for (const orderBy of ['SAID_AT_ASC', 'SAID_AT_DESC']) {
      for (const page of [
        { orderBy, first },
        { orderBy, last: first },
      ]) {
        const { hits, seeks, scans, rows } = await profile(filter(), page)
        expect(rows).toBeGreaterThan(10)
        expect(
          seeks.some(details => index.test(details)),
          seeks.join('\n'),
        ).toBe(true)
        expect(scans).toEqual([])
        // For each row the index's entry, the statement, its properties and labels; not one of the hundreds beyond.
        expect(hits).toBeLessThan(40 * first)
      }
    }
  })

  test.each<[string, () => StatementFilter, RegExp]>([
    [
      'X about Y',
      () => ({ speaker: { id: busiest }, about: { id: target } }),
      /ABOUT\((\w+\.)?speakerId, (\w+\.)?aboutId, (\w+\.)?longKey\)/,
    ],
    ['about Y', () => ({ about: { id: target } }), /ABOUT\((\w+\.)?aboutId, (\w+\.)?longKey\)/],
    ['by X', () => ({ speaker: { id: busiest } }), /SAID\((\w+\.)?speakerId, (\w+\.)?longKey\)/],
    ['everything', () => ({}), /Statement\((\w+\.)?longKey\)/],
  ])('%s, from a date on: long intervals by an index of their own', async (_what, filter, index) => {
    for (const orderBy of ['SAID_AT_ASC', 'SAID_AT_DESC']) {
      const { hits, seeks, scans, rows } = await profile(
        { ...filter(), saidFrom: '2017-05' },
        { orderBy, first },
      )
      expect(rows).toBe(first + 1)
      expect(
        seeks.some(details => index.test(details)),
        seeks.join('\n'),
      ).toBe(true)
      expect(scans).toEqual([])
      // A window of what begins after the date, and less of what begins shortly before it; not the hundreds of earlier ones.
      expect(hits).toBeLessThan(80 * first)
    }
  })

  test.each<[string, StatementFilter]>([
    ['pair', { speaker: { id: 'a' }, about: { id: 'b' } }],
    ['about', { about: { ids: ['a', 'b'] }, form: 'DIRECT', saidFrom: '2019' }],
    ['speaker', { speaker: { id: 'a' }, not: { about: { id: 'b' } } }],
    ['key', { act: 'ACCUSE' }],
    ['linked', { document: { id: 'a' }, about: { id: 'b' } }],
  ])('uses the query of its index: %s', async (name, filter) => {
    const [query] = await asked(filter, { first })
    expect(query).toBe(`read/statement/page/${name}`)
  })

  test('runs one query per index for an OR filter, each with only its own seeks', async () => {
    const filter = { or: [{ speaker: { id: 'a' } }, { about: { id: 'b' } }, { document: { id: 'c' } }] }
    const sent = await allAsked(filter, { first })
    const paths = sent.map(([name, parameters]) => {
      const { parents } = parameters as { parents: { seeks: { path: string }[] }[] }
      return [name, [...new Set(parents.flatMap(({ seeks }) => seeks.map(({ path }) => path)))]]
    })
    expect(paths).toEqual([
      ['read/statement/page/speaker', ['speaker']],
      ['read/statement/page/about', ['about']],
      ['read/statement/page/linked', ['document']],
    ])
  })

  test('runs no query if nothing can fulfil the filter', async () => {
    expect(await allAsked({ or: [] }, { first })).toEqual([])
  })

  test('also if much of it is filtered out on the way', async () => {
    const { hits, scans, rows } = await profile(
      { about: { id: target }, form: 'DIRECT', not: { act: 'ACCUSE' } },
      { first },
    )
    expect(rows).toBe(first + 1)
    expect(scans).toEqual([])
    expect(hits).toBeLessThan(10_000)
  })

  test.each<[string, RegExp]>([
    ['DOUBT_ASC', /Statement\(doubt, id\)/],
    ['DOUBT_DESC', /Statement\(doubt, id\)/],
    ['PUBLISHED_AT_ASC', /Document\(key\)/],
    ['PUBLISHED_AT_DESC', /Document\(key\)/],
    ['IN_DOCUMENT', /Document\(id\)/],
  ])('everything in the order %s', async (orderBy, index) => {
    for (const page of [
      { orderBy, first },
      { orderBy, last: first },
    ]) {
      const { hits, seeks, scans, rows } = await profile({}, page)
      expect(rows).toBe(first + 1)
      if (!('last' in page && orderBy.startsWith('DOUBT')))
        expect(
          seeks.some(details => index.test(details)),
          seeks.join('\n'),
        ).toBe(true)
      expect(scans).toEqual([])
      // At most what a few documents report, each of which is read as a whole; not all statements.
      expect(hits).toBeLessThan(size)
    }
  })

  test.each(['events', 'documents'])('%s from the latest on', async list => {
    const ranges = [
      { lower: '', upper: '~' },
      { lower: '~', upper: '~~' },
    ]
    const parameters = { ids: ['graph'], filter: null, ranges, descending: true, first }
    const found: Profile = { hits: 0, seeks: [], scans: [] }
    const [row] = await profileInto(found, driver, `read/graph/${list}` as QueryName, parameters)
    expect((row!.value as unknown[]).length).toBeGreaterThan(10)
    expect(found.seeks.some(details => /\(key\)/.test(details))).toBe(true)
    expect(found.scans).toEqual([])
    expect(found.hits).toBeLessThan(40 * first)
  })

  test('disputed claims in the order of their statements, of which none is read', async () => {
    const [row] = await suite.suite.cypher<{ disputed: number; statements: number }>(
      `MATCH (claim:Claim {disputed: true})
       RETURN count(claim) AS disputed, sum(COUNT { (claim)<-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]-() }) AS statements`,
    )
    const { disputed, statements } = row!
    expect(disputed).toBeGreaterThan(first)
    expect(statements).toBeGreaterThan(3 * disputed)
    const filter = { path: 'disputed', disputed: true, alone: true }
    const bounds = { lower: '', upper: null, descending: false }
    const parameters = { ids: ['graph'], filter, by: 'STATEMENTS_DESC', ...bounds, first }
    const found: Profile = { hits: 0, seeks: [], scans: [] }
    await profileInto(found, driver, 'read/graph/claims-sorted', parameters)
    expect(found.seeks.some(details => /Claim\(disputed, id\)/.test(details))).toBe(true)
    expect(found.scans).toEqual([])
    // Of each claim its entry, what is tested of it, its degrees and its id.
    expect(found.hits).toBeLessThan(12 * disputed + 40 * first)
  })

  test('words are sought in the full-text index', async () => {
    const { scans, seeks, rows } = await profile({ text: 'treaty council army talks border' }, { first })
    expect(rows).toBeGreaterThan(0)
    expect(scans).toEqual([])
    expect(seeks).toEqual([])
  })
})

/** A connection, or groups. */
interface Answered {
  nodes?: () => Promise<unknown[]>
  totalCount: unknown
}
type Field = (root: undefined, args: object, context: Context, info?: unknown) => unknown

/** What a field of Query does in the database, all its queries together. */
async function profileField(
  field: unknown,
  args: object,
): Promise<{ answer: Answered; rows: number } & Profile> {
  const found: Profile = { hits: 0, seeks: [], scans: [] }
  const read = ((name: QueryName, parameters: object) =>
    profileInto(found, driver, name, parameters)) as unknown as Graph['read']
  const context = createContext({ read } as Graph, createAllowance(Infinity))
  const answer = (await (field as Field)(undefined, args, context)) as Answered
  const rows = await answer.nodes?.()
  return { answer, rows: rows?.length ?? 0, ...found }
}

describe('what gathers the statements of one actor reads these alone', () => {
  test.each(['SPEAKER', 'ABOUT', 'ACT', 'FORM', 'STANCE', 'PUBLISHER', 'VERB', 'DAY', 'WEEK', 'MONTH'])(
    'statementGroups by %s',
    async by => {
      const filter = { speaker: { id: middling } }
      const { answer, hits, seeks, scans } = await profileField(groupQueries['statementGroups'], {
        filter,
        by,
        timeZone: 'Asia/Tehran',
      })
      expect(answer.totalCount).toBeGreaterThan(0)
      expect(
        seeks.some(details => /SAID\((\w+\.)?speakerId, (\w+\.)?key\)/.test(details)),
        seeks.join('\n'),
      ).toBe(true)
      expect(scans).toEqual([])
      expect(hits).toBeLessThan(size)
    },
  )

  test.each<[string, string, () => object, number]>([
    ['actors', 'spoke', () => ({ spoke: { speaker: { id: middling } } }), 1],
    ['actors', 'affiliatedWith', () => ({ affiliatedWith: 'body' }), 20],
    ['actors', 'name', () => ({ name: 'the body' }), 1],
    ['events', 'party', () => ({ party: 'body' }), 5],
  ])('%s by %s', async (list, _by, filter, wanted) => {
    const { rows, hits, scans } = await profileField(listQueries[list as 'actors'], {
      filter: filter(),
      first,
    })
    expect(rows).toBe(wanted)
    expect(scans).toEqual([])
    expect(hits).toBeLessThan(size)
  })
})
