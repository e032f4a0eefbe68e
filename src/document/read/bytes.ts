import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { maxDocumentBytes } from '../parse.ts'

/** A file by its path, or an open one, which stays open. */
export type Source = string | FileHandle

/** Bytes of a document, or only how many there are at least when they are above the limit; `last` where reading ends there. */
export type Bounded = { bytes: Uint8Array } | { tooLarge: number; last?: boolean }

/** How many times the limit a line may have before its file is read no further: it may have no end. */
export const endless = 16

// Larger than the default: of small documents the turns of the stream would cost as much as their checks.
const chunkBytes = 1 << 20

/** A file's bytes as they are read; what is gzipped (RFC 1952) is known by its first two bytes and unzipped on the way. */
async function* chunksOf(source: Source): AsyncGenerator<Buffer> {
  const gzipped = await isGzipped(source)
  const stream: Readable =
    typeof source === 'string'
      ? createReadStream(source, { highWaterMark: chunkBytes })
      : Readable.from(partsOf(source))
  if (!gzipped) {
    yield* stream as AsyncIterable<Buffer>
    return
  }
  const unzipped = createGunzip({ chunkSize: chunkBytes })
  stream.once('error', (error: Error) => unzipped.destroy(error))
  try {
    yield* stream.pipe(unzipped) as AsyncIterable<Buffer>
  } finally {
    stream.destroy()
  }
}

// A stream of an open file would close it.
async function* partsOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(chunkBytes), 0, chunkBytes, position)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    position += bytesRead
  }
}

async function isGzipped(source: Source): Promise<boolean> {
  const handle = typeof source === 'string' ? await open(source) : source
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    if (handle !== source) await handle.close()
  }
}

/** The bytes of a file, no more of them held than the limit. */
export async function bytesOf(source: Source, limit = maxDocumentBytes): Promise<Bounded> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of chunksOf(source)) {
    size += chunk.length
    if (size > limit) return { tooLarge: size }
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks) }
}

/** The lines of a file that are not blank, one by one, none of them held beyond the limit; numbers begin with 1. */
export async function* linesOf(
  source: Source,
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
  for await (const chunk of chunksOf(source)) {
    for (let from = 0; from < chunk.length;) {
      // Between documents: as fast as a loop over bytes, for there may be hundreds of millions.
      if (size === 0) {
        while (isBlank(chunk[from])) if (chunk[from++] === lineEnd) line++
        if (from === chunk.length) break
      }
      const to = chunk.indexOf(lineEnd, from)
      take(chunk.subarray(from, to < 0 ? chunk.length : to))
      if (size > endless * limit) {
        yield { ...whole(), last: true }
        return
      }
      if (to < 0) break
      yield whole()
      from = to + 1
    }
  }
  if (size > 0) yield whole()
}

const lineEnd = 0x0a

const isBlank = (byte: number | undefined): boolean =>
  byte === lineEnd || byte === 0x20 || byte === 0x0d || byte === 0x09
