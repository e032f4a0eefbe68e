import { setTimeout as pause } from 'node:timers/promises'
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  validateSubscriptionArgs,
} from 'graphql'
import { unlessAborted } from '../../graph/transactions/availability.ts'
import type { Changed, Opening } from '../resolvers/changes.ts'
import { errorOfDatabase } from '../guard/outages.ts'
import { type Position, readPosition, writePosition } from './cursor.ts'
import type { Batch, Journal } from './journal.ts'

/** The most documents of one event; an event that is too large, or takes too long, is made again of half as many. */
const mostDocuments = 100
/** How many events are made at once. */
const atOnce = 8
/** Milliseconds until an event is tried again that the database could not make, and for which a made one is shared. */
const patience = 1_000
const sharedFor = 2_000

/** Errors that fewer documents may not have. */
const heavy = new Set(['TOO_MUCH', 'TIMED_OUT'])
/** Errors that pass by themselves. */
const passing = new Set(['DATABASE_UNAVAILABLE', 'GRAPH_CHANGING'])

/** The answer to one event, under the rule of one state and with the limits of a request. */
export type Answer = (args: ExecutionArgs) => Promise<ExecutionResult>

/** The events of one subscription. */
export type Events = AsyncIterableIterator<ExecutionResult>

/** What is done for one subscriber. */
export interface Subscriber {
  /** Called once, when the subscription ends. */
  leave: () => void
  /** Closes the connection of a client that did not take an event in time; it resumes with the cursor that it has. */
  cut: () => void
}

export interface Live {
  /** Opens a subscription; gives errors instead where it is refused. */
  subscribe(args: ExecutionArgs, subscriber: Subscriber): Promise<Events | ExecutionResult>
  /** Ends all subscriptions, whose clients resume elsewhere. */
  end(): void
}

/**
 * Answers subscriptions: each event is a query of its own, and equal ones of several subscribers are asked once. A client has
 * `takenWithin` milliseconds to take an event.
 */
export function createLive(journal: Journal, answer: Answer, takenWithin: number): Live {
  const documents = new WeakMap<DocumentNode, number>()
  const shared = new Map<string, Promise<ExecutionResult>>()
  const inTurn = limitTo(atOnce)
  const open = new Set<Events>()
  let known = 0

  const keyOf = ({ document, operationName, variableValues }: ExecutionArgs, batch: Batch): string => {
    if (!documents.has(document)) documents.set(document, known++)
    const query = [documents.get(document), operationName, variableValues]
    return JSON.stringify([query, batch.from, batch.to])
  }

  const make = (args: ExecutionArgs, changed: Changed) =>
    inTurn(() => answer({ ...args, rootValue: changed }))

  const makeShared = (args: ExecutionArgs, batch: Batch): Promise<ExecutionResult> => {
    const key = keyOf(args, batch)
    let making = shared.get(key)
    if (making === undefined) {
      making = make(args, changedIn(batch))
      shared.set(key, making)
      const forget = (): void => void setTimeout(() => shared.delete(key), sharedFor).unref()
      making.then(forget, forget)
    }
    return making
  }

  /** The next event, and where it ends. */
  const next = async (args: ExecutionArgs, from: Position, signal: AbortSignal) => {
    for (let most = mostDocuments; ;) {
      const batch = await journal.after(from, most, signal).catch((error: unknown) => {
        if (errorOfDatabase(error) === undefined) throw error
      })
      if (batch === undefined) {
        await pause(patience, undefined, { signal })
        continue
      }
      const result = await unlessAborted(makeShared(args, batch), signal)
      const codes = result.errors?.map(({ extensions: { code } }) => String(code)) ?? []
      if (codes.some(code => heavy.has(code)) && most > 1)
        most = Math.min(most, batch.changes.length) >> 1 || 1
      else if (codes.some(code => passing.has(code))) await pause(patience, undefined, { signal })
      else return { result, to: batch.to }
    }
  }

  return {
    async subscribe(args, { leave, cut }) {
      const opened = await openingOf(args)
      if ('errors' in opened) return opened
      const { after } = opened as { after: string | null }
      const begin = after === null ? await journal.end() : readPosition(after)
      if (after !== null) await journal.check(begin)
      const first = await make(args, { cursor: writePosition(begin), documentIds: [], goneIds: [] })
      if (first.errors !== undefined) return first
      const events: Events = eventsFrom(
        begin,
        after === null ? first : undefined,
        (from, signal) => next(args, from, signal),
        {
          leave() {
            open.delete(events)
            leave()
          },
          cut,
        },
        takenWithin,
      )
      open.add(events)
      return events
    },
    end() {
      for (const events of open) void events.return?.()
    },
  }
}

/** Runs the resolver of the subscription's field, which tells where to begin. */
async function openingOf(args: ExecutionArgs): Promise<ExecutionResult | { after: string | null }> {
  let after: string | null = null
  const opening: Opening = { begin: given => (after = given) }
  const validated = validateSubscriptionArgs({ ...args, contextValue: opening })
  if (!('schema' in validated)) return { errors: validated }
  const stream = await createSourceEventStream(validated)
  if (!(Symbol.asyncIterator in stream)) return stream
  await stream[Symbol.asyncIterator]().next()
  return { after }
}

/** What a batch of changes comes to. */
function changedIn({ to, changes }: Batch): Changed {
  return {
    cursor: writePosition(to),
    documentIds: [...new Set(changes.map(({ documentId }) => documentId))],
    goneIds: [...new Set(changes.flatMap(({ removedIds }) => removedIds))],
  }
}

/**
 * Events one by one, each made when it is asked for: a client that reads slowly gets fewer and larger ones, and nothing is kept
 * for it. One that takes no event in time is cut, for it holds a place. An event that cannot be made ends the stream with its
 * error, so that nothing is skipped.
 */
function eventsFrom(
  begin: Position,
  first: ExecutionResult | undefined,
  next: (from: Position, signal: AbortSignal) => Promise<{ result: ExecutionResult; to: Position }>,
  { leave, cut }: Subscriber,
  takenWithin: number,
): Events {
  const leaving = new AbortController()
  const done = { done: true, value: undefined } as const
  let position = begin
  let taking: NodeJS.Timeout | undefined
  /** The next call says that the value was taken. */
  const give = (value: ExecutionResult) => {
    taking = setTimeout(() => {
      end()
      cut()
    }, takenWithin).unref()
    return { done: false, value } as const
  }
  const end = (): typeof done => {
    clearTimeout(taking)
    if (!leaving.signal.aborted) {
      leaving.abort()
      leave()
    }
    return done
  }
  let waiting = first
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      clearTimeout(taking)
      if (leaving.signal.aborted) return done
      if (waiting !== undefined) {
        const value = waiting
        waiting = undefined
        return give(value)
      }
      try {
        const { result, to } = await next(position, leaving.signal)
        position = to
        if (result.errors === undefined) return give(result)
        end()
        return { done: false, value: result }
      } catch (error) {
        if (leaving.signal.aborted) return done
        end()
        if (error instanceof GraphQLError) return { done: false, value: { errors: [error] } }
        throw error
      }
    },
    return: async () => end(),
  }
}

/** Runs at most so many pieces of work at once, in the order in which they come. */
function limitTo(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let atWork = 0
  return async work => {
    if (atWork >= most) await new Promise<void>(resolve => waiting.push(resolve))
    else atWork++
    try {
      return await work()
    } finally {
      const following = waiting.shift()
      if (following === undefined) atWork--
      else following()
    }
  }
}
