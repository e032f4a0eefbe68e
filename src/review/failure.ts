import type { Problem } from '../errors.ts'
import type { Conflict, FailureCode } from './protocol/actions.ts'

const statuses: Record<FailureCode, number> = {
  BAD_REQUEST: 400,
  NO_SESSION: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  INVALID: 422,
  INTERNAL: 500,
  NO_GRAPH: 503,
  CANNOT_WRITE: 507,
}

/** A request that is refused, with what the page shows of it. */
export class Refusal extends Error {
  readonly code: FailureCode
  readonly more: { problems?: readonly Problem[]; conflict?: Conflict }
  constructor(
    code: FailureCode,
    message: string,
    more: { problems?: readonly Problem[]; conflict?: Conflict } = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'Refusal'
    this.code = code
    this.more = more
  }
  get status(): number {
    return statuses[this.code]
  }
}
