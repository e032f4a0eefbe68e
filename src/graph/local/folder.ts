import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { WhosaidError } from '../../errors.ts'
import { newPassword, username } from './jvm/home.ts'
import type { Access } from './wire.ts'

/** What `connection.json` holds: the password always, the rest while a Neo4j runs. */
export type Connection = Pick<Access, 'username' | 'password'> &
  Partial<Access> & { socket?: string; pid?: number }

/** Makes the folder in which a data folder keeps its Neo4j, for the user alone, and gives its one true path. */
export function neo4jFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'neo4j')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return realpathSync(folder)
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('WRONG_USE', `Cannot write to the data folder: ${evidence}`, { cause: error })
  }
}

/** The file that says how the folder's Neo4j is reached. */
export const connectionFile = (home: string): string => join(home, 'connection.json')

const hasData = (home: string): boolean => existsSync(join(home, 'data/databases/system'))

/** Reads how the folder's Neo4j is reached; undefined before its first start. Throws `UNREACHABLE` for a damaged file. */
export function readConnection(home: string): Connection | undefined {
  const text = readText(connectionFile(home))
  if (text === undefined) return undefined
  const content = parse(text)
  if (content === undefined) {
    if (!hasData(home)) return undefined // so the password that it held was of no use yet
    throw unknownPassword(home, 'it is damaged')
  }
  const { folder, password, ...running } = content
  // A folder that was copied or moved: whatever runs, runs for the other one. Or the user wrote only the password.
  return folder === home ? { ...running, username, password } : { username, password }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    const evidence = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('UNREACHABLE', `Cannot read ${file}: ${evidence}`, { cause: error })
  }
}

function parse(text: string): (Connection & { folder?: string }) | undefined {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content !== 'object' || content === null || !('password' in content)) return undefined
    const { password, socket, ...rest } = content as Partial<Connection>
    if (typeof password !== 'string' || password === '') return undefined
    return { ...rest, username, password, ...(typeof socket === 'string' && { socket }) }
  } catch {
    return undefined // what was found is for the message of who asks
  }
}

const unknownPassword = (home: string, reason: string): WhosaidError =>
  new WhosaidError(
    'UNREACHABLE',
    `${connectionFile(home)} must hold the password of the data beside it, but got: ${reason}. ` +
      `Restore it from a backup, or write {"password": "…"} into it, or move ${home} away and load the documents again`,
  )

/** The password of the folder's Neo4j; a new one if that has never run. */
export function passwordOf(home: string): string {
  const kept = readConnection(home)?.password
  if (kept !== undefined) return kept
  if (!hasData(home)) return newPassword()
  throw unknownPassword(home, 'no such file')
}

/** Writes how the folder's Neo4j is reached: whole or not at all, and only for the user to read. */
export function writeConnection(home: string, connection: Omit<Connection, 'username'>): void {
  const part = `${connectionFile(home)}.part`
  writeFileSync(part, `${JSON.stringify({ folder: home, username, ...connection }, null, 2)}\n`, {
    mode: 0o600,
  })
  renameSync(part, connectionFile(home))
}

const socketFolder = 'whosaid-'
const socketName = 'lease'

/** The path for a new socket, in a folder of its own for the user alone; it must stay below 104 bytes. */
export function newSocket(): string {
  const folder = process.env['XDG_RUNTIME_DIR'] || tmpdir()
  return join(mkdtempSync(join(folder.length < 70 ? folder : '/tmp', socketFolder)), socketName)
}

/** Removes a socket and its folder, and nothing else, whatever path `connection.json` may hold. */
export function removeSocket(socket: string | undefined): void {
  if (socket === undefined || basename(socket) !== socketName) return
  const folder = dirname(socket)
  if (!basename(folder).startsWith(socketFolder)) return
  if (lstatSync(socket, { throwIfNoEntry: false })?.isSocket() === true) unlinkSync(socket)
  try {
    rmdirSync(folder) // takes empty folders alone
  } catch {
    // It is gone, or holds what is somebody else's.
  }
}
