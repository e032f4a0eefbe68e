import type { GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'

/** The codes of errors that a client causes; switch on these, never on messages. */
export type ClientErrorCode = 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'FILTER_TOO_COMPLEX'

/** An error that the client is meant to read: the rule, ending in "but got: …". Whatever else is thrown is masked. */
export function clientError(code: ClientErrorCode, rule: string, got: unknown): GraphQLError {
  return createGraphQLError(`${rule}, but got: ${typeof got === 'string' ? got : JSON.stringify(got)}`, {
    extensions: { code },
  })
}
