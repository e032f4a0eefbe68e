import neo4j, { type ProfiledPlan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryName } from '../src/graph/queries.ts'
import { sentQuery } from '../src/graph/transactions/sent.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { crowd, documents, voices } from './support/crowd.ts'
import { apiWith, json } from './support/guard.ts'
import { ownNeo4j } from './support/neo4j.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
  await suite.suite.load(...crowd())
  // What follows is measured on plans that are made, as by a server that has run for a while.
  await suite.api.warm()
}, 600_000)
afterAll(() => suite[Symbol.asyncDispose]())

/** One list of something that thousands of statements speak of, with what names its items for `after`. */
interface List {
  node: string
  list: string
  item: string
  count: number
  /** Where what `after` takes is found in an item. */
  key: (item: never) => string
}

const ofId = ({ id }: { id: string }) => id
const ofKey = ({ key }: { key: string }) => key
const lists: List[] = [
  { node: 'claim(id: "warned")', list: 'assertedBy', item: '{ id }', count: voices / 2, key: ofId },
  { node: 'claim(id: "warned")', list: 'deniedBy', item: '{ id }', count: voices / 2, key: ofId },
  { node: 'claim(id: "warned")', list: 'leftOpenBy', item: '{ id }', count: voices, key: ofId },
  {
    node: 'claim(id: "warned")',
    list: 'disputes',
    item: '{ key reason claim { id } statements { id } statementsCount otherStatements { id } otherStatementsCount }',
    count: voices + 1,
    key: ofKey,
  },
  { node: 'claim(id: "toll-1500")', list: 'disputes', item: '{ key reason }', count: voices - 1, key: ofKey },
  { node: 'claim(id: "warned")', list: 'links', item: '{ key claim { id } }', count: voices, key: ofKey },
  {
    node: 'claim(id: "warned")',
    list: 'descriptions',
    item: '{ document { id } values }',
    count: documents,
    key: ({ document }: { document: { id: string } }) => document.id,
  },
  {
    node: 'event(id: "storm")',
    list: 'framings',
    item: '{ label speakers { id } statements(first: 1) { totalCount nodes { id } } }',
    count: voices,
    key: ({ label }: { label: string }) => label,
  },
  {
    node: 'event(id: "storm")',
    list: 'parties',
    item: '{ key role actor { id } documents { id } documentsCount assertedBy { id } }',
    count: voices + 1,
    key: ofKey,
  },
  { node: 'event(id: "storm")', list: 'silentParties', item: '{ id }', count: 1, key: ofId },
  { node: 'event(id: "storm")', list: 'parts', item: '{ id }', count: voices, key: ofId },
  {
    node: 'event(id: "storm")',
    list: 'tallies',
    item: '{ key low high figuresCount figures { key figure { min } speakers { id } statements(first: 1) { nodes { id } } } }',
    count: 1,
    key: ofKey,
  },
  {
    node: 'actor(id: "town")',
    list: 'affiliations',
    item: '{ key kind actor { id } documents { id } asOf lastKnown }',
    count: voices,
    key: ofKey,
  },
  {
    node: 'actor(id: "mayor")',
    list: 'descriptions',
    item: '{ document { id } }',
    count: documents,
    key: ({ document }: { document: { id: string } }) => document.id,
  },
  { node: 'actor(id: "mayor")', list: 'aliases', item: '', count: voices, key: (alias: string) => alias },
  {
    node: 'position(id: "office")',
    list: 'holders',
    item: '{ key holder { id } documentsCount documents { id } }',
    count: 1,
    key: ofKey,
  },
  {
    node: 'statement(id: "account-0000#said-0007")',
    list: 'renderings',
    item: '{ id }',
    count: voices - 1,
    key: ofId,
  },
]

describe('a list that thousands of statements make long is answered within the time of a request:', () => {
  test.each(lists)('$list of $node', async ({ node, list, item, count, key }) => {
    const api = apiWith(suite, { maxCost: 100_000 })
    const ask = async (query: string) => {
      const init = { method: 'POST', headers: json, body: JSON.stringify({ query }) }
      const answer = (await (await api.fetch('http://localhost/graphql', init)).json()) as {
        data: { node: Record<string, unknown[]> }
        errors?: object[]
      }
      expect(answer.errors).toBeUndefined()
      return answer.data.node
    }
    const before = process.memoryUsage().heapUsed
    const whole = await ask(`{ node: ${node} { ${list} ${item} ${list}Count } }`)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(400_000_000)
    expect(whole[list]).toHaveLength(Math.min(count, 100))
    expect(whole[`${list}Count`]).toBe(count)
    // Pages by the key of the last item give what the list gives by itself.
    const first = await ask(`{ node: ${node} { ${list}(first: 3) ${item} } }`)
    expect(first[list]).toEqual(whole[list]!.slice(0, 3))
    if (count <= 3) return
    const last = JSON.stringify(key(first[list]![2] as never))
    const next = await ask(`{ node: ${node} { ${list}(first: 2, after: ${last}) ${item} } }`)
    expect(next[list]).toEqual(whole[list]!.slice(3, 5))
  })
})

/** The queries of such lists, each with what thousands of statements speak of. */
const read: [QueryName, string][] = [
  ['read/claim/asserted-by', 'warned'],
  ['read/claim/disputes', 'warned'],
  ['read/claim/disputes', 'toll-1500'],
  ['read/claim/links', 'warned'],
  ['read/descriptions', 'mayor'],
  ['read/event/figures', 'storm'],
  ['read/event/parties', 'storm'],
  ['read/event/silent-parties', 'storm'],
  ['read/subject/framings', 'storm'],
]

test.each(read)('%s of %s takes little of the memory of the database', async (name, id) => {
  const parameters = { ids: [id], first: 100, after: '', superseded: false }
  const { text, parameters: sent } = sentQuery(name, parameters)
  const { uri, username, password } = ownNeo4j()
  await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  })
  const profiled = text.startsWith('CYPHER 25')
    ? text.replace(/^CYPHER 25.*/, 'CYPHER 25 PROFILE')
    : `PROFILE ${text}`
  const { records, summary } = await driver.executeQuery(profiled, sent)
  expect(records).toHaveLength(1)
  // A request may take some hundred megabytes where the heap is half a gigabyte.
  expect(Number((summary.profile as ProfiledPlan).arguments['GlobalMemory'])).toBeLessThan(50 * 2 ** 20)
})

test('a dispute of thousands names both sides whole', async () => {
  const { claim } = await suite.ask<{ claim: { disputes: object[] } }>(
    `{ claim(id: "warned") { disputes(first: 1) { reason statementsCount otherStatementsCount
       statements(first: 2) { id } otherStatements(first: 2, after: "account-0000#said-0002") { id } } } }`,
  )
  expect(claim.disputes).toEqual([
    {
      reason: 'DENIED',
      statementsCount: voices / 2,
      otherStatementsCount: voices / 2,
      statements: [{ id: 'account-0000#said-0001' }, { id: 'account-0000#said-0003' }],
      otherStatements: [{ id: 'account-0000#said-0004' }, { id: 'account-0000#said-0006' }],
    },
  ])
})

describe('the bounds of a list', () => {
  test.each<[string, string, string]>([
    [
      'assertedBy(first: -1) { id }',
      'BAD_USER_INPUT',
      'first must be a whole number from 0 to 100, but got: -1',
    ],
    [
      'links(first: 101) { kind }',
      'BAD_USER_INPUT',
      'first must be a whole number from 0 to 100, but got: 101',
    ],
    [
      'links(after: "nothing") { kind }',
      'BAD_CURSOR',
      'after must name an item of this list, but got: nothing',
    ],
  ])('are checked: %s', async (field, code, message) => {
    const { data, errors } = await suite.answer(`{ claim(id: "warned") { ${field} } graphStatus { claims } }`)
    expect(errors).toMatchObject([{ message, extensions: { code } }])
    expect(data).toMatchObject({ claim: null, graphStatus: { claims: 2 * voices + 1 } })
  })

  test('may be none, and a list sorted by ids goes on after an id that it does not hold', async () => {
    expect(
      await suite.ask(
        '{ claim(id: "warned") { none: assertedBy(first: 0) { id } assertedBy(first: 1, after: "witness-0002x") { id } } }',
      ),
    ).toEqual({ claim: { none: [], assertedBy: [{ id: 'witness-0003' }] } })
  })
})
