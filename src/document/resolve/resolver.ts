import { patterns } from '../shape/parts.ts'
import type { ResolvedSpan } from '../resolved.ts'
import type { DocumentFile } from '../shape.ts'
import type { Names } from './names.ts'
import { sortedSet } from './order.ts'

/** What the records of one document are resolved with. */
export interface Resolving {
  names: Names
  header: DocumentFile['document']
  /** The spans that were found in the text, by the span in the file. */
  anchored: ReadonlyMap<object, ResolvedSpan>
}

type Resolver<Given, Value> = (given: Given, resolving: Resolving) => Value

/** The properties that a resolved record may have as the file gives them. */
type Copied<Given, Resolved> = {
  [Key in keyof Given & keyof Resolved]-?: Given[Key] extends Resolved[Key] ? Key : never
}[keyof Given & keyof Resolved]

/** How to resolve what is not copied; required for each property whose type differs from the file's. */
type Rules<Given, Resolved> = {
  [Key in Exclude<keyof Resolved, Copied<Given, Resolved>>]: Resolver<Given, Resolved[Key]>
} & { [Key in Copied<Given, Resolved>]?: Resolver<Given, Resolved[Key]> }

/** The part of a property's schema that tells how it is resolved. */
interface Property {
  type?: string
  enum?: readonly unknown[]
  anyOf?: readonly unknown[]
  pattern?: string
  items?: Property
}

const scalars = new Set(['string', 'number', 'integer', 'boolean'])

const isScalar = ({ type, enum: words }: Property): boolean => words !== undefined || scalars.has(type ?? '')

/**
 * Makes the resolver of one kind of record from the properties of its shape. Unless a rule says otherwise, an id is expanded,
 * any other scalar is copied, and a list of texts becomes a sorted set, absent when empty; whatever else needs a rule. The keys of a resolved record are in the order
 * that its JSON is hashed in, sorted by code unit, so that nothing has to be sorted later.
 */
export function resolverOf<Given extends object, Resolved>(
  properties: Readonly<Record<string, Property>>,
  rules: Rules<Given, Resolved>,
): Resolver<Given, Resolved> {
  const known: Readonly<Record<string, Resolver<Given, unknown> | undefined>> = rules
  const keys = [...new Set([...Object.keys(properties), ...Object.keys(rules)])].toSorted()
  const resolvers = keys.map(key => known[key] ?? resolverByShape<Given>(key, properties[key]))
  return (given, resolving) => {
    const resolved: Record<string, unknown> = {}
    for (const [at, key] of keys.entries()) resolved[key] = resolvers[at]!(given, resolving)
    return resolved as Resolved
  }
}

function resolverByShape<Given extends object>(
  key: string,
  property: Property = {},
): Resolver<Given, unknown> {
  const valueOf = (given: Given) => (given as Record<string, unknown>)[key]
  if (isListOfTexts(property)) {
    return given => {
      const texts = sortedSet((valueOf(given) ?? []) as string[])
      return texts.length === 0 ? undefined : texts
    }
  }
  if (!isScalar(property)) {
    throw new TypeError(`a property that is not a scalar must have a rule, but got: ${key}`)
  }
  if (property.pattern !== patterns.id) return valueOf
  return (given, { names }) => {
    const id = valueOf(given) as string | undefined
    return id && names.full(id)
  }
}

const isListOfTexts = ({ type, items }: Property): boolean =>
  type === 'array' && items !== undefined && isScalar(items) && items.pattern !== patterns.id
