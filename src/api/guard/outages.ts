import type { ExecutionResult, GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'
import { WhosaidError } from '../../errors.ts'
import { clientError } from '../errors.ts'

/** What a client is told of an error that the database causes; undefined for any other error. */
export function errorOfDatabase(error: unknown): GraphQLError | undefined {
  if (!(error instanceof WhosaidError)) return undefined
  if (error.code === 'UNREACHABLE')
    return clientError('DATABASE_UNAVAILABLE', 'the database must answer', 'no answer')
  if (error.code === 'OUT_OF_MEMORY') {
    const rule =
      'a field must need no more memory than a query has: narrow its filter by dates, a document or an id'
    return clientError('TOO_MUCH', rule, 'more')
  }
  return undefined
}

/** An error with another message and other extensions, at the same place of the query and of the answer. */
export function inPlaceOf(
  { nodes, source, positions, path }: GraphQLError,
  { message, extensions }: Pick<GraphQLError, 'message' | 'extensions'>,
): GraphQLError {
  const place = { nodes, source, positions, path }
  const given = Object.fromEntries(Object.entries(place).map(([name, value]) => [name, value ?? null]))
  return createGraphQLError(message, { ...given, extensions })
}

const retryLater = { status: 503, headers: { 'retry-after': '1' } } as const

/** Sends an answer of which an outage has left nothing with status 503, whatever media type the client accepts. */
export function withStatusOfOutage(result: ExecutionResult): ExecutionResult {
  const { data, errors = [] } = result
  const [first, ...others] = errors
  const isEmpty = Object.values(data ?? {}).every(value => value === null)
  const isOutage = errors.every(({ extensions }) => extensions['code'] === 'DATABASE_UNAVAILABLE')
  if (first === undefined || !isEmpty || !isOutage) return result
  const { message, extensions } = first
  const sent = inPlaceOf(first, { message, extensions: { ...extensions, http: retryLater } })
  return { ...result, errors: [sent, ...others] }
}
