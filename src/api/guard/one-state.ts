import { setTimeout as pause } from 'node:timers/promises'
import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { Graph, Revision } from '../../graph/graph.ts'
import type { ApiSettings } from '../../config.ts'
import { createContext, type Question } from '../answers/context.ts'
import { createAllowance } from '../answers/size.ts'
import { clientError } from '../errors.ts'
import { withinTime } from '../../graph/transactions/availability.ts'
import { tooLong } from './budget.ts'
import { createHolds } from './holds.ts'
import { createKept } from './kept.ts'
import { createMembers, type MembersOfAnswer } from './members.ts'
import { visitOf } from './visit.ts'

/**
 * For how many milliseconds each try waits that is made without a hold on the graph. A commit takes a few, and a hold makes
 * writers wait.
 */
const pauses = [0, 10, 25, 50, 100, 200]

/** What ends an answer early that would be of two states: nobody sees it. */
class Torn extends Error {}

/** The graph as one try at an answer sees it, and whether a write touched that try. */
interface Watch {
  graph: Graph
  readonly torn: boolean
  /** The revision that it was made in, if it read anything and lacks nothing for want of time or memory. */
  readonly whole: Revision | undefined
}

/** Compares the revision before and after each query with the first that the try has seen. */
function watched(graph: Graph, members: MembersOfAnswer): Watch {
  let seen: Revision | undefined
  let torn = false
  let lacks = false
  const onRevisions = (before: Revision, after: Revision): void => {
    seen ??= before
    members.see(before)
    for (const { version, writer } of [before, after]) torn ||= version !== seen.version || writer !== null
  }
  return {
    graph: {
      ...graph,
      async read(name, parameters, options) {
        if (torn) throw new Torn()
        const rows = await graph
          .read(name, parameters, { ...options, onRevisions })
          .catch((error: unknown) => {
            lacks = true
            throw error
          })
        if (torn || members.isStale) throw new Torn()
        return rows
      },
    },
    get torn() {
      return torn
    },
    get whole() {
      return torn || lacks ? undefined : seen
    },
  }
}

/**
 * Sees to it that all of one answer is true of one set of documents. An answer that a write touched is made again as a
 * whole; the last try holds the lock of writers. `seen` is told the revision of an answer that is whole. Executes with graphql-js, which leaves no promise of an answer that has
 * failed to nobody.
 */
export function answerFromOneState(
  graph: Graph,
  graphFor: (request: Request) => Graph,
  { timeout, maxAnswerBytes }: ApiSettings,
  seen: (request: Request, revision: Revision) => void,
): (args: ExecutionArgs) => Promise<ExecutionResult> {
  const holds = createHolds(graph)
  const members = createMembers()
  const kept = createKept()
  const planned = new Set<Question>()
  return async args => {
    const context = args.contextValue as { request: Request }
    const own = graphFor(context.request)
    const attemptWith = async (ids: MembersOfAnswer): Promise<ExecutionResult | undefined> => {
      const watch = watched(kept.over(own), ids)
      const allowance = createAllowance(maxAnswerBytes)
      const contextValue = { ...context, ...createContext(watch.graph, allowance, ids.canonical, planned) }
      const result = await execute({ ...args, contextValue })
      if (watch.torn) return undefined
      if (allowance.exceeded) return tooLarge(maxAnswerBytes)
      if (result.errors === undefined && watch.whole !== undefined) seen(context.request, watch.whole)
      return result
    }
    /** Where judgements have changed since the last answer, their table is read, and the answer made again. */
    const attempt = async (): Promise<ExecutionResult | undefined> => {
      const ids = members.forAnswer()
      const result = await attemptWith(ids)
      if (!ids.isStale) return result
      await members.refresh(own)
      const again = members.forAnswer()
      const fresh = await attemptWith(again)
      return again.isStale ? undefined : fresh
    }
    for (const milliseconds of pauses) {
      if (milliseconds > 0) await pause(milliseconds)
      const result = await attempt()
      if (result !== undefined) return result
    }
    const left = visitOf(context.request).began + timeout - performance.now()
    const held = await withinTime(holds.during(attempt), left, () => tooLong(timeout))
    // Where the lock cannot be had, time has passed at least; and an outage is told as one.
    return held ?? (await attempt()) ?? changing()
  }
}

function tooLarge(most: number): ExecutionResult {
  const rule = `an answer must have at most ${most} bytes (API_MAX_ANSWER_BYTES): select fewer nodes or fields`
  return { errors: [clientError('TOO_MUCH', rule, 'more', { status: 400, spec: true })] }
}

function changing(): ExecutionResult {
  const rule = 'an answer is of one state of the graph'
  const http = { status: 503, headers: { 'retry-after': '1' } } as const
  return { errors: [clientError('GRAPH_CHANGING', rule, 'documents that changed during every try', http)] }
}
