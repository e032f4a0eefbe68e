import { Transform } from 'node:stream'

/** How many bytes a message may have: a question of the tools takes a few hundred. */
export const mostMessageBytes = 1024 * 1024

/** What a client is told of a line that is no message (https://www.jsonrpc.org/specification#error_object). */
export interface Refused {
  jsonrpc: '2.0'
  id: string | number | null
  error: { code: -32700 | -32600; message: string }
}

/** Passes on the lines that are messages, and holds no more of one than a message may have. */
export function messagesIn(refuse: (refused: Refused) => void): Transform {
  let pieces: Buffer[] = []
  let size = 0
  const refused = (code: Refused['error']['code'], message: string, id: Refused['id'] = null): void =>
    refuse({ jsonrpc: '2.0', id, error: { code, message } })
  const take = (piece: Buffer): void => {
    size += piece.length
    if (size <= mostMessageBytes) pieces.push(piece)
    else pieces = []
  }
  const lineOf = (): Buffer | undefined => {
    const [line, length] = [Buffer.concat(pieces), size]
    pieces = []
    size = 0
    if (length <= mostMessageBytes) return isMessage(line, refused) ? line : undefined
    refused(-32600, `a message must have at most ${mostMessageBytes} bytes, but got: ${length}`)
    return undefined
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0
      for (let end = chunk.indexOf(10); end !== -1; from = end + 1, end = chunk.indexOf(10, from)) {
        take(chunk.subarray(from, end))
        const line = lineOf()
        if (line !== undefined) this.push(Buffer.concat([line, newline]))
      }
      take(chunk.subarray(from))
      done()
    },
    flush(done) {
      // The end of the input ends the last line, too.
      const line = lineOf()
      if (line !== undefined) this.push(Buffer.concat([line, newline]))
      done()
    },
  })
}

const newline = Buffer.from('\n')

function isMessage(
  line: Buffer,
  refused: (code: Refused['error']['code'], message: string, id?: Refused['id']) => void,
): boolean {
  const text = line.toString().trim()
  if (text === '') return false
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch (error) {
    refused(-32700, `a message must be a line of JSON, but got: ${(error as Error).message}`)
    return false
  }
  const { jsonrpc, id } = (message ?? {}) as { jsonrpc?: unknown; id?: unknown }
  if (jsonrpc === '2.0') return true
  const known = typeof id === 'string' || typeof id === 'number' ? id : null
  refused(-32600, 'a message must be one of JSON-RPC 2.0, but got: another', known)
  return false
}
