import type { ServerResponse } from 'node:http'
import { type ExecutionArgs, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ApiSettings } from '../../config.ts'
import type { Graph } from '../../graph/graph.ts'
import { clientError } from '../errors.ts'
import { type Answer, createLive, type Events, type Live } from '../live/events.ts'
import { followJournal, type Journal } from '../live/journal.ts'
import { networkOf } from './door/address.ts'
import type { Mask } from './errors.ts'
import type { OverHttp } from './listener.ts'
import { visitOf } from './visit.ts'

/** Lets subscriptions in, and answers them. */
export interface Subscriptions {
  plugin: Plugin<object, OverHttp>
  /** Opens a subscription that does not come by /graphql. Throws `TOO_MANY_REQUESTS` beyond a limit. */
  subscribe: (
    args: ExecutionArgs,
    request: Request,
    response: ServerResponse | undefined,
  ) => ReturnType<Live['subscribe']>
  journal: Journal
  /** Ends all subscriptions. */
  end: () => void
}

/** A place that a subscription occupies until it ends. */
export function createSubscriptions(
  graph: Graph,
  answer: Answer,
  mask: Mask,
  settings: Pick<ApiSettings, 'subscriptions' | 'subscriptionsPerToken' | 'timeout'>,
): Subscriptions {
  const journal = followJournal(graph)
  const live = createLive(journal, answerEach(answer, mask), settings.timeout)
  const places = createPlaces(settings)

  const subscribe: Subscriptions['subscribe'] = async (args, request, response) => {
    const leave = places.take(request)
    request.signal.addEventListener('abort', leave, { once: true })
    try {
      const opened = await live.subscribe(args, { leave, cut: () => response?.destroy() })
      if (!isEvents(opened)) leave()
      return opened
    } catch (error) {
      leave()
      throw error
    }
  }
  return {
    journal,
    end: () => live.end(),
    subscribe,
    plugin: {
      onSubscribe({ setSubscribeFn, args }) {
        const { request, res } = args.contextValue as { request: Request } & OverHttp
        setSubscribeFn((given: ExecutionArgs) => subscribe(given, request, res))
      },
    },
  }
}

export const isEvents = (opened: Awaited<ReturnType<Live['subscribe']>>): opened is Events =>
  Symbol.asyncIterator in opened

/** Answers each event as a request of its own: with that one's time, and with the id of the one that subscribed. */
function answerEach(answer: Answer, mask: Mask): Answer {
  return async args => {
    const { request } = args.contextValue as { request: Request }
    const own = new Request(request.url, { headers: { 'x-request-id': visitOf(request).id } })
    try {
      const result = await answer({ ...args, contextValue: { request: own } })
      return result.errors === undefined ? result : mask(own, result)
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error))
      const told =
        error instanceof GraphQLError ? error : new GraphQLError(cause.message, { originalError: cause })
      return mask(own, { errors: [told] })
    }
  }
}

const tooMany = (rule: string) =>
  clientError('TOO_MANY_REQUESTS', rule, 'more', { status: 429, headers: { 'retry-after': '5' } })

/** Counts open subscriptions: all, and those of each token or address. */
function createPlaces({
  subscriptions,
  subscriptionsPerToken,
}: Pick<ApiSettings, 'subscriptions' | 'subscriptionsPerToken'>) {
  const each = new Map<string, number>()
  let all = 0
  return {
    /** Takes a place; gives what leaves it, however often that is called. */
    take(request: Request): () => void {
      const { token, address } = visitOf(request)
      const of = token === undefined ? networkOf(address ?? 'unknown') : `token ${token}`
      const own = each.get(of) ?? 0
      if (all >= subscriptions)
        throw tooMany(`at most ${subscriptions} subscriptions must be open at once (API_SUBSCRIPTIONS)`)
      if (own >= subscriptionsPerToken) {
        const who = token === undefined ? 'an address' : 'a token'
        throw tooMany(
          `${who} must have at most ${subscriptionsPerToken} subscriptions open at once (API_SUBSCRIPTIONS_PER_TOKEN)`,
        )
      }
      all++
      each.set(of, own + 1)
      let taken = true
      return () => {
        if (!taken) return
        taken = false
        all--
        const left = (each.get(of) ?? 1) - 1
        if (left === 0) each.delete(of)
        else each.set(of, left)
      }
    },
  }
}
