import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** What is recorded of one request until it is answered. */
export interface Visit {
  /** Identifies the request in the answer and the log: its own x-request-id if that is valid, else a new one. */
  id: string
  /** When it began, as `performance.now()` counts. */
  began: number
  /** The number of queries sent to the database. */
  queries: number
  /** The codes of the errors in its answer. */
  codes: string[]
  /** Whether the client disconnected during a query; the request's own signal does not say so afterwards. */
  left: boolean
  /** The address that asks; undefined where the request came without a connection. */
  address?: string
  /** The name of the token that it carries, if it is one of the server's. */
  token?: string | undefined
  /** Whether the server asks itself, for a request that it has let in. */
  isOwn?: true
}

const visits = new WeakMap<Request, Visit>()
const current = new AsyncLocalStorage<{ visit?: Visit }>()

/** Runs what answers one request, so that whatever it starts knows whose it is. */
export const visiting = <Result>(work: () => Result): Result => current.run({}, work)

/** The request that the running code works for; in the handler of an unhandled rejection, the one that was rejected for. */
export const currentVisit = (): Visit | undefined => current.getStore()?.visit

/** Records a request that the server makes of itself to answer another one: with the same id, and let in as that one was. */
export function visitFor(request: Request, outer: Visit): void {
  visits.set(request, { ...outer, began: performance.now(), queries: 0, codes: [], isOwn: true })
}

/** The record of a request, created on first use. */
export function visitOf(request: Request): Visit {
  let visit = visits.get(request)
  if (visit?.isOwn === true) remember(visit)
  if (visit === undefined) {
    const given = request.headers.get('x-request-id') ?? ''
    const id = /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
    visit = { id, began: performance.now(), queries: 0, codes: [], left: false }
    visits.set(request, visit)
    remember(visit)
  }
  return visit
}

function remember(visit: Visit): void {
  const store = current.getStore()
  if (store !== undefined) store.visit = visit
}
