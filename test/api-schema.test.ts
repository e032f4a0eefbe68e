import { readFileSync } from 'node:fs'
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  introspectionFromSchema,
  isSpecifiedScalarType,
  printType,
} from 'graphql'
import { expect, test } from 'vitest'
import { createSchema } from '../src/api/schema/index.ts'

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
  const contract = buildSchema(readFileSync('schema.graphql', 'utf8'))
  const served = buildClientSchema(introspectionFromSchema(createSchema()))
  expect(printed(served)).toEqual(printed(contract))
  expect(printed(served)['Date']).toContain('EDTF')
})
