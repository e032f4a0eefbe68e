import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql'

/** A JSON Schema, as far as variables need one. */
export type JsonSchema = Readonly<Record<string, unknown>>

const scalars: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Date: 'string',
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
}

/** The JSON Schema of an operation's variables. Each must have a description, and be a scalar, an enum or a list of these. */
export function inputOf(schema: GraphQLSchema, operation: OperationDefinitionNode, file: string): JsonSchema {
  const required: string[] = []
  const properties: Record<string, JsonSchema> = {}
  for (const { variable, type: node, defaultValue, description } of operation.variableDefinitions ?? []) {
    const { value: name } = variable.name
    const type = typeFromAST(schema, node)
    if (description === undefined)
      throw new TypeError(`${file}: every variable must have a description, but $${name} has none`)
    if (type === undefined || !isInputType(type))
      throw new TypeError(`${file}: a variable must have an input type, but $${name} has none`)
    if (isNonNullType(type) && defaultValue === undefined) required.push(name)
    properties[name] = {
      ...schemaOf(type, `${file}: $${name}`),
      description: [description.value, ...valuesOf(type)].join('\n'),
      ...(defaultValue !== undefined && { default: valueFromASTUntyped(defaultValue) }),
    }
  }
  return { type: 'object', properties, required, additionalProperties: false }
}

function schemaOf(type: GraphQLInputType, place: string): JsonSchema {
  if (isNonNullType(type)) return schemaOf(type.ofType, place)
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType, place) }
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) }
  const scalar = isScalarType(type) ? scalars[type.name] : undefined
  if (scalar === undefined)
    throw new TypeError(`${place} must be a scalar, an enum or a list of these, but is ${type.name}`)
  return { type: scalar }
}

/** What each value of an enum means, a line each. */
function valuesOf(type: GraphQLInputType): string[] {
  if (isNonNullType(type) || isListType(type)) return valuesOf(type.ofType)
  if (!isEnumType(type)) return []
  return type.getValues().map(({ name, description }) => `${name}: ${description ?? ''}`)
}
