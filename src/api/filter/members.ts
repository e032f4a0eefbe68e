import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'
import type { Context } from '../answers/context.ts'

type Translate = (value: unknown, canonical: Context['canonical']) => unknown

/** Not the id of a node. */
const others: ReadonlySet<string> = new Set(['utterance'])

/**
 * Has each field take any id of a group for its node: every argument of type ID, and every ID within an argument, is translated
 * before the field is resolved.
 */
export function takeAnyMember(schema: GraphQLSchema): void {
  const known = new Map<string, Translate | undefined>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const translated = field.args.flatMap(({ name, type: given }) => {
        const translate = others.has(name) ? undefined : translateOf(given, known)
        return translate === undefined ? [] : [{ name, translate }]
      })
      if (translated.length === 0) continue
      const { resolve = defaultFieldResolver } = field
      field.resolve = (parent, args, context: Context, info) => {
        const own: Record<string, unknown> = { ...args }
        for (const { name, translate } of translated) {
          if (own[name] !== undefined) own[name] = translate(own[name], context.canonical)
        }
        return resolve(parent, own, context, info)
      }
    }
  }
}

/** How to translate the ids within a value of a type; undefined where there can be none. */
function translateOf(
  given: GraphQLInputType,
  known: Map<string, Translate | undefined>,
): Translate | undefined {
  const type = getNullableType(given)
  if (isListType(type)) {
    const item = translateOf(type.ofType, known)
    return item && each(item)
  }
  const { name } = getNamedType(type)
  if (name === 'ID') return (value, canonical) => (typeof value === 'string' ? canonical(value) : value)
  if (!isInputObjectType(type)) return undefined
  if (known.has(name)) return known.get(name)
  // A filter may hold another of its own type, so it is known before its fields are.
  const fields = new Map<string, Translate>()
  const translate: Translate = (value, canonical) => {
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value as Record<string, unknown>).map(([key, inner]) => [
        key,
        fields.get(key)?.(inner, canonical) ?? inner,
      ]),
    )
  }
  known.set(name, translate)
  for (const field of Object.values(type.getFields())) {
    const own = others.has(field.name) ? undefined : translateOf(field.type, known)
    if (own !== undefined) fields.set(field.name, own)
  }
  return translate
}

const each =
  (item: Translate): Translate =>
  (value, canonical) =>
    Array.isArray(value) ? value.map(one => item(one, canonical)) : item(value, canonical)
