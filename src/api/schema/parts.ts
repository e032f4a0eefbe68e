import { readdirSync, readFileSync } from 'node:fs'
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  Source,
} from 'graphql'
import { withBounds } from './lists.ts'

type Implementing = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

const folder = new URL('parts/', import.meta.url)

/** Reads the schema from the files in parts/, sorted by path, with `Query` first. */
export function readSchema(): DocumentNode {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const definitions = paths
    .filter(path => path.endsWith('.graphql'))
    .map(path => path.replaceAll('\\', '/'))
    .toSorted()
    .flatMap(path => parse(new Source(readFileSync(new URL(path, folder), 'utf8'), path)).definitions)
  return { kind: Kind.DOCUMENT, definitions: withInherited(definitions.map(withIntervals)).toSorted(byRank) }
}

/** Adds beside each date of a type the intervals that it covers, so that a part lists only the date. */
function withIntervals(definition: DefinitionNode): DefinitionNode {
  if (!isImplementing(definition)) return definition
  return { ...definition, fields: (definition.fields ?? []).flatMap(field => [field, ...intervalsOf(field)]) }
}

function intervalsOf({ name: { value: name }, type }: FieldDefinitionNode): readonly FieldDefinitionNode[] {
  const written = print(type)
  if (!/^\[?Date!?\]?!?$/.test(written)) return []
  const interval = `${name}Interval${written.startsWith('[') ? 's' : ''}`
  const field = `"\`${name}\` as moments, for drawing it." ${interval}: ${written.replace('Date', 'DateInterval')}`
  const [added] = parse(`type Added { ${field} }`).definitions as [ObjectTypeDefinitionNode]
  return added.fields ?? []
}

/**
 * Adds the fields that a type inherits from its interfaces; a part lists only the type's own. The widest interface comes first:
 * a Person has the fields of Node, then of Subject, then of Actor, then its own. A list with `@list` gets its bound and its count.
 */
function withInherited(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const interfaces = new Map(
    definitions
      .filter(definition => definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map(definition => [definition.name.value, definition]),
  )
  const fieldsOf = (type: Implementing): FieldDefinitionNode[] => {
    const inherited = (type.interfaces ?? []).toReversed().flatMap(({ name }) => {
      const named = interfaces.get(name.value)
      if (named === undefined) throw new TypeError(`${type.name.value} must implement an interface of parts/`)
      return fieldsOf(named)
    })
    // If a type declares an inherited field again, its own version replaces the inherited one in place.
    const own = (type.fields ?? []).flatMap(withBounds)
    return [...new Map([...inherited, ...own].map(one => [one.name.value, one])).values()]
  }
  return definitions.map(definition => (isImplementing(definition) ? completed(definition) : definition))

  function completed<Type extends Implementing>(type: Type): Type {
    return { ...type, fields: fieldsOf(type) }
  }
}

const isImplementing = (definition: DefinitionNode): definition is Implementing =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION

function byRank(a: DefinitionNode, b: DefinitionNode): number {
  return rankOf(a) - rankOf(b)
}

function rankOf(definition: DefinitionNode): number {
  if (definition.kind === Kind.SCHEMA_DEFINITION) return 0
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query' ? 1 : 2
}
