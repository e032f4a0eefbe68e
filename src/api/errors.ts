import type { GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'

/** The codes of errors that a client causes. Switch on these, never on messages. */
export type ClientErrorCode =
  | 'BAD_USER_INPUT'
  | 'BAD_CURSOR'
  | 'BAD_BOOKMARK'
  | 'CURSOR_EXPIRED'
  | 'FILTER_TOO_COMPLEX'
  | 'TOO_MANY_TOKENS'
  | 'TOO_MANY_ALIASES'
  | 'TOO_DEEP'
  | 'TOO_COSTLY'
  | 'BODY_TOO_LARGE'
  | 'CSRF'
  | 'ORIGIN_NOT_ALLOWED'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'UNSUPPORTED_ENCODING'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'NOT_ACCEPTABLE'
  | 'TIMED_OUT'
  | 'GRAPH_CHANGING'
  | 'DATABASE_UNAVAILABLE'
  | 'TOO_MUCH'
  | 'TOO_MANY_REQUESTS'
  | 'UNAUTHENTICATED'
  | 'UNKNOWN_HOST'

const maxEvidence = 500

/**
 * An error that is shown to the client: the rule, then "but got: …". Every other error is masked.
 * `http` sets the response status; with `spec`, only for clients that accept application/graphql-response+json.
 */
export function clientError(
  code: ClientErrorCode,
  rule: string,
  got: unknown,
  http?: { status: number; spec?: true; headers?: Readonly<Record<string, string>> },
): GraphQLError {
  const evidence = typeof got === 'string' ? got : JSON.stringify(got)
  const shown = evidence.length > maxEvidence ? `${evidence.slice(0, maxEvidence)}…` : evidence
  return createGraphQLError(`${rule}, but got: ${shown}`, {
    extensions: { code, ...(http && { http }) },
  })
}
