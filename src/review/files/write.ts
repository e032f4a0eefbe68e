import { setTimeout as pause } from 'node:timers/promises'
import { WhosaidError } from '../../errors.ts'
import { writeWhole } from '../../whole-file.ts'
import { Refusal } from '../failure.ts'

/**
 * Writes a file whole or not at all, and waits until the disk has it. `before` is called last and may throw; then nothing is
 * written. The path is real: a link that comes to stand there is not followed. Throws `CANNOT_WRITE` where the disk does not
 * take it.
 */
export async function writeReal(path: string, bytes: Uint8Array, before: () => Promise<void>): Promise<void> {
  try {
    await writeWhole(path, bytes, { before, durable: true, replaceLinks: true })
  } catch (error) {
    if (!(error instanceof WhosaidError && error.code === 'CANNOT_WRITE')) throw error
    throw new Refusal('CANNOT_WRITE', error.message, {}, { cause: error })
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
