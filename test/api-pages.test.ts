import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { temporaryFolder } from './support/folder.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
})
beforeEach(() => suite.suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

type Order = 'SAID_AT_ASC' | 'SAID_AT_DESC'
interface Page {
  nodes: { id: string }[]
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

const dates = [
  '2020',
  '2020-01',
  '2020-01-05',
  '2020-01-05T10:00Z',
  '2019-11/2020-02',
  '../2020-01',
  '2021/..',
  undefined,
]

/** A document in which `many` statements, on all sorts of dates, are made by `a`, some jointly with `b`, about `c`. */
function talk(id: string, many: number): DocumentFile {
  return {
    document: { id, title: id, publisher: 'a', annotator: 'test', publishedAt: dates[id.length % 3]! },
    actors: ['a', 'b', 'c'].map(actor => ({ id: actor, kind: 'group', name: actor })),
    events: [{ id: `${id}-event`, name: 'An event', ...(many % 2 && { startDate: '2020' }) }],
    statements: Array.from({ length: many }, (_, at) => {
      const saidAt = dates[(at * 3 + id.length) % dates.length]
      return {
        id: `s${at}`,
        speaker: at % 3 === 0 ? ['a', 'b'] : ['a'],
        form: 'INDIRECT',
        text: `Statement ${at}`,
        about: [{ id: 'c' }],
        ...(saidAt !== undefined && { saidAt }),
      }
    }),
  }
}

async function load(...documents: DocumentFile[]): Promise<void> {
  using folder = temporaryFolder()
  await suite.load(...folder.write(documents))
}

/** All statements in the order that design.md prescribes, worked out from the graph's dates apart from the API. */
async function inOrder(order: Order): Promise<string[]> {
  const rows = await suite.suite.cypher<{ id: string; key: string }>(
    'MATCH (s:Statement) RETURN s.id AS id, s.key AS key',
  )
  const dated = rows.filter(({ key }) => !key.startsWith('~')).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const undated = rows.filter(({ key }) => key.startsWith('~')).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const parts = order === 'SAID_AT_ASC' ? [dated, undated] : [dated.toReversed(), undated.toReversed()]
  return parts.flat().map(({ id }) => id)
}

const fields =
  'nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

async function page(order: Order, args: string, filter = ''): Promise<Page> {
  const { statements } = await suite.ask<{ statements: Page }>(
    `{ statements(orderBy: ${order}, ${args}, ${filter}) { ${fields} } }`,
  )
  expect(statements.edges.map(({ node }) => node)).toEqual(statements.nodes)
  expect(statements.pageInfo.startCursor).toBe(statements.edges[0]?.cursor ?? null)
  expect(statements.pageInfo.endCursor).toBe(statements.edges.at(-1)?.cursor ?? null)
  return statements
}

/** Walks a whole list, page by page; `between` runs after each page. */
async function walk(
  order: Order,
  backward: boolean,
  size: number,
  filter = '',
  between = async () => {},
): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null = null
  for (;;) {
    const [count, from] = backward ? ['last', 'before'] : ['first', 'after']
    const { nodes, pageInfo }: Page = await page(
      order,
      `${count}: ${size}${cursor === null ? '' : `, ${from}: "${cursor}"`}`,
      filter,
    )
    const ids = nodes.map(({ id }) => id)
    if (backward) seen.unshift(...ids)
    else seen.push(...ids)
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null)
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
    await between()
  }
}

describe.each<Order>(['SAID_AT_ASC', 'SAID_AT_DESC'])('pages in order %s', order => {
  test('contain each statement once, forward and backward, undated ones last', async () => {
    await load(talk('one', 17), talk('second', 12))
    const expected = await inOrder(order)
    const undated = await suite.suite.cypher('MATCH (s:Statement) WHERE s.saidAt IS NULL RETURN s.id AS id')
    expect(undated.length).toBeGreaterThan(2)
    expect(new Set(expected.slice(-undated.length))).toEqual(new Set(undated.map(({ id }) => id)))
    for (const size of [3, 29]) {
      expect(await walk(order, false, size)).toEqual(expected)
      expect(await walk(order, true, size)).toEqual(expected)
    }
  })

  test.each([
    ['a speaker', 'filter: { speaker: { id: "a" } }'],
    ['a joint speaker', 'filter: { speaker: { id: "b" } }'],
    ['a joint speaker about a target', 'filter: { speaker: { id: "b" }, about: { id: "c" } }'],
    ['a target, filtered', 'filter: { about: { id: "c" }, form: INDIRECT }'],
    ['what no index finds', 'filter: { form: INDIRECT }'],
    ['a document', 'filter: { document: { id: "one" } }'],
  ])('are right for %s', async (_what, filter) => {
    await load(talk('one', 40))
    const joint = new Set(
      Array.from({ length: 40 }, (_, at) => at)
        .filter(at => at % 3 === 0)
        .map(at => `one#s${at}`),
    )
    const all = await inOrder(order)
    const expected = filter.includes('"b"') ? all.filter(id => joint.has(id)) : all
    expect(await walk(order, false, 7, filter)).toEqual(expected)
    expect(await walk(order, true, 7, filter)).toEqual(expected)
  })

  test('can be bounded by two cursors', async () => {
    await load(talk('one', 20))
    const { edges } = await page(order, 'first: 20')
    const between = `after: "${edges[2]!.cursor}", before: "${edges[17]!.cursor}"`
    expect((await page(order, `first: 100, ${between}`)).edges).toEqual(edges.slice(3, 17))
    expect((await page(order, `last: 4, ${between}`)).edges).toEqual(edges.slice(13, 17))
    expect((await page(order, `first: 2, after: "${edges[19]!.cursor}"`)).edges).toEqual([])
    expect((await page(order, 'first: 0')).pageInfo).toMatchObject({ hasNextPage: true, endCursor: null })
  })

  test('neither repeat nor skip a statement while documents are loaded and unloaded', async () => {
    await load(talk('stays', 25), talk('goes', 10))
    const stays = (await inOrder(order)).filter(id => id.startsWith('stays#'))
    let turn = 0
    const seen = await walk(order, false, 5, '', async () => {
      turn++
      if (turn === 2) await removeDocuments(suite.suite.graph, ['goes'])
      else if (turn < 5) await load(talk(`comes-${turn}`, 6))
    })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter(id => id.startsWith('stays#'))).toEqual(stays)
  })
})

test('nested lists are paged separately', async () => {
  await load(talk('one', 9))
  const expected = await inOrder('SAID_AT_DESC')
  const { nodes } = await suite.ask<{ nodes: { statements: Page; statementsAbout: Page }[] }>(
    `{ nodes(ids: ["a", "b", "c"]) { ... on Actor { statements(first: 2) { ${fields} } statementsAbout(last: 3) { ${fields} } } } }`,
  )
  expect(nodes.map(node => node.statements.nodes.map(({ id }) => id))).toEqual([
    expected.slice(0, 2),
    expected.filter(id => Number(id.slice('one#s'.length)) % 3 === 0).slice(0, 2),
    [],
  ])
  expect(nodes[2]!.statementsAbout.nodes.map(({ id }) => id)).toEqual(expected.slice(-3))
})

describe('lists of other nodes', () => {
  const documents = Array.from({ length: 9 }, (_, at) => talk(`document-${'x'.repeat(at)}`, at))
  test.each([
    ['actors', 'MATCH (n:Actor) RETURN n.id AS id ORDER BY n.id'],
    ['events', 'MATCH (n:Event) RETURN n.id AS id ORDER BY n.key'],
    ['documents', 'MATCH (n:Document) RETURN n.id AS id ORDER BY n.key'],
  ])('%s are paged both ways, and counted', async (list, cypher) => {
    await load(...documents)
    const expected = (await suite.suite.cypher<{ id: string }>(cypher)).map(({ id }) => id)
    const seen = { forward: [] as string[], backward: [] as string[] }
    let [after, before] = ['', '']
    for (let turn = 0; turn < Math.ceil(expected.length / 2); turn++) {
      const query = `{ forward: ${list}(first: 2${after}) { ${fields} totalCount } backward: ${list}(last: 2${before}) { ${fields} } }`
      const { forward, backward } = await suite.ask<Record<string, Page & { totalCount: number }>>(query)
      expect(forward!.totalCount).toBe(expected.length)
      seen.forward.push(...forward!.nodes.map(({ id }) => id))
      seen.backward.unshift(...backward!.nodes.map(({ id }) => id))
      after = `, after: "${forward!.pageInfo.endCursor}"`
      before = `, before: "${backward!.pageInfo.startCursor}"`
    }
    expect(seen).toEqual({ forward: expected, backward: expected })
  })
})
