import {
  type DirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql'
import { maxPageSize } from '../paging/pages.ts'

/**
 * What `@list` says of a field: what `after` takes, whether the list is made from statements that can be superseded, and how
 * many items it gives at most, which is also how many it gives by default.
 */
interface ListDirective {
  after: string
  superseded?: boolean
  most?: number
}

const isCounted = ({ name }: InputValueDefinitionNode): boolean => name.value === 'superseded'

/** The fields of a type written in the schema's language. */
const fieldsIn = (text: string): readonly FieldDefinitionNode[] =>
  (parse(`type T { ${text} }`, { noLocation: true }).definitions[0] as ObjectTypeDefinitionNode).fields ?? []

const quoted = (text: string): string => JSON.stringify(text)

/**
 * Gives a field with `@list(after: …)` the arguments of a list with a bound, and a sibling that counts what the whole list has.
 * Both take the arguments that the field has already.
 */
export function withBounds(field: FieldDefinitionNode): FieldDefinitionNode[] {
  const directive = field.directives?.find(({ name }) => name.value === 'list')
  if (directive === undefined) return [field]
  const { after, superseded = false, most = maxPageSize } = settingsOf(directive)
  const name = field.name.value
  const [list, count] = fieldsIn(`
    ${name}(
      ${superseded ? `${quoted('Whether what superseded documents report counts too.')} superseded: Boolean = false` : ''}
      ${quoted(`The maximum number, from 0 to ${most}.`)} first: Int = ${most}
      ${quoted(`Only those that come after this ${after}.`)} after: String
    ): Int
    ${quoted(`How many \`${name}\` has in all.`)}
    ${name}Count: Int!
  `)
  const own = field.arguments ?? []
  const bounds = list?.arguments ?? []
  const directives = field.directives?.filter(one => one !== directive) ?? []
  return [
    { ...field, directives, arguments: [...own, ...bounds] },
    { ...count!, arguments: [...own, ...bounds.filter(isCounted)] },
  ]
}

function settingsOf({ arguments: given = [] }: DirectiveNode): ListDirective {
  const values: Record<string, unknown> = Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  )
  if (typeof values['after'] !== 'string') throw new TypeError('@list must say what `after` takes')
  return { ...values, after: values['after'] }
}
