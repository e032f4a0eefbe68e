import { getNamedType, type GraphQLCompositeType, isInterfaceType, isObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples, fixtures, openTestApi, type TestApi } from './support/api.ts'
import { everyField, isNode, schema, types } from './support/schema.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures, examples)
})
afterAll(() => suite[Symbol.asyncDispose]())

/** What only a subscription gives is asked for in live.test.ts. */
const ofSubscriptions = new Set(['Subscription', 'StatementsChanged', 'DocumentsChanged'])
const objects = types
  .filter(isObjectType)
  .filter(type => type !== schema.getQueryType() && !ofSubscriptions.has(type.name))

/** Every `Type.field` that gave something in an answer. */
function given(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) given(item, found)
  else if (typeof answer === 'object' && answer !== null) {
    for (const [alias, value] of Object.entries(answer)) {
      if (value !== null && !(Array.isArray(value) && value.length === 0)) found.add(alias.replace('_', '.'))
      given(value, found)
    }
  }
  return found
}

/** Where nodes are not asked for by their ids. */
const entries = [
  'graphStatus',
  'actors',
  'statements',
  'claims',
  'events',
  'topics',
  'positions',
  'documents',
  'statementCounts(by: MONTH)',
  'statementGroups(by: SPEAKER)',
  'whoAboutWhom',
  'identityCandidates(for: "brigade")',
  'search(text: "raid")',
  'searchHits(text: "raid")',
  'path(from: "alpha", to: "southland", first: 1, superseded: true)',
  'path(from: "north-ministry", to: "northland", superseded: true)',
  'path(from: "southland", to: "wire#crowd", superseded: true)',
  'compare(documents: ["wire", "paper"], about: "raid")',
  'compare(documents: ["wire", "paper", "zz-background"], about: "raid")',
  'compare(documents: ["wire", "paper"], about: "treaty")',
  'compare(documents: ["wire", "paper"], about: "southland")',
]

test('every field of every type has a value somewhere', async () => {
  const ids = await suite.suite.cypher<{ id: string }>(
    'MATCH (node) WHERE NOT node:Graph AND NOT node:Change RETURN node.id AS id ORDER BY id',
  )
  const found = new Set<string>()
  const selections = objects.filter(isNode).map(type => `... on ${type.name} { ${everyField(type, 0)} }`)
  for (let from = 0; from < ids.length; from += 50) {
    const page = ids.slice(from, from + 50).map(({ id }) => id)
    given(
      await suite.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${selections.join('\n')} } }`, {
        ids: page,
      }),
      found,
    )
  }
  for (const entry of entries) {
    const field = schema.getQueryType()!.getFields()[entry.split('(')[0]!]!
    given(
      await suite.ask(`{ ${entry} { ${everyField(getNamedType(field.type) as GraphQLCompositeType, 0)} } }`),
      found,
    )
  }
  // What Person, State and the others share need not be given for each kind.
  const actor = schema.getType('Actor')
  const shared = new Set(isInterfaceType(actor) ? Object.keys(actor.getFields()) : [])
  const kinds = new Set(['Person', 'State', 'Militia', 'Organization', 'Group'])
  const missing = objects.flatMap(type =>
    Object.keys(type.getFields())
      .filter(
        field =>
          !(
            kinds.has(type.name) &&
            shared.has(field) &&
            [...kinds].some(kind => found.has(`${kind}.${field}`))
          ),
      )
      .map(field => `${type.name}.${field}`)
      .filter(field => !found.has(field)),
  )
  expect(missing).toEqual([])
  // Nearly every query is planned for it, which takes a busy machine a minute.
}, 300_000)

test('every type, field, argument and enum value is described', () => {
  const bare = types.flatMap(type => {
    if (['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) return []
    const parts: [string, { description?: string | null | undefined }][] = [[type.name, type]]
    if ('getFields' in type) {
      for (const field of Object.values(type.getFields())) {
        parts.push([`${type.name}.${field.name}`, field])
        if ('args' in field)
          for (const argument of field.args)
            parts.push([`${type.name}.${field.name}(${argument.name})`, argument])
      }
    }
    if ('getValues' in type)
      for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value])
    return parts.filter(([, { description }]) => !description).map(([name]) => name)
  })
  expect(bare).toEqual([])
})

test('an id is found under its own type only, and any other type returns null', async () => {
  const byId = ['actor', 'statement', 'claim', 'event', 'topic', 'position', 'document']
  const samples = ['alpha', 'wire#joint', 'raid-killed', 'raid', 'treaty', 'north-minister', 'wire']
  for (const [place, id] of samples.entries()) {
    const fields = byId.map(field => `${field}(id: "${id}") { id }`).join(' ')
    const expected = Object.fromEntries(byId.map((field, at) => [field, at === place ? { id } : null]))
    expect(await suite.ask(`{ ${fields} node(id: "${id}") { id } }`)).toEqual({ ...expected, node: { id } })
  }
  expect(
    await suite.ask(
      '{ node(id: "nobody") { id } actor(id: "") { id } nodes(ids: ["nobody", "raid"]) { id } }',
    ),
  ).toEqual({
    node: null,
    actor: null,
    nodes: [null, { id: 'raid' }],
  })
})
