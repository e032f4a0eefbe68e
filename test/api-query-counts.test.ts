import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { propertiesOf } from '../src/api/answers/properties.ts'
import { createSchema } from '../src/api/schema/index.ts'
import { examples, fixtures, openTestApi, type TestApi } from './support/api.ts'
import { plainFields, schema, types } from './support/schema.ts'

let suite: TestApi
let ids: string[]
beforeAll(async () => {
  suite = await openTestApi(fixtures, examples)
  // Those with most links: others may have nothing that a second query asks for.
  const rows = await suite.suite.cypher<{ id: string }>(
    `MATCH (node)
     WHERE NOT node:Graph AND NOT node:Change
     WITH node ORDER BY COUNT { (node)--() } DESC, node.id
     WITH [label IN labels(node) WHERE label <> 'Actor'] AS labels, collect(node.id)[..8] AS some
     UNWIND some AS id
     RETURN id`,
  )
  ids = rows.map(({ id }) => id)
  // The members of groups are read once for each state of the graph.
  await suite.ask('{ node(id: "old-treaty") { id } }')
})
afterAll(() => suite[Symbol.asyncDispose]())

const nodeTypes = types
  .filter(isObjectType)
  .filter(type => type.getInterfaces().some(({ name }) => name === 'Node'))

/** A field with the cheapest selection, and what of it costs nothing. */
const links = nodeTypes.flatMap(type =>
  Object.values(type.getFields()).map(field => {
    const inner = getNamedType(field.type)
    const selection = isLeafType(inner)
      ? ''
      : inner.name.endsWith('Connection')
        ? '{ nodes { id } }'
        : '{ __typename }'
    return { type: type.name, field: field.name, selection }
  }),
)

/** Fields that are no property of the node, though their type is a scalar. */
const asked = new Set(['Document.text', 'Statement.superseded'])
/** A count asks as its list does; aliases come with their actor. */
const isCount = (field: string): boolean => field.endsWith('Count') && field !== 'aliasesCount'
const free = new Set(['Claim.figure', 'Claim.relation', 'Document.derivedFrom', 'Document.rejected'])

describe('one field costs at most one query, however many nodes it stands at', () => {
  test.each(links)('$type, $field', async ({ type, field, selection }) => {
    const name = `${type}.${field}`
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${field} ${selection} } } }`
    const isInterval = /Intervals?$/.test(field)
    const isFree = free.has(name) || field === 'identity'
    const nothing = (selection === '' && !asked.has(name) && !isCount(field)) || isFree || isInterval
    // silentParties and others name nodes by their ids, which are got in a second step of the same level.
    const most = field === 'silentParties' ? 3 : 2
    const queries = await suite.queriesOf(query, { ids })
    if (nothing) expect(queries).toBe(1)
    else expect(queries).toBe(most)
  })
})

test('a page and its nearest links cost one query; other links, and the total, cost one each if they are selected', async () => {
  const named = 'speaker { id } about { target { id } } addressees { id } claims { verb } document { id }'
  expect(
    await suite.queriesOf('{ statements { nodes { id } edges { cursor } pageInfo { endCursor } } }'),
  ).toBe(1)
  expect(await suite.queriesOf('{ statements { totalCount } }')).toBe(1)
  expect(await suite.queriesOf('{ statements { totalCount nodes { id } } }')).toBe(2)
  expect(await suite.queriesOf(`{ statements(first: 30) { nodes { ${named} speakers { name } } } }`)).toBe(1)
  expect(
    await suite.queriesOf(
      `{ statements { edges { ...one } } } fragment one on StatementEdge { node { ${named} via { id } } }`,
    ),
  ).toBe(2)
  expect(await suite.queriesOf(`{ statement(id: "wire#joint") { text ${named} } }`)).toBe(1)
  expect(await suite.queriesOf('{ actors { nodes { statements(first: 1) { nodes { id } } } } }')).toBe(2)
  expect(
    await suite.queriesOf(
      '{ actors { nodes { a: statements(first: 1) { nodes { id } } b: statements(first: 2) { nodes { id } } } } }',
    ),
  ).toBe(3)
})

const isGiven = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

test('a statement on a page has the same values as by itself', async () => {
  const fields = `id ${plainFields(schema.getType('Statement') as GraphQLObjectType, 1)}`
  type Page = { statements: { nodes: { id: string }[] } }
  const pageOf = async (filter: string) => {
    const page = `{ statements(first: 50, filter: ${filter}) { nodes { ${fields} } } }`
    return (await suite.ask<Page>(page)).statements.nodes
  }
  const gathered = [...(await pageOf('{}')), ...(await pageOf('{ document: { ids: ["wire", "paper"] } }'))]
  for (const property of propertiesOf(createSchema(), 'Statement')) {
    const values = gathered.map(node => (node as Record<string, unknown>)[`Statement_${property}`])
    expect(values.some(isGiven), `a page with a statement that has ${property}`).toBe(true)
  }
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { ${fields} } } }`
  const alone = await suite.ask<{ nodes: object[] }>(query, { ids: gathered.map(({ id }) => id) })
  expect(gathered).toEqual(alone.nodes)
  const [first] = gathered
  expect(await suite.ask(`query ($id: ID!) { statement(id: $id) { ${fields} } }`, { id: first!.id })).toEqual(
    {
      statement: first,
    },
  )
})

test('a list of relations loads everyone that it names in one query', async () => {
  const voices =
    'assertedBy { id } deniedBy { id } leftOpenBy { id } claims { id } documents { id } statements { id }'
  expect(
    await suite.queriesOf(
      `{ event(id: "raid") { parties(superseded: true) { actor { id } event { id } ${voices} } } }`,
    ),
  ).toBe(3)
  expect(
    await suite.queriesOf(
      `{ actor(id: "brigade") { affiliations(superseded: true) { actor { id } with { id } ${voices} } } }`,
    ),
  ).toBe(3)
})
