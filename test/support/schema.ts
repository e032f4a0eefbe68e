import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql'

/** The contract, as schema.graphql prints it. */
export const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))

export const types = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__'))

/** Whether what has this type is found by an id of its own. */
export const isNode = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  ['Node', 'Subject', 'Actor'].some(
    name => name === type.name || type.getInterfaces().some(one => one.name === name),
  )

const fieldsOf = (type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] =>
  'getFields' in type ? Object.values(type.getFields()) : []

/**
 * Fields of several types stand side by side in one selection, so each has an alias that names its type. What superseded
 * documents report is asked for too: one of the fixtures corrects another.
 */
const aliasOf = (type: GraphQLCompositeType, { name, args }: GraphQLField<unknown, unknown>): string =>
  `${type.name}_${name}: ${name}${args.some(one => one.name === 'superseded') ? '(superseded: true)' : ''}`

/** The arguments of a list that has a bound by itself. */
const ofLists = new Set(['first', 'after', 'superseded'])
const isPlain = (field: GraphQLField<unknown, unknown>): boolean =>
  !getNamedType(field.type).name.endsWith('Connection') && field.args.every(({ name }) => ofLists.has(name))

/** Every field of a type, under an alias that tells the type; other nodes are entered `depth` levels deep. */
export function everyField(type: GraphQLCompositeType, depth: number): string {
  if (!('getFields' in type)) return '__typename'
  const entered = fieldsOf(type).map(field => {
    const inner = getNamedType(field.type)
    const alias = aliasOf(type, field)
    if (isLeafType(inner)) return alias
    if (depth === 0 && isNode(inner)) return `${alias} { __typename }`
    return `${alias} { ${everyField(inner as GraphQLCompositeType, isNode(inner) ? depth - 1 : depth)} }`
  })
  return entered.join(' ')
}

/** Every field of a type that takes no arguments but those of a list; the nodes it leads to with theirs, of whatever type they are, `depth` levels deep. */
export function plainFields(type: GraphQLCompositeType, depth: number): string {
  if (isNode(type) && depth < 0) return 'id'
  const concrete = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
  const selections = concrete.map(one => {
    const entered = fieldsOf(one).flatMap(field => {
      if (!isPlain(field)) return []
      const inner = getNamedType(field.type) as GraphQLCompositeType
      if (isLeafType(inner)) return [aliasOf(one, field)]
      return [`${aliasOf(one, field)} { ${plainFields(inner, isNode(inner) ? depth - 1 : depth)} }`]
    })
    return `... on ${one.name} { ${entered.join(' ')} }`
  })
  return selections.join(' ')
}
