import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream'
import { Failure, failureOf, type ServerError } from '../api/failure.ts'
import { readToken, refuseToken } from '../api/token.ts'
import { DocumentsChanged, type DocumentsChangedSubscription } from '../generated/queries.ts'

/** Documents that changed, and the place in the journal after them. */
export type Change = DocumentsChangedSubscription['documentsChanged']

/** Milliseconds of silence after which a connection is given up: the server sends something every 12 seconds. */
const silence = 40_000

/**
 * Follows the graph from a cursor on. `onOpen` is called once the server has let the page in. Ends when the server ends it, and
 * throws a `Failure` where it refuses or does not answer.
 */
export async function* changesAfter(
  after: string,
  signal: AbortSignal,
  onOpen: () => void,
): AsyncGenerator<Change, void> {
  const quiet = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => quiet.abort(), silence)
  }
  try {
    heard()
    const response = await open(after, AbortSignal.any([signal, quiet.signal]))
    onOpen()
    const listening = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        heard()
        controller.enqueue(piece)
      },
    })
    const events = response
      .pipeThrough(listening)
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())
      .getReader()
    for (;;) {
      const { done, value } = await events.read()
      if (done || value.event === 'complete') return
      const change = changeIn(value)
      if (change !== undefined) yield change
    }
  } catch (error) {
    if (signal.aborted || error instanceof Failure) throw error
    throw new Failure('OFFLINE', 'The server does not answer.')
  } finally {
    clearTimeout(timer)
    quiet.abort()
  }
}

async function open(after: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const token = readToken()
  const { name, text } = DocumentsChanged
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: text, variables: { after }, operationName: name }),
    signal,
  })
  if (response.status === 401) refuseToken(token)
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
  if (isStream && response.body !== null) return response.body
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: ServerError[] }
  throw errors?.[0] === undefined
    ? new Failure('UNEXPECTED', `The server answered with status ${response.status}.`)
    : failureOf(errors[0], response)
}

function changeIn({ data }: EventSourceMessage): Change | undefined {
  const told = JSON.parse(data) as { data?: DocumentsChangedSubscription; errors?: ServerError[] }
  const error = told.errors?.[0]
  if (error !== undefined) throw new Failure(error.extensions?.code ?? 'UNEXPECTED', error.message)
  return told.data?.documentsChanged
}
