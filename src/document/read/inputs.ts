import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WhosaidError } from '../../errors.ts'
import { type Format, formatOf, sniff } from '../parse.ts'
import { beginning } from './bytes.ts'

/** A file of documents: the name that users know it by, where it lies, and its format if that is known. */
export interface Input {
  name: string
  file: string
  format: Format | undefined
}

/** The inputs of a run, and how to remove what was put aside for it. */
export interface Inputs extends AsyncDisposable {
  list: Input[]
}

/**
 * Files as they are, folders with all that lies in them (sorted, known endings, nothing hidden), `-` for standard input,
 * which is put aside in a temporary file because inputs are read more than once. Throws `WRONG_USE` for a missing path.
 */
export async function openInputs(paths: readonly string[], stdin: Readable): Promise<Inputs> {
  const list: Input[] = []
  let spool: string | undefined
  const close = async () => {
    if (spool !== undefined) await rm(spool, { recursive: true, force: true })
  }
  try {
    for (const path of new Set(paths)) {
      if (path === '-') {
        spool = await mkdtemp(join(tmpdir(), 'whosaid-'))
        const file = join(spool, 'stdin')
        await pipeline(stdin, createWriteStream(file, { mode: 0o600 }))
        list.push({ name: '-', file, format: sniff(await beginning(file)) })
      } else {
        for await (const file of filesIn(path)) list.push({ name: file, file, format: formatOf(file) })
      }
    }
  } catch (error) {
    await close()
    throw error
  }
  const byFile = new Map(list.toReversed().map(input => [resolve(input.file), input]))
  return { list: [...byFile.values()].toReversed(), [Symbol.asyncDispose]: close }
}

async function* filesIn(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) {
    throw new WhosaidError(
      'WRONG_USE',
      `a path names a file, a folder, or - for standard input, but got: ${path}`,
    )
  }
  if (found.isDirectory()) yield* filesBelow(path)
  else yield path
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (formatOf(path) !== undefined) yield path
  }
}
