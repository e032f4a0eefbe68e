import { connect, type Socket } from 'node:net'
import type { ErrorCode } from '../../errors.ts'
import type { Compiler, Memory } from './jvm/server.ts'

/** Where a Neo4j listens, and who may ask it. */
export interface Access {
  uri: string
  username: string
  password: string
  /** Neo4j Browser, with this database's address filled in. */
  browserUri: string
}

/** What a supervisor is started with, as JSON. */
export interface Order {
  home: string
  compiler: Compiler
  memory: Memory
  settings: Record<string, string>
}

/** What the supervisor tells a lease, one line of JSON each. `failed` is its last word. */
export type Message =
  | { type: 'progress'; message: string }
  | { type: 'ready'; access: Access; memory: Memory }
  | { type: 'failed'; code: ErrorCode; message: string }

/** What a lease says, one line each: `take` begins it, `release` ends it. A holder that was killed says neither. */
export const takeWord = 'take'
export const releaseWord = 'release'

/** A connection to the supervisor at a socket; undefined when none listens there. */
export function connectTo(path: string | undefined): Promise<Socket | undefined> {
  if (path === undefined) return Promise.resolve(undefined)
  return new Promise(resolve => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.on('error', () => resolve(undefined))
  })
}

/** The exit status of a supervisor whose output is one sentence for the user. */
export const saidExit = 3
