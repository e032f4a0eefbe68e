import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parseType,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'

type Given = Readonly<Record<string, unknown>>

/** A query, and its variables for what a client gives. */
export interface Asking {
  document: DocumentNode
  variablesOf: (given: Given) => Given
}

/**
 * Makes each object among the arguments a variable of its own, filled from what is given. So a condition without a value is left
 * out: in the query, `claim: { id: $claim }` without `$claim` would ask for any claim.
 */
export function leaveOutConditions(schema: GraphQLSchema, document: DocumentNode): Asking {
  const objects = new Map<string, ValueNode>()
  const added: VariableDefinitionNode[] = []
  const types = new TypeInfo(schema)
  const lifted = visit(
    document,
    visitWithTypeInfo(types, {
      Argument(argument) {
        const type = types.getInputType()
        if (argument.value.kind !== Kind.OBJECT || !type) return
        const name = { kind: Kind.NAME, value: `${argument.name.value}${objects.size + 1}` } as const
        const variable = { kind: Kind.VARIABLE, name } as const
        objects.set(name.value, argument.value)
        added.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) })
        return { ...argument, value: variable }
      },
    }),
  )
  const defaults: Record<string, unknown> = {}
  const asked = visit(lifted, {
    OperationDefinition(operation) {
      const used = new Set<string>()
      visit({ ...operation, variableDefinitions: [] }, { Variable: ({ name }) => void used.add(name.value) })
      const before = operation.variableDefinitions ?? []
      for (const { variable, defaultValue } of before)
        if (defaultValue !== undefined) defaults[variable.name.value] = valueFromASTUntyped(defaultValue)
      const kept = before.filter(({ variable }) => used.has(variable.name.value))
      return { ...operation, variableDefinitions: [...kept, ...added] }
    },
  })
  const names = new Set<string>()
  visit(asked, { VariableDefinition: ({ variable }) => void names.add(variable.name.value) })
  return {
    document: asked,
    variablesOf(given) {
      const all = { ...defaults, ...given }
      const filled = [...objects].map(([name, value]) => [name, valueOf(value, all)] as const)
      return Object.fromEntries([...Object.entries(all), ...filled].filter(([name]) => names.has(name)))
    },
  }
}

/** A value with variables filled in; undefined where nothing is given. */
function valueOf(value: ValueNode, given: Given): unknown {
  if (value.kind === Kind.VARIABLE) return given[value.name.value] ?? undefined
  if (value.kind !== Kind.OBJECT) return valueFromASTUntyped(value, given)
  const entries = value.fields
    .map(field => [field.name.value, valueOf(field.value, given)] as const)
    .filter(([, one]) => one !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
