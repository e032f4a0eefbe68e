import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Format, maxDocumentBytes, sniff } from '../parse.ts'
import { endless } from './bytes.ts'

/** Standard input, kept on disk because inputs are read more than once. */
export interface Kept {
  file: FileHandle
  format: Format
}

/**
 * Keeps standard input until it ends, or until nothing that follows could be read: one document has grown above the limit, or
 * a line of many has no end.
 */
export async function keepStdin(stdin: Readable, limit = maxDocumentBytes): Promise<Kept> {
  const file = await unnamedFile()
  try {
    const watch = watcherOf(limit)
    for await (const chunk of unzipped(kept(stdin, file))) if (!watch.goesOn(chunk)) break
    stdin.destroy()
    return { file, format: watch.format() }
  } catch (error) {
    await file.close()
    throw error
  }
}

// It has no name any more when anything is written to it, so that nothing is left however the program ends.
async function unnamedFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'whosaid-'))
  try {
    return await open(join(folder, 'stdin'), 'wx+', 0o600)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* kept(stdin: Readable, file: FileHandle): AsyncGenerator<Buffer> {
  for await (const chunk of stdin as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk)
    await file.writeFile(bytes)
    yield bytes
  }
}

/** The same bytes, unzipped where they are gzipped; what is broken ends them, and is told when the file is read. */
async function* unzipped(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const { value: first, done } = await chunks.next()
  if (done === true) return
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield first
    yield* chunks
    return
  }
  const all = Readable.from(
    (async function* () {
      yield first
      yield* chunks
    })(),
  )
  const gunzip = createGunzip()
  all.once('error', (error: Error) => gunzip.destroy(error))
  try {
    yield* all.pipe(gunzip) as AsyncIterable<Buffer>
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
  } finally {
    all.destroy()
  }
}

function watcherOf(limit: number) {
  const decoder = new TextDecoder()
  let beginning = ''
  let format: Format | undefined
  let size = 0
  let line = 0
  return {
    format: () => format ?? sniff(beginning),
    goesOn(chunk: Buffer): boolean {
      if (format === undefined) {
        beginning = (beginning + decoder.decode(chunk, { stream: true })).trimStart()
        // The first line decides, however long it is.
        if (beginning.includes('\n') || beginning.length > limit) format = sniff(beginning)
      }
      size += chunk.length
      const end = chunk.lastIndexOf(0x0a)
      line = end < 0 ? line + chunk.length : chunk.length - end - 1
      return format === undefined || (format === 'jsonl' ? line <= endless * limit : size <= limit)
    },
  }
}
