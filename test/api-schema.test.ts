import {
  buildClientSchema,
  buildSchema,
  getNamedType,
  type GraphQLSchema,
  introspectionFromSchema,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  printType,
} from 'graphql'
import { expect, test } from 'vitest'
import { createSchema } from '../src/api/schema/index.ts'
import { refuseUnresolved } from '../src/api/schema/resolved.ts'
import { header } from '../src/document/shape/header.ts'
import * as entities from '../src/document/shape/entities.ts'
import * as statements from '../src/document/shape/statements.ts'
import { schema as contract } from './support/schema.ts'

/** Each type of a schema as it is printed, with its fields in their order and all descriptions. */
function printed(schema: GraphQLSchema): Record<string, string> {
  const types = Object.values(schema.getTypeMap())
  const own = types.filter(type => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
  return Object.fromEntries([
    ['', schema.description ?? ''],
    ...own.map(type => [type.name, printType(type)]),
  ])
}

test('schema.graphql equals introspection (if it is stale, run `npm run schema:write`)', () => {
  const served = buildClientSchema(introspectionFromSchema(createSchema()))
  expect(printed(served)).toEqual(printed(contract))
  expect(printed(served)['Date']).toContain('EDTF')
})

const records: [string, object, string[]][] = [
  ['document', header.properties, ['Document']],
  ['actor', entities.actor.properties, ['Person', 'State', 'Militia', 'Organization', 'Group']],
  ['position', entities.position.properties, ['Position']],
  ['tenure', entities.tenure.properties, ['Tenure']],
  ['event', entities.event.properties, ['Event']],
  ['topic', entities.topic.properties, ['Topic']],
  ['affiliation', entities.affiliation.properties, ['Affiliation']],
  ['claim', statements.claim.properties, ['Claim', 'Figure']],
  ['statement', statements.statement.properties, ['Statement']],
  ['span', statements.span.properties, ['Span']],
]

test.each(records)(
  'every property of a %s in a document file is a field of that name',
  (_kind, shape, types) => {
    const fields = new Set(
      types.flatMap(name => {
        const type = contract.getType(name)
        return isObjectType(type) ? Object.keys(type.getFields()) : []
      }),
    )
    expect(Object.keys(shape).filter(property => !fields.has(property))).toEqual([])
  },
)

test('every date of every type has its interval beside it', () => {
  const dates = Object.values(contract.getTypeMap())
    .filter(type => isObjectType(type) || isInterfaceType(type))
    .flatMap(type =>
      Object.values(type.getFields())
        .filter(field => getNamedType(field.type).name === 'Date')
        .map(field => ({ type, field })),
    )
  expect(dates.length).toBeGreaterThan(8)
  for (const { type, field } of dates) {
    const written = String(field.type)
    const name = `${field.name}Interval${written.startsWith('[') ? 's' : ''}`
    expect(String(type.getFields()[name]?.type), `${type.name}.${name}`).toBe(
      written.replace('Date', 'DateInterval'),
    )
  }
})

test('a field that leads from a node elsewhere must have a resolver', () => {
  const forgotten = buildSchema(`
    interface Node { id: ID! }
    type Actor implements Node { id: ID! name: String friends: [Actor!]! }
    type Query { actor: Actor }
  `)
  expect(() => refuseUnresolved(forgotten)).toThrow('Actor.friends must have a resolver')
})
