import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { clientError } from '../errors.ts'
import { refusal } from '../guard/door/refusal.ts'
import type { Mask } from '../guard/errors.ts'
import type { OverHttp } from '../guard/listener.ts'
import { isEvents, type Subscriptions } from '../guard/subscriptions.ts'
import type { Events } from './events.ts'
import { statementsChanged, type Told } from './told.ts'

/** Milliseconds between two comments that keep a silent connection open. */
const heartbeat = 12_000

const encoder = new TextEncoder()

/**
 * `GET /stream?after=&filter=`: `statementsChanged` with a fixed selection as Server-Sent Events whose ids are cursors, for curl and
 * for `EventSource`, which sends the last id when it comes back.
 */
export function streamChanges(
  schema: GraphQLSchema,
  { subscribe }: Subscriptions,
  mask: Mask,
  isFromHere: (headers: Headers) => boolean,
): Plugin<object, OverHttp> {
  return {
    async onRequest(payload) {
      const { request, url } = payload
      if (url.pathname !== '/stream' || request.method !== 'GET') return
      if (!isFromHere(request.headers)) {
        const rule = 'a page of another origin must be in API_ORIGINS to follow changes'
        const got = request.headers.get('origin') ?? 'another site'
        return payload.endResponse(refusal(request, { status: 403, code: 'CSRF', rule, got }))
      }
      const opened = await open(request, url.searchParams, payload.serverContext.res).catch(
        (error: unknown) => refused(error),
      )
      if (!isEvents(opened)) {
        const { errors = [] } = mask(request, opened)
        const { status = 400, headers = {} } = (errors[0]?.extensions['http'] ?? {}) as ResponseInit
        return payload.endResponse(Response.json({ errors: shown(errors) }, { status, headers }))
      }
      payload.endResponse(
        new payload.fetchAPI.Response(bodyOf(opened, payload.fetchAPI), {
          headers: {
            'content-type': 'text/event-stream',
            'cache-control': 'no-cache',
            'content-encoding': 'none',
          },
        }),
      )
    },
  }

  async function open(request: Request, search: URLSearchParams, response: OverHttp['res']) {
    const after = request.headers.get('last-event-id') ?? search.get('after')
    const variableValues = { after, filter: filterIn(search.get('filter')) }
    return subscribe(
      { schema, document: statementsChanged, variableValues, contextValue: { request } },
      request,
      response,
    )
  }
}

function filterIn(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    throw clientError('BAD_USER_INPUT', 'filter must be a StatementFilter as JSON', text, { status: 400 })
  }
}

function refused(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] }
  const originalError = error instanceof Error ? error : new Error(String(error))
  return { errors: [new GraphQLError(originalError.message, { originalError })] }
}

function bodyOf(events: Events, { ReadableStream }: { ReadableStream: typeof globalThis.ReadableStream }) {
  let beating: NodeJS.Timeout | undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(':\n\n'))
      beating = setInterval(() => {
        // What a client does not take is not added to.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'))
      }, heartbeat).unref()
    },
    async pull(controller) {
      const { done, value } = await events.next()
      if (done === true) {
        clearInterval(beating)
        controller.close()
      } else controller.enqueue(encoder.encode(written(value)))
    },
    async cancel() {
      clearInterval(beating)
      await events.return?.()
    },
  })
}

/** Errors as clients get them: what is said of HTTP is for the server. */
const shown = (errors: readonly GraphQLError[]) =>
  errors.map(error => {
    const { extensions, ...rest } = error.toJSON()
    const { http: _http, ...others } = extensions ?? {}
    return { ...rest, extensions: others }
  })

function written({ data, errors }: ExecutionResult): string {
  if (errors !== undefined) return `event: failed\ndata: ${JSON.stringify({ errors: shown(errors) })}\n\n`
  const told = (data as { statementsChanged: Told }).statementsChanged
  return `id: ${told.cursor}\ndata: ${JSON.stringify(told)}\n\n`
}
