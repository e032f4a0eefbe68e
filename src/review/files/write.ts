import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../failure.ts'

/** What is written before it takes the place of a file; its name tells which process writes it. */
const unfinished = /^\.whosaid-(\d+)-[\da-f-]+\.part$/u

/**
 * Writes a file whole or not at all: to another name in its folder, to the disk, and into its place. `before` is called last
 * and may throw; then nothing is written. Throws `CANNOT_WRITE` where the disk does not take it.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  before: () => Promise<void>,
): Promise<void> {
  const folder = dirname(path)
  const part = join(folder, `.whosaid-${process.pid}-${randomUUID()}.part`)
  try {
    const mode = await stat(path).then(
      found => found.mode & 0o777,
      () => 0o666,
    )
    const file = await open(part, 'wx', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await before()
    await rename(part, path)
    await syncFolder(folder)
  } catch (error) {
    await rm(part, { force: true })
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('CANNOT_WRITE', `Cannot write ${path}: ${reason}`, {}, { cause: error })
  }
}

/** Not every system lets a folder be opened; the file's own bytes are on the disk by now. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  if (handle === undefined) return
  try {
    await handle.sync()
  } catch {
    // As above.
  } finally {
    await handle.close()
  }
}

/** Removes what killed processes left half-written in a folder. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(unfinished.exec(name)?.[1])
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

/** Milliseconds to wait for another process that writes in the folder, and between two looks. */
const patience = 10_000
const look = 10

const sqliteBusy = 5

/**
 * Makes a function that runs one piece of work after the other, in this process and in all that name the same lock file. The
 * operating system keeps the lock, so that it ends with its process; it is SQLite's, for Node has no file locks of its own.
 */
export function createTurns(lockFile: string): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  let last: Promise<unknown> = Promise.resolve()
  const alone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const lock = new DatabaseSync(lockFile, { timeout: 0 })
    try {
      for (const end = Date.now() + patience; !taken(() => lock.exec('BEGIN EXCLUSIVE')); await pause(look)) {
        if (Date.now() > end)
          throw new Refusal(
            'CANNOT_WRITE',
            `one process at a time must write in the folder, but got: another one for more than ${patience} ms`,
          )
      }
      return await work()
    } finally {
      lock.close()
    }
  }
  return work => {
    const turn = last.then(() => alone(work))
    last = turn.catch(() => {})
    return turn
  }
}

function taken(begin: () => void): boolean {
  try {
    begin()
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false
    throw error
  }
}
