import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cannotWrite, writeBytes } from './output.ts'

export interface WholeFileOptions {
  /** Called last, when nothing is left but to take the file's place; where it throws, nothing is written. */
  before?: () => Promise<void>
  /** Also waits until the disk has it. */
  durable?: true
  /** Takes the place of a link instead of that of the file to which it leads. */
  replaceLinks?: true
}

/**
 * Writes a file whole or not at all: under another name in its folder, and then into its place, with the permissions that it
 * has. A device or a pipe takes the bytes as they come. Throws `CANNOT_WRITE`, and leaves nothing half-written where it
 * fails or a signal ends the process. Of two processes that write one file, the last one wins, whole.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  { before, durable, replaceLinks }: WholeFileOptions = {},
): Promise<void> {
  const standing = trying(file, () => statSync(file, { throwIfNoEntry: false }))
  if (standing?.isFile() === false)
    return writeInto(
      trying(file, () => openSync(file, 'w')),
      file,
      content,
    )
  const target = standing === undefined || replaceLinks === true ? file : realpathSync(file)
  const part = join(dirname(target), `.whosaid-${process.pid}-${randomUUID()}.part`)
  begin(part)
  try {
    const descriptor = trying(file, () => openSync(part, 'wx', modeOf(standing)))
    await writeInto(descriptor, file, content, durable)
    await before?.()
    trying(file, () => renameSync(part, target))
    if (durable === true) syncFolder(dirname(target))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    end(part)
  }
}

const modeOf = (standing: Stats | undefined): number =>
  standing === undefined ? 0o666 : standing.mode & 0o777

async function writeInto(
  descriptor: number,
  file: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  durable?: true,
): Promise<void> {
  try {
    if (typeof content === 'string') writeBytes(descriptor, file, Buffer.from(content))
    else if (content instanceof Uint8Array) writeBytes(descriptor, file, content)
    else for await (const some of content) writeBytes(descriptor, file, some)
    if (durable === true) trying(file, () => fsyncSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

function trying<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

/** Not every system lets a folder be opened; the file's own bytes are on the disk by now. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // As above.
  }
}

/** What is being written at the moment. */
const unfinished = new Set<string>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function begin(part: string): void {
  unfinished.add(part)
  if (unfinished.size > 1) return
  process.on('exit', removeAll)
  // First, so that those who listen once are still counted.
  for (const signal of signals) process.prependListener(signal, leave)
}

function end(part: string): void {
  unfinished.delete(part)
  if (unfinished.size > 0) return
  process.off('exit', removeAll)
  for (const signal of signals) process.off(signal, leave)
}

const removeAll = (): void => {
  for (const part of unfinished) rmSync(part, { force: true })
}

/** Ends the process as the signal would have, unless somebody else listens to it, who may let the writing end. */
function leave(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  removeAll()
  process.off(signal, leave)
  process.kill(process.pid, signal)
}

/** The name of what is written says which process writes it. */
const partName = /^\.whosaid-(\d+)-[\da-f-]+\.part$/u

/** Removes what killed processes left half-written in a folder. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(partName.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid)) await rm(join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
