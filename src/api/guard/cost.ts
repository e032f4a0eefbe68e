import {
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import type { Plugin } from 'graphql-yoga'
import { clientError } from '../errors.ts'
import { defaultPageSize } from '../paging/pages.ts'

/** The assumed length of a list that is not paged. */
const typicalList = 3

/**
 * Points for fields that cost more to find than the nodes they return. A page of 25 statements with their links costs about 400.
 * On 100,000 statements, the weights are proportional to the time of a search, a path and a comparison. Counting everything takes
 * longer than its weight, and the time limit bounds it. Introspection is computed whole, however little is selected.
 */
const weights: Record<string, number> = {
  __schema: 2500,
  __type: 250,
  search: 1000,
  path: 2000,
  compare: 1000,
  statementCounts: 2500,
  whoAboutWhom: 2500,
}

/** The number of nodes that an answer may hold: pages and lists of ids multiply. */
const nodesGiven: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const weight = weights[field.name] ?? 0
  if (field.name.startsWith('__') || type.name.startsWith('__')) return weight
  const answer = getNamedType(field.type)
  if (!isCompositeType(answer)) return field.name === 'totalCount' || field.name === 'text' ? 1 : 0
  if (answer.name === 'PageInfo') return 0
  if (field.args.some(({ name }) => name === 'first')) {
    const page = args['first'] ?? args['last'] ?? defaultPageSize
    return weight + 1 + Math.max(1, Number(page)) * childComplexity
  }
  const ids: unknown = args['ids']
  if (Array.isArray(ids)) return weight + ids.length * (1 + childComplexity)
  const isList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection')
  return weight + (isList ? typicalList : 1) * (1 + childComplexity)
}

/**
 * Refuses a query that could return too many nodes. The number depends on variables, so it is computed per request, while
 * validation is cached per query text.
 */
export function limitCost(most: number): Plugin {
  const ofNoVariables = new WeakMap<OperationDefinitionNode, number>()
  return {
    onExecute({ args: { schema, document, variableValues, operationName } }) {
      const operation = getOperationAST(document, operationName)
      if (!operation) return // execution says which operations there are
      const variables = (variableValues ?? {}) as Record<string, unknown>
      // Execution reports variables that do not fit their types.
      if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors !== undefined)
        return
      const cost =
        ofNoVariables.get(operation) ??
        getComplexity({
          schema,
          query: document,
          variables,
          ...(operation.name && { operationName: operation.name.value }),
          estimators: [nodesGiven],
        })
      if (!operation.variableDefinitions?.length) ofNoVariables.set(operation, cost)
      if (cost <= most) return
      const rule = `a query must cost at most ${most} points, about one per node that it can return`
      throw clientError('TOO_COSTLY', rule, cost, { status: 400, spec: true })
    },
  }
}
