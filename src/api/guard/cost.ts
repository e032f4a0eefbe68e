import {
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  type ExecutionArgs,
  type OperationDefinitionNode,
} from 'graphql'
import {
  type ComplexityEstimator,
  type ComplexityEstimatorArgs,
  getComplexity,
} from 'graphql-query-complexity'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { clientError } from '../errors.ts'
import { defaultPageSize } from '../paging/pages.ts'

/** The assumed length of a list that is not paged, and of a list with a bound where no bound is asked for. */
const typicalList = 3

/**
 * Points for fields that cost more to find than the nodes they return. A page of 25 statements with their links costs about 400.
 * On 100,000 statements, the weights are proportional to the time of a search, a path, a comparison and a count of what one actor
 * said, but for counts and groups, of which a page shows several: these weigh half of that. Counting everything takes longer, and the time limit bounds it. What is made of all statements about
 * something weighs as much as a page of them at each place where it stands. Introspection is computed whole, however little is
 * selected.
 */
const weights: Record<string, number> = {
  __schema: 2500,
  __type: 250,
  search: 1000,
  searchHits: 1000,
  path: 2000,
  identityCandidates: 1000,
  compare: 1000,
  statementCounts: 500,
  statementGroups: 500,
  whoAboutWhom: 500,
  disputes: 25,
  framings: 25,
  silentParties: 25,
  tallies: 10,
}

/** A count weighs what its list does, and at least a query. */
const weightOf = (name: string): number => {
  const [, list] = /^(.+)Count$/.exec(name) ?? []
  return list === undefined ? (weights[name] ?? 0) : (weights[list] ?? 1)
}

/** A filter of actors by what they said groups all statements by speaker. */
function filterWeight({ filter }: ComplexityEstimatorArgs['args']): number {
  const { spoke } = (filter ?? {}) as { spoke?: unknown }
  return spoke === undefined || spoke === null ? 0 : weightOf('statementGroups')
}

const countFields = new Set(['totalCount', 'text'])

/** How many items a field asks for: a list with a bound by default what it holds as a rule, and a page its default. */
function asked({ type, field, node, args }: ComplexityEstimatorArgs): number {
  const isList = isListType(getNullableType(field.type)) && type.name !== 'Query'
  const isGiven = (node.arguments ?? []).some(({ name }) => name.value === 'first')
  if (isList && !isGiven) return typicalList
  return Math.max(1, Number(args['first'] ?? args['last'] ?? defaultPageSize))
}

/** The number of nodes that an answer may hold: pages and lists of ids multiply. */
const nodesGiven: ComplexityEstimator = given => {
  const { type, field, args, childComplexity } = given
  const weight = weightOf(field.name) + filterWeight(args)
  if (field.name.startsWith('__') || type.name.startsWith('__')) return weight
  const answer = getNamedType(field.type)
  if (!isCompositeType(answer)) return countFields.has(field.name) ? 1 : weight
  if (answer.name === 'PageInfo') return 0
  if (field.args.some(({ name }) => name === 'first')) {
    const isList = isListType(getNullableType(field.type)) && type.name !== 'Query'
    return weight + 1 + asked(given) * (isList ? 1 + childComplexity : childComplexity)
  }
  const ids: unknown = args['ids']
  if (Array.isArray(ids)) return weight + ids.length * (1 + childComplexity)
  const isList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection')
  // What an event holds is bounded as a page is, though by documents.
  if (isList && type.name.endsWith('Changed')) return weight + defaultPageSize * (1 + childComplexity)
  return weight + (isList ? typicalList : 1) * (1 + childComplexity)
}

/** What a query costs and what it may cost, as `extensions.cost` of an answer tells. */
interface Cost {
  points: number
  allowed: number
}

/**
 * Refuses a query that could return too many nodes. The number depends on variables, so it is computed per request, while
 * validation is cached per query text.
 */
export function limitCost(most: number): Plugin {
  const ofNoVariables = new WeakMap<OperationDefinitionNode, number>()
  /** What a query costs; undefined where execution will say what is wrong with it. */
  const priceOf = ({ schema, document, variableValues, operationName }: ExecutionArgs): Cost | undefined => {
    const operation = getOperationAST(document, operationName)
    if (!operation) return // execution says which operations there are
    const variables = (variableValues ?? {}) as Record<string, unknown>
    // Execution reports variables that do not fit their types.
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors !== undefined) return
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
    const told: Cost = { points: cost, allowed: most }
    if (cost > most) {
      const rule = `a query must cost at most ${most} points, about one per node that it can return`
      const error = clientError('TOO_COSTLY', rule, cost, { status: 400, spec: true })
      error.extensions['cost'] = told
      throw error
    }
    return told
  }
  return {
    onSubscribe({ args }) {
      priceOf(args)
    },
    onExecute({ args }) {
      const told = priceOf(args)
      if (told === undefined) return
      return {
        onExecuteDone({ result, setResult }) {
          if (!isAsyncIterable(result))
            setResult({ ...result, extensions: { ...result.extensions, cost: told } })
        },
      }
    },
  }
}
