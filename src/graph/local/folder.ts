import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { WhosaidError } from '../../errors.ts'
import { newPassword, username } from './jvm/home.ts'
import { textOf } from './jvm/process.ts'
import type { Access } from './wire.ts'

/** What `connection.json` holds: the password always, the rest while a Neo4j runs. */
export type Connection = Pick<Access, 'username' | 'password'> & Partial<Access> & { socket?: string }

/** Makes the folder in which a data folder keeps its Neo4j, for the user alone, and gives its one true path. */
export function neo4jFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'neo4j')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return realpathSync(folder)
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('WRONG_USE', `The data folder can be written to, but got: ${evidence}`, {
      cause: error,
    })
  }
}

const connectionFile = (home: string): string => join(home, 'connection.json')

/** Reads how the folder's Neo4j is reached; undefined before its first start. */
export function readConnection(home: string): Connection | undefined {
  const text = textOf(connectionFile(home))
  if (text === '') return undefined
  const { folder, ...connection }: Connection & { folder: string } = JSON.parse(text)
  if (folder === home) return connection
  // The folder was copied or moved: whatever runs, runs for the other one.
  return { username: connection.username, password: connection.password }
}

/** The password of the folder's Neo4j, a new one if that has never run. */
export function passwordOf(home: string): string {
  const kept = readConnection(home)?.password
  if (kept !== undefined) return kept
  if (!existsSync(join(home, 'data/databases/system'))) return newPassword()
  throw new WhosaidError(
    'UNREACHABLE',
    `The password of the data in ${home} lies beside it, but got: no ${connectionFile(home)}`,
  )
}

/** Writes how the folder's Neo4j is reached: whole or not at all, and only for the user to read. */
export function writeConnection(home: string, connection: Omit<Connection, 'username'>): void {
  const part = `${connectionFile(home)}.part`
  writeFileSync(part, `${JSON.stringify({ folder: home, username, ...connection }, null, 2)}\n`, {
    mode: 0o600,
  })
  renameSync(part, connectionFile(home))
}

/**
 * Takes the folder for this process until it ends, however it ends; false when another process has it.
 * The operating system keeps the lock: it is SQLite's, for Node has no file locks of its own.
 */
export function takeFolder(home: string): boolean {
  const sqlite = process.getBuiltinModule('node:sqlite') // not for the commands that only read connection.json
  const lock = new sqlite.DatabaseSync(join(home, 'lock'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
    held.add(lock)
    return true
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false
    throw error
  }
}

const sqliteBusy = 5
const held = new Set<DatabaseSync>()

/** Gives back what `takeFolder` took. */
export function giveFolderBack(): void {
  for (const lock of held) lock.close()
  held.clear()
}
