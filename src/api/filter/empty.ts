import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { clientError } from '../errors.ts'

/** Where a value has an empty text, as the names that lead to it. */
function* emptyTextsIn(value: unknown, path: string): Generator<string> {
  if (value === '') yield path
  else if (Array.isArray(value)) for (const item of value) yield* emptyTextsIn(item, path)
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* emptyTextsIn(inner, `${path}.${name}`)
}

/**
 * Has each field refuse a filter in which a text is empty, whatever its key: in the graph an empty text and an absent property
 * are one, so that such a filter would ask for what has no such property.
 */
export function refuseEmptyTexts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const filters = field.args.filter(({ type: given }) => isInputObjectType(getNamedType(given)))
      if (filters.length === 0) continue
      const { resolve = defaultFieldResolver } = field
      field.resolve = (parent, args, context, info) => {
        for (const { name } of filters) {
          const { value: empty } = emptyTextsIn((args as Record<string, unknown>)[name], name).next()
          if (empty !== undefined)
            throw clientError('BAD_USER_INPUT', 'a text in a filter must not be empty', `${empty}: ""`)
        }
        return resolve(parent, args, context, info)
      }
    }
  }
}
