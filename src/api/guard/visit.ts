import { randomUUID } from 'node:crypto'

/** One request, from its first byte to its answer. */
export interface Visit {
  /** Names the request in the answer and in the log: its own x-request-id if that is one, else a new one. */
  id: string
  /** Milliseconds, as `performance.now()` gives them. */
  began: number
  /** How many queries the database was sent for it. */
  queries: number
  /** The codes of the errors in its answer. */
  codes: string[]
  /** Whether the client left while the database was at work for it; the request's own signal does not tell afterwards. */
  left: boolean
}

const visits = new WeakMap<Request, Visit>()

/** The visit that a request is, the same whenever it is asked. */
export function visitOf(request: Request): Visit {
  let visit = visits.get(request)
  if (visit === undefined) {
    const given = request.headers.get('x-request-id') ?? ''
    const id = /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
    visit = { id, began: performance.now(), queries: 0, codes: [], left: false }
    visits.set(request, visit)
  }
  return visit
}
