/** One event of a stream, as its fields say. */
export interface ServerSent {
  id?: string
  event: string
  data: string
}

/** A client of Server-Sent Events that reads one event at a time. */
export interface SseClient extends AsyncDisposable {
  response: Response
  /** The next event; undefined at the end of the stream. */
  next(): Promise<ServerSent | undefined>
  /** Leaves. */
  close(): Promise<void>
}

/** Opens a stream by whatever fetches. */
export async function openSse(
  send: (init: RequestInit) => Promise<Response>,
  init: RequestInit = {},
): Promise<SseClient> {
  const leaving = new AbortController()
  const response = await send({
    ...init,
    signal: leaving.signal,
    headers: { accept: 'text/event-stream', ...init.headers },
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const close = async (): Promise<void> => {
    await reader.cancel().catch(() => {})
    leaving.abort()
  }
  return {
    response,
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end === -1) {
          const { done, value } = await reader.read()
          if (done) return undefined
          text += value
          continue
        }
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        const fields = new Map<string, string>()
        for (const line of lines) {
          const [, name, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? []
          if (name !== undefined) fields.set(name, fields.has(name) ? `${fields.get(name)}\n${value}` : value)
        }
        if (!fields.has('data')) continue // a comment keeps the connection alive
        const id = fields.get('id')
        return { event: fields.get('event') ?? 'message', data: fields.get('data')!, ...(id && { id }) }
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
