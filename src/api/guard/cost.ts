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
import { defaultPage } from '../paging/pages.ts'

/** What a list without pages is taken to hold. */
const typicalList = 3

/**
 * What costs more to find than the nodes that it gives, in points. A page of 25 statements with their links has about 400; beside
 * it, on 100,000 statements, the weights are what a search, a path and a comparison take, and less than what counting
 * everything takes, which the time-out bounds. Introspection is answered whole, however little is selected.
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

/** The nodes that an answer may hold: pages multiply, and so do lists of ids. */
const nodesGiven: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const weight = weights[field.name] ?? 0
  if (field.name.startsWith('__') || type.name.startsWith('__')) return weight
  const answer = getNamedType(field.type)
  if (!isCompositeType(answer)) return field.name === 'totalCount' || field.name === 'text' ? 1 : 0
  if (answer.name === 'PageInfo') return 0
  if (field.args.some(({ name }) => name === 'first')) {
    const page = args['first'] ?? args['last'] ?? defaultPage
    return weight + 1 + Math.max(1, Number(page)) * childComplexity
  }
  const ids: unknown = args['ids']
  if (Array.isArray(ids)) return weight + ids.length * (1 + childComplexity)
  const isList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection')
  return weight + (isList ? typicalList : 1) * (1 + childComplexity)
}

/**
 * Refuses a query that could give too many nodes. Variables decide that, so it is worked out for each request;
 * validation is done once for a text.
 */
export function limitCost(most: number): Plugin {
  const ofNoVariables = new WeakMap<OperationDefinitionNode, number>()
  return {
    onExecute({ args: { schema, document, variableValues, operationName } }) {
      const operation = getOperationAST(document, operationName)
      if (!operation) return // execution says which operations there are
      const variables = (variableValues ?? {}) as Record<string, unknown>
      // Values that do not fit their types fail the whole execution, and it says why.
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
