import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { maxDocumentBytes } from '../parse.ts'

/** Bytes of a document, or only how many there are at least when they are above the limit. */
export type Bounded = { bytes: Uint8Array } | { tooLarge: number }

// Larger than the default: of small documents the turns of the stream would cost as much as their checks.
const chunkBytes = 1 << 20

/** A file's bytes as they are read; what is gzipped (RFC 1952) is known by its first two bytes and unzipped on the way. */
async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const gzipped = await isGzipped(file)
  const source = createReadStream(file, { highWaterMark: chunkBytes })
  if (!gzipped) {
    yield* source as AsyncIterable<Buffer>
    return
  }
  const unzipped = createGunzip()
  source.once('error', error => unzipped.destroy(error))
  try {
    yield* source.pipe(unzipped) as AsyncIterable<Buffer>
  } finally {
    source.destroy()
  }
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

/** The bytes of a file, no more of them held than the limit. */
export async function bytesOf(file: string, limit = maxDocumentBytes): Promise<Bounded> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of chunksOf(file)) {
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
  for await (const chunk of chunksOf(file)) {
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
  const decoder = new TextDecoder()
  for await (const chunk of chunksOf(file)) {
    text += decoder.decode(chunk, { stream: true })
    // The first line decides, however long it is.
    if (text.trimStart().includes('\n') || text.length > maxDocumentBytes) break
  }
  return text
}
