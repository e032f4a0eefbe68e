import { readdirSync, readFileSync } from 'node:fs'
import {
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  Source,
  validate,
  visit,
} from 'graphql'
import { leaveOutConditions } from './conditions.ts'
import { inputOf, type JsonSchema } from './input.ts'

/** A question that a client may ask: one file of mcp/. */
export interface Tool {
  name: string
  title: string
  description: string
  input: JsonSchema
  /** The GraphQL document, with the fragments that it spreads. */
  query: string
  /** The query's variables for what a client gives. */
  variablesOf: (given: Readonly<Record<string, unknown>>) => object
  /** The keys that lead to the connection of rows in an answer; undefined where there is none. */
  rows: readonly string[] | undefined
}

const folder = new URL('../../mcp/', import.meta.url)

/** The files of mcp/, each with its text; those of parts/ hold fragments. */
export function readToolFiles(): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.graphql'))
    .toSorted()
  return new Map(names.map(name => [name, readFileSync(new URL(name, folder), 'utf8')]))
}

/**
 * Makes a tool of each file. A file holds one described query, whose name is the tool's. The list to page through is called
 * `rows`; its connection has edges with cursors. Throws a TypeError where a file is not so.
 */
export function createTools(schema: GraphQLSchema, files = readToolFiles()): Tool[] {
  const parts: DefinitionNode[] = []
  const tools: { file: string; operation: OperationDefinitionNode }[] = []
  for (const [file, text] of files) {
    const { definitions } = parse(new Source(text, `mcp/${file}`))
    if (file.startsWith('parts/')) {
      parts.push(...definitions)
      continue
    }
    const [operation, ...others] = definitions
    if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query' || others.length > 0)
      throw new TypeError(`mcp/${file} must hold one query, but does not`)
    tools.push({ file: `mcp/${file}`, operation })
  }
  return tools.map(({ file, operation }) => createTool(schema, file, operation, parts))
}

function createTool(
  schema: GraphQLSchema,
  file: string,
  operation: OperationDefinitionNode,
  parts: readonly DefinitionNode[],
): Tool {
  const name = operation.name?.value
  if (name === undefined || file !== `mcp/${name}.graphql`)
    throw new TypeError(`${file} must be called as its query is, but that is ${name ?? 'without a name'}`)
  if (operation.description === undefined)
    throw new TypeError(`${file} must have a description of its query, but has none`)
  const definitions = [operation, ...spread(operation, parts)]
  const [fault] = validate(schema, { kind: Kind.DOCUMENT, definitions })
  if (fault !== undefined) throw new TypeError(`${file} must fit the schema, but: ${fault.message}`)
  const { document, variablesOf } = leaveOutConditions(schema, { kind: Kind.DOCUMENT, definitions })
  return {
    name,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`,
    description: operation.description.value.replaceAll('\n', ' '),
    input: inputOf(schema, operation, file),
    query: print(document),
    variablesOf,
    rows: placeOfRows(operation.selectionSet),
  }
}

/** The fragments that a definition spreads, also through others. */
function spread(of: DefinitionNode, parts: readonly DefinitionNode[]): DefinitionNode[] {
  const found = new Set<DefinitionNode>()
  const follow = (definition: DefinitionNode): void => {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const part = parts.find(one => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === value)
        if (part === undefined || found.has(part)) return
        found.add(part)
        follow(part)
      },
    })
  }
  follow(of)
  return [...found]
}

function placeOfRows(set: SelectionSetNode): string[] | undefined {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) continue
    const key = (selection.alias ?? selection.name).value
    if (key === 'rows') return [key]
    const within = selection.selectionSet === undefined ? undefined : placeOfRows(selection.selectionSet)
    if (within !== undefined) return [key, ...within]
  }
  return undefined
}
