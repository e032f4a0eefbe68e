import type { ChangeWriter } from '../graph/graph.ts'
import type { ParametersOf, QueryName, RowOf } from '../graph/queries.ts'
import type { Step, WriteQuery } from './steps.ts'

/**
 * Sends the queries of one transaction in the order of the calls. The database runs them in that order too, so that a
 * query sees what all earlier calls wrote, whether or not anybody has waited for these.
 */
export interface Pipeline extends ChangeWriter {
  /** Sends a query whose answer decides nothing: {@link Pipeline.settled} waits for all of these. */
  queue<Name extends WriteQuery>(name: Name, parameters: ParametersOf<Name>): Promise<RowOf<Name>[]>
  /** Resolves when all queued queries have run. Rejects with the transaction's first failure. */
  settled(): Promise<void>
  /** Drops what has not been sent, because the transaction will be rolled back. */
  abandon(): void
}

/** Queues steps in their order. */
export function queueAll(pipeline: Pipeline, steps: readonly Step[]): void {
  for (const [name, parameters] of steps) void pipeline.queue(name, parameters)
}

/**
 * Opens the pipeline of a transaction.
 *
 * Queued queries are large: to encode one takes longer than the database needs to run it. So at most one is encoded in a
 * turn of the event loop. In between, its bytes leave and answers are read. What is called while others wait for their
 * turn waits behind them. If nothing waits, `run` sends at once, since it is on the way to a decision.
 */
export function openPipeline(writer: ChangeWriter): Pipeline {
  const unsent: { isQueued: boolean; send: () => void }[] = []
  const queued: Promise<unknown>[] = []
  let isTurnTaken = false
  let failure: { error: unknown } | undefined

  const sendNext = (): void => {
    for (;;) {
      const next = unsent[0]
      if (next === undefined || (next.isQueued && isTurnTaken)) return
      unsent.shift()
      next.send()
      if (next.isQueued) {
        isTurnTaken = true
        setImmediate(() => {
          isTurnTaken = false
          sendNext()
        })
      }
    }
  }
  const add = <Name extends QueryName>(
    name: Name,
    parameters: ParametersOf<Name>,
    isQueued: boolean,
  ): Promise<RowOf<Name>[]> => {
    const { promise, resolve } = Promise.withResolvers<RowOf<Name>[]>()
    unsent.push({ isQueued, send: () => resolve(writer.run(name, parameters)) })
    sendNext()
    // After a failure the database refuses all that follows: the first one says what is wrong.
    const answer = promise.catch((error: unknown) => {
      failure ??= { error }
      throw failure.error
    })
    answer.catch(() => {}) // whoever waits for it, or for all, still gets the error
    return answer
  }

  return {
    journaling: writer.journaling,
    run: (name, parameters) => add(name, parameters, false),
    queue(name, parameters) {
      const answer = add(name, parameters, true)
      queued.push(answer)
      return answer
    },
    settled: async () => void (await Promise.all(queued)),
    abandon: () => void unsent.splice(0),
  }
}
