import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, openTestApi, type TestApi } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

interface List {
  totalCount: number
  nodes: { id: string }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

const page = async (field: string, args: string): Promise<List> =>
  (
    await suite.ask<{ list: List }>(
      `{ list: ${field}(${args}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
    )
  ).list

/** What a filter lets through: all at once, and the same page by page in both directions. */
async function found(field: string, filter: string): Promise<string[]> {
  const whole = await page(field, `filter: ${filter}, first: 100`)
  const ids = whole.nodes.map(({ id }) => id)
  expect(whole.totalCount).toBe(ids.length)
  const walked: string[] = []
  for (let after = '', more = true; more;) {
    const { nodes, pageInfo } = await page(field, `filter: ${filter}, first: 1${after}`)
    walked.push(...nodes.map(({ id }) => id))
    more = pageInfo.hasNextPage
    after = `, after: "${pageInfo.endCursor}"`
  }
  expect(walked).toEqual(ids)
  const { nodes } = await page(field, `filter: ${filter}, last: 2`)
  expect(nodes.map(({ id }) => id)).toEqual(ids.slice(-2))
  return ids
}

describe('a list gives what fulfils its filter', () => {
  test.each<[string, string, string[]]>([
    ['actors', '{ kind: STATE }', ['northland', 'southland']],
    ['actors', '{ sector: GOVERNMENT }', ['north-ministry']],
    ['actors', '{ iso3: "NOR" }', ['northland']],
    ['actors', '{ wikidataId: "Q1" }', ['alpha']],
    ['actors', '{ name: "BETA" }', ['beta']],
    ['actors', '{ name: "beta", kind: STATE }', []],
    ['actors', '{ name: "’" }', []],
    ['actors', '{ affiliatedWith: "northland" }', ['north-ministry']],
    ['actors', '{ ids: ["beta", "nobody", "alpha", "beta"] }', ['alpha', 'beta']],
    ['actors', '{ id: "alpha", ids: ["beta"] }', []],
    ['actors', '{ spoke: { about: { id: "southland" } } }', ['alpha']],
    ['actors', '{ spoke: { about: { id: "southland" }, superseded: true } }', ['alpha', 'beta', 'brigade']],
    ['actors', '{ spoke: { about: { id: "brigade" }, superseded: true }, sector: MILITARY }', ['brigade']],
    ['actors', '{ spoke: { act: AGREE } }', []],
    ['events', '{ type: ASSAULT }', ['raid']],
    ['events', '{ name: "the talks" }', ['talks']],
    ['events', '{ place: "The border" }', ['raid']],
    ['events', '{ date: "2020-01-31" }', ['campaign', 'raid', 'talks']],
    ['events', '{ date: "2020-01" }', ['campaign', 'raid', 'talks']],
    ['events', '{ party: "southland", date: "2020" }', ['raid']],
    ['events', '{ party: "nobody" }', []],
    ['topics', '{ name: "THE border treaty" }', ['treaty']],
    ['topics', '{ ids: ["raid"] }', []],
    ['positions', '{ title: "minister of northland" }', ['north-minister']],
    ['positions', '{ in: "north-ministry", holder: "alpha" }', ['north-minister']],
    ['positions', '{ holder: "brigade" }', []],
    ['documents', '{ publisher: "gazette" }', ['paper', 'zz-background']],
    ['documents', '{ url: "https://example.org/wire" }', ['wire']],
    ['documents', '{ published: "2020-02-01" }', ['wire']],
    ['documents', '{ published: "2020-02", publishedFrom: "2020-02-02" }', ['paper']],
    ['documents', '{ retrievedTo: "2020-02-01", language: "en" }', ['wire']],
    ['documents', '{ ids: ["wire", "paper"], language: "de" }', ['paper']],
  ])('%s(filter: %s)', async (field, filter, expected) => {
    expect(await found(field, filter)).toEqual(expected)
  })
})

test('all that are there are those of no filter', async () => {
  for (const field of ['actors', 'events', 'topics', 'positions', 'documents']) {
    const all = await page(field, 'first: 100')
    expect(await found(field, '{}')).toEqual(all.nodes.map(({ id }) => id))
  }
})

const ids = async (args: string) => (await page('actors', args)).nodes.map(({ id }) => id)

test('the kind beside a filter holds too', async () => {
  expect(await ids('kind: STATE, filter: { iso3: "NOR" }')).toEqual(['northland'])
  expect(await ids('kind: STATE, filter: { kind: PERSON }')).toEqual([])
})

const cost = (args: string) => suite.queriesOf(`{ actors(filter: ${args}) { nodes { id } } }`)

test('costs one query, and one more where something is not named by an id', async () => {
  expect(await cost('{ kind: STATE, iso3: "NOR" }')).toBe(1)
  expect(await cost('{ name: "alpha", affiliatedWith: "northland" }')).toBe(2)
  expect(await cost('{ spoke: { act: ACCUSE } }')).toBe(2)
})
