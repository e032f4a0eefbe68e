import type {
  Conflict,
  Failure as ServerFailure,
  FailureCode,
  Route,
  Routes,
} from '../../../../src/review/protocol.ts'
import type { Problem } from '../../../../src/errors.ts'
import { forgetKey, keyHeader, readKey } from './session.ts'

/** Why the server did not do something. */
export class Refused extends Error {
  readonly code: FailureCode | 'OFFLINE'
  readonly problems: readonly Problem[]
  readonly conflict: Conflict | undefined

  constructor(code: FailureCode | 'OFFLINE', message: string, rest: Partial<ServerFailure> = {}) {
    super(message)
    this.code = code
    this.problems = rest.problems ?? []
    this.conflict = rest.conflict
  }
}

/** Milliseconds that an answer may take; a draft or a load of a large document takes longest. */
const patience = 300_000

/** Asks the review server. Throws `Refused` for every other answer than the route's own. */
export async function call<R extends Route>(
  route: R,
  takes: Routes[R]['takes'],
  leaving?: AbortSignal,
): Promise<Routes[R]['gives']> {
  const [method = '', path = ''] = route.split(' ')
  const address = new URL(path, location.origin)
  if (method === 'GET')
    for (const [name, value] of Object.entries(takes))
      if (value !== undefined) address.searchParams.set(name, String(value))
  const tooLate = AbortSignal.timeout(patience)
  let response: Response
  try {
    response = await fetch(address, {
      method,
      headers: {
        [keyHeader]: readKey() ?? '',
        ...(method === 'POST' && { 'content-type': 'application/json' }),
      },
      ...(method === 'POST' && { body: JSON.stringify(takes) }),
      signal: leaving === undefined ? tooLate : AbortSignal.any([leaving, tooLate]),
    })
  } catch (error) {
    if (leaving?.aborted === true) throw error
    throw new Refused('OFFLINE', 'The program does not answer. See whether `whosaid review` still runs.')
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body as Routes[R]['gives']
  const failure = body as ServerFailure | undefined
  if (response.status === 401) forgetKey()
  if (failure?.error === undefined)
    throw new Refused('INTERNAL', `The program answered with status ${response.status}.`)
  throw new Refused(failure.error.code, failure.error.message, failure)
}

export const refusalOf = (error: unknown): Refused =>
  error instanceof Refused
    ? error
    : new Refused('INTERNAL', error instanceof Error ? error.message : String(error))
