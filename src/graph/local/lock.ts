import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { WhosaidError } from '../../errors.ts'
import { readConnection } from './folder.ts'
import { pause } from './jvm/process.ts'
import { connectTo } from './wire.ts'

const sqliteBusy = 5
/** What SQLite says of a file that is damaged, or is none of its files. */
const sqliteDamaged = new Set([11, 26])

/** Longer than a supervisor that is stopping keeps the folder. */
const folderLimit = 45_000

const held = new Set<DatabaseSync>()

/** Takes the folder: waits for a supervisor that is stopping, and gives way (false) to one that is not. */
export async function haveFolder(home: string): Promise<boolean> {
  for (const end = Date.now() + folderLimit; !takeFolder(home); await pause(100)) {
    const { socket, pid } = readConnection(home) ?? {}
    const other = await connectTo(socket)
    other?.destroy()
    if (other !== undefined) return false
    if (Date.now() > end) {
      const who = pid === undefined ? 'Another process' : `Process ${pid}`
      throw new WhosaidError('UNREACHABLE', `${who} uses ${home} and does not answer: end it and try again`)
    }
  }
  return true
}

/**
 * Takes the folder for this process until it ends, however it ends; false when another process has it.
 * The operating system keeps the lock. It is SQLite's, for Node has no file locks of its own.
 */
function takeFolder(home: string): boolean {
  const file = join(home, 'lock')
  try {
    return lock(file)
  } catch (error) {
    if (!isSqliteError(error)) throw error
    if (!sqliteDamaged.has(error.errcode)) {
      throw new WhosaidError('UNREACHABLE', `Cannot lock ${home}: remove ${file} (${error.message})`, {
        cause: error,
      })
    }
    // It holds nothing, so a new one is as good. Whoever has the old one open keeps its server, which the next start ends.
    rmSync(file)
    return lock(file)
  }
}

function lock(file: string): boolean {
  const sqlite = process.getBuiltinModule('node:sqlite') // not for the commands that only read connection.json
  const database = new sqlite.DatabaseSync(file)
  try {
    database.exec('BEGIN EXCLUSIVE')
    held.add(database)
    return true
  } catch (error) {
    database.close()
    if (isSqliteError(error) && error.errcode === sqliteBusy) return false
    throw error
  }
}

const isSqliteError = (error: unknown): error is Error & { errcode: number } =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'

/** Gives back what `haveFolder` took. */
export function giveFolderBack(): void {
  for (const database of held) database.close()
  held.clear()
}
