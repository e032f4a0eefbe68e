import { type FileHandle, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { WhosaidError } from '../../errors.ts'
import { printable } from '../../printable.ts'
import type { Fault } from '../faults.ts'
import { type Format, formatOf } from '../parse.ts'
import type { Source } from './bytes.ts'
import { keepStdin } from './stdin.ts'

/** A file of documents: the name that users know it by, where it is read, and its format if that is known. */
export interface Input {
  name: string
  source: Source
  format: Format | undefined
  /** Why it is not read at all, where that is so. */
  fault?: Fault
}

/** The inputs of a run; to dispose of them frees what standard input was kept in. */
export interface Inputs extends AsyncDisposable {
  list: Input[]
}

/**
 * Files as they are, folders with all that lies in them (sorted, known endings, nothing hidden), `-` for standard input,
 * which is kept on disk because inputs are read more than once. Throws `WRONG_USE` for a missing path.
 */
export async function openInputs(paths: readonly string[], stdin: Readable, limit?: number): Promise<Inputs> {
  const list: Input[] = []
  let kept: FileHandle | undefined
  const close = async () => kept?.close()
  try {
    for (const path of new Set(paths)) {
      if (path === '-') {
        const { file, format } = await keepStdin(stdin, limit)
        kept = file
        list.push({ name: '-', source: file, format })
      } else for await (const input of inputsIn(path)) list.push(input)
    }
  } catch (error) {
    await close()
    throw error
  }
  const keyOf = ({ name, source }: Input) => (typeof source === 'string' ? resolve(name) : source)
  const byFile = new Map(list.toReversed().map(input => [keyOf(input), input]))
  return { list: [...byFile.values()].toReversed(), [Symbol.asyncDispose]: close }
}

async function* inputsIn(path: string): AsyncGenerator<Input> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) {
    const rule = 'a path must name a file, a folder, or - for standard input'
    throw new WhosaidError('WRONG_USE', `${rule}, but got: ${printable(path)}`)
  }
  if (found.isDirectory()) yield* inputsBelow(path)
  else yield inputOf(path, found)
}

async function* inputsBelow(folder: string): AsyncGenerator<Input> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    // A link that leads nowhere is refused when it is read.
    const found = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
    if (found?.isDirectory() === true) {
      if (entry.isSymbolicLink())
        yield refused(path, 'link', 'a folder must not be behind a link: give its own path', path)
      else yield* inputsBelow(path)
    } else if (formatOf(path) !== undefined) yield inputOf(path, found)
  }
}

type Kind = Pick<
  Awaited<ReturnType<typeof stat>>,
  'isFIFO' | 'isSocket' | 'isCharacterDevice' | 'isBlockDevice'
>

// To read a FIFO or a device may take for ever.
function inputOf(path: string, kind: Kind | undefined): Input {
  const other = kind?.isFIFO()
    ? 'a FIFO'
    : kind?.isSocket()
      ? 'a socket'
      : kind?.isCharacterDevice() || kind?.isBlockDevice()
        ? 'a device'
        : undefined
  if (other !== undefined) return refused(path, 'unreadable', 'a document file must be a regular file', other)
  return { name: path, source: path, format: formatOf(path) }
}

function refused(path: string, rule: string, sentence: string, got: string): Input {
  const fault = { pointer: '', rule, message: `${sentence}, but got: ${got}` }
  return { name: path, source: path, format: formatOf(path), fault }
}
