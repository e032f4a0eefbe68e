import { createReadStream } from 'node:fs'
import { maxDocumentBytes } from '../parse.ts'

/** Bytes of a document, or only how many there are at least when they are above the limit. */
export type Bounded = { bytes: Uint8Array } | { tooLarge: number }

/** The bytes of a file, no more of them held than the limit. */
export async function bytesOf(file: string, limit = maxDocumentBytes): Promise<Bounded> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return { tooLarge: size }
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks) }
}

/** The lines of a file one by one, none of them held beyond the limit; numbers begin with 1. */
export async function* linesOf(
  file: string,
  limit = maxDocumentBytes,
): AsyncGenerator<Bounded & { line: number }> {
  let line = 1
  let size = 0
  let parts: Buffer[] = []
  const take = (part: Buffer) => {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts = []
  }
  const whole = () => {
    const bounded = size > limit ? { tooLarge: size } : { bytes: Buffer.concat(parts) }
    size = 0
    parts = []
    return { ...bounded, line: line++ }
  }
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, to))
      yield whole()
      from = to + 1
    }
    take(chunk.subarray(from))
  }
  if (size > 0) yield whole()
}

/** The first characters of a file, to tell its format by. */
export async function beginning(file: string): Promise<string> {
  let text = ''
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    text += chunk
    // The first line decides, however long it is.
    if (text.trimStart().includes('\n') || text.length > maxDocumentBytes) break
  }
  return text
}
