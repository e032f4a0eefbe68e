import { useSyncExternalStore } from 'react'
import type { ChangedDocumentFragment } from '../generated/queries.ts'
import type { Change } from './changes.ts'
import type { Visit } from './seen.ts'

/** How many documents are told of at most. */
export const mostTold = 500

/** What changed since the last visit, and since the page was drawn. */
export interface Live {
  /** Undefined until the server has told where the graph stands. */
  visit: Visit | undefined
  /** Documents that were loaded or replaced since the last visit, the last one at the end. */
  changed: ReadonlyMap<string, ChangedDocumentFragment>
  /** The ids of those that were taken away. */
  gone: ReadonlySet<string>
  /** Whether all is told that changed before the page was opened. */
  told: boolean
  /** Why that is not all: more changed than is told, or than the server keeps a record of. */
  cut: 'MANY' | 'EXPIRED' | undefined
  /** The ids of documents that changed since the page was drawn. */
  waiting: ReadonlySet<string>
  /** Whether changes came that are not known one by one. */
  lost: boolean
  /** Whether the server does not answer. */
  away: boolean
}

const nothing = { changed: new Map(), gone: new Set<string>(), told: false, cut: undefined } as const
let state: Live = { ...nothing, visit: undefined, waiting: new Set(), lost: false, away: false }
const listeners = new Set<() => void>()

export function setLive(change: Partial<Live>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

export const live = (): Live => state

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLive = (): Live => useSyncExternalStore(subscribe, live)

/** Begins to tell what is new after the beginning of a visit. */
export const beginTelling = (visit: Visit, told: boolean): void => setLive({ ...nothing, visit, told })

/** Whether no more is told of one by one. */
export const isFull = (): boolean => state.changed.size + state.gone.size > mostTold

/** Takes an event in. `isNew`: it came after the page was drawn. */
export function take({ documents, removedIds }: Change, isNew: boolean): void {
  const changed = new Map(state.changed)
  const gone = new Set(state.gone)
  for (const one of documents) {
    gone.delete(one.id)
    changed.delete(one.id)
    changed.set(one.id, one)
  }
  for (const id of removedIds) {
    changed.delete(id)
    gone.add(id)
  }
  setLive({ changed, gone })
  if (isNew) setLive({ waiting: waitingWith([...documents.map(({ id }) => id), ...removedIds]) })
  if (state.told && isFull()) setLive({ changed: newestOf(changed), gone: new Set(), cut: 'MANY' })
}

const waitingWith = (ids: readonly string[]): ReadonlySet<string> =>
  new Set([...state.waiting, ...ids].slice(0, mostTold + 1))

const newestOf = (changed: Live['changed']): Live['changed'] => new Map([...changed].slice(-mostTold))
