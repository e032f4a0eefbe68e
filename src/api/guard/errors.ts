import { type ExecutionResult, GraphQLError } from 'graphql'
import type { Plugin, YogaLogger } from 'graphql-yoga'
import type { ApiSettings } from '../../config.ts'
import { clientError } from '../errors.ts'
import { errorOfDatabase, inPlaceOf, withStatusOfOutage } from './outages.ts'
import { visitOf } from './visit.ts'

/**
 * Masks errors that clients must not see and logs them under the request's id, which the answer also has.
 * Replaces yoga's own masking, which does not know the request.
 */
export function maskErrors(mask: Mask): Plugin {
  return {
    onResultProcess(payload) {
      const { request, result } = payload
      if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors === undefined) return
      payload.setResult(withStatusOfOutage(mask(request, result)))
    },
  }
}

/** Masks the errors of one result. */
export type Mask = (request: Request, result: ExecutionResult) => ExecutionResult

export function createMask(settings: ApiSettings, log: YogaLogger): Mask {
  return (request, result) => {
    const visit = visitOf(request)
    const errors = (result.errors ?? []).map(error => {
      if (error.extensions['code'] === 'REQUEST_ENTITY_TOO_LARGE') return tooLarge(request, settings)
      if (isMeant(error)) {
        error.extensions['code'] ??= 'BAD_USER_INPUT' // such as a variable that does not fit its type
        return error
      }
      const { path, originalError } = error
      if (path === undefined && originalError instanceof SyntaxError) {
        const rule = 'variables and extensions in a URL must be JSON'
        return clientError('BAD_USER_INPUT', rule, originalError.message, { status: 400 })
      }
      const ofDatabase = errorOfDatabase(originalOf(error))
      const line = { requestId: visit.id, path, err: originalOf(error) }
      // A query that is cancelled because the client left is not a fault.
      if (visit.left) log.info(line, 'an error after the client left')
      else log.error(line, ofDatabase?.message ?? 'an error that the client does not see')
      return inPlaceOf(error, ofDatabase ?? masked(visit.id))
    })
    visit.codes = errors.map(({ extensions: { code } }) =>
      typeof code === 'string' ? code : 'BAD_USER_INPUT',
    )
    return { ...result, errors }
  }
}

/** Whether the error comes from GraphQL itself or from `clientError`. */
function isMeant(error: GraphQLError): boolean {
  if (error.extensions['unexpected'] === true) return false
  if (error.originalError === undefined) return true
  return error.originalError instanceof GraphQLError && isMeant(error.originalError)
}

const originalOf = (error: GraphQLError): Error =>
  error.originalError instanceof GraphQLError
    ? originalOf(error.originalError)
    : (error.originalError ?? error)

const masked = (requestId: string) => ({
  message: 'Unexpected error.',
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, unexpected: true },
})

function tooLarge(request: Request, { maxBodyBytes }: ApiSettings): GraphQLError {
  const got = request.headers.get('content-length') ?? 'more'
  return clientError('BODY_TOO_LARGE', `a request body must have at most ${maxBodyBytes} bytes`, got, {
    status: 413,
  })
}
