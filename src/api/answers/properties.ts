import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** For each object type, the names of its fields that are plain properties of its node or row. */
type Properties = ReadonlyMap<string, readonly string[]>

const known = new WeakMap<GraphQLSchema, Properties>()

const isProperty = ({ type, resolve }: GraphQLField<unknown, unknown>): boolean =>
  isLeafType(getNamedType(type)) && (resolve === undefined || resolve === defaultFieldResolver)

/**
 * Finds the fields that are plain properties: a scalar, an enum or a list of these, without a resolver. Call it once, before the
 * first query. The graph stores neither `false` nor an empty list, so a property that cannot be null gets a default here.
 */
export function readProperties(schema: GraphQLSchema): void {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType)
  known.set(
    schema,
    new Map(
      objects.map(type => {
        const fields = Object.values(type.getFields()).filter(isProperty)
        for (const field of fields) fillAbsent(field)
        return [type.name, fields.map(({ name }) => name)]
      }),
    ),
  )
}

function fillAbsent(field: GraphQLField<unknown, unknown>): void {
  const { name, type } = field
  if (!isNonNullType(type)) return
  const isList = isListType(getNullableType(type))
  if (!isList && getNamedType(type).name !== 'Boolean') return
  const nothing = isList ? [] : false
  field.resolve = parent => (parent as Record<string, unknown>)[name] ?? nothing
}

/** The properties of a type; of an interface, those of every type that implements it. */
export function propertiesOf(schema: GraphQLSchema, typeName: string): string[] {
  const type = schema.getType(typeName)
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
  const names = types.flatMap(one => known.get(schema)?.get(one?.name ?? '') ?? [])
  if (names.length === 0) throw new TypeError(`the schema must have properties of ${typeName}`)
  return [...new Set(names)]
}
