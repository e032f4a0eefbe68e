import { GraphQLError } from 'graphql'
import type { YogaLogger } from 'graphql-yoga'
import { WhosaidError } from '../../errors.ts'
import { clientError, type ClientErrorCode } from '../errors.ts'
import { errorOfDatabase } from '../guard/outages.ts'
import { type Visit, visitOf } from '../guard/visit.ts'

/** The error of an export whose time is over. */
export const tooLong = (most: number): GraphQLError =>
  clientError('TIMED_OUT', `an export must take at most ${most} ms (API_EXPORT_TIMEOUT_MS)`, 'more', {
    status: 503,
  })

/** Why an export ends whose client has left. */
export class ClientLeft extends Error {
  constructor() {
    super('the client has left')
  }
}

/** The answer where an export failed before anything of it was sent. */
export function refusedExport(request: Request, error: unknown, log: YogaLogger): Response {
  const visit = visitOf(request)
  if (error instanceof ClientLeft) {
    log.info({ requestId: visit.id }, 'the client of an export has left')
    // Nobody gets it: the status is what the log tells, as that of nginx does.
    return new Response(null, { status: 499 })
  }
  const told = toldOf(error, visit)
  const { code, http } = told.extensions as { code: string; http?: { status: number; headers?: object } }
  visit.codes = [code]
  if (code === 'INTERNAL_SERVER_ERROR')
    log.error({ requestId: visit.id, err: error }, 'an error that the client does not see')
  return Response.json({ errors: [told] }, { status: http?.status ?? 400, headers: { ...http?.headers } })
}

const later = { status: 503, headers: { 'retry-after': '1' } } as const

function toldOf(error: unknown, visit: Visit): GraphQLError {
  const ofDatabase = errorOfDatabase(error)
  if (ofDatabase !== undefined) return withStatus(ofDatabase, later)
  if (error instanceof GraphQLError) {
    const code = (error.extensions['code'] ?? 'BAD_USER_INPUT') as ClientErrorCode
    return new GraphQLError(error.message, { extensions: { ...error.extensions, code } })
  }
  if (error instanceof WhosaidError) {
    const extensions = ofProgram[error.code]
    if (extensions !== undefined) return new GraphQLError(error.message, { extensions })
  }
  return new GraphQLError('Unexpected error.', {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: visit.id, http: { status: 500 } },
  })
}

/** What this program's own errors are to a client. */
const ofProgram: Partial<Record<WhosaidError['code'], { code: string; http: object }>> = {
  WRONG_USE: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  NOT_FOUND: { code: 'BAD_USER_INPUT', http: { status: 404 } },
  GRAPH_CHANGED: { code: 'GRAPH_CHANGING', http: later },
}

const withStatus = ({ message, extensions }: GraphQLError, http: object): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions, http } })
