// Checks the GraphQL documents of web/ against schema.graphql, and writes their texts and types to
// web/src/generated/queries.ts: for a query `Actor`, `ActorQuery`, `ActorQueryVariables` and the constant `Actor`; a subscription's
// types end in `Subscription`.
//
//   node scripts/write-web-queries.ts
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  print,
  Source,
  validate,
  visit,
} from 'graphql'

const root = new URL('../', import.meta.url)
const folder = new URL('web/src/queries/', root)
const target = new URL('web/src/generated/', root)
const text = readFileSync(new URL('schema.graphql', root), 'utf8')

const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.graphql'))
  .toSorted()
  .map(name => ({
    location: name,
    document: parse(new Source(readFileSync(new URL(name, folder), 'utf8'), `web/src/queries/${name}`)),
  }))
const whole: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: documents.flatMap(({ document }) => document.definitions),
}
const fragments = new Map<string, FragmentDefinitionNode>()
for (const one of whole.definitions) {
  if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
}

const schema = buildSchema(text)
const faults = validate(schema, whole).map(String)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)

const types = await codegen({
  filename: 'queries.ts',
  schema: parse(text),
  schemaAst: schema,
  documents,
  plugins: [{ operations: {} }],
  pluginMap: { operations },
  config: {
    enumType: 'string-literal',
    useTypeImports: true,
    scalars: { Date: 'string', ID: 'string', Properties: 'Record<string, unknown>' },
    strictScalars: true,
    inlineFragmentTypes: 'combine',
  },
})
const constants = whole.definitions.flatMap(one => {
  if (one.kind !== Kind.OPERATION_DEFINITION || one.name === undefined) return []
  const name = one.name.value
  const source = [one, ...spreadIn(one)].map(print).join('\n\n')
  const type = name + (one.operation === OperationTypeNode.SUBSCRIPTION ? 'Subscription' : 'Query')
  return `export const ${name}: Query<${type}, ${type}Variables> = { name: '${name}', text: ${JSON.stringify(source)} }`
})
mkdirSync(target, { recursive: true })
const lines = [`import type { Query } from '../api/client.ts'`, types, ...constants, '']
writeFileSync(new URL('queries.ts', target), lines.join('\n'))

/** The fragments that a definition spreads, also through others, in the order in which they are met. */
function spreadIn(
  definition: DefinitionNode,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (fragment === undefined || found.has(fragment)) return
      found.add(fragment)
      spreadIn(fragment, found)
    },
  })
  return found
}
