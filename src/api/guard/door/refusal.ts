import type { ClientErrorCode } from '../../errors.ts'
import { clientError } from '../../errors.ts'
import { visitOf } from '../visit.ts'

/** What a request is refused with before GraphQL sees it. */
export interface Refusal {
  status: number
  code: ClientErrorCode
  /** What must hold, and what came instead. */
  rule: string
  got: string
  headers?: Record<string, string>
}

/** The answer to a request that is refused; its code is noted for the log. */
export function refusal(request: Request, { status, code, rule, got, headers = {} }: Refusal): Response {
  visitOf(request).codes = [code]
  return Response.json({ errors: [clientError(code, rule, got)] }, { status, headers })
}
