import { connect, type Socket } from 'node:net'
import type { ErrorCode } from '../../errors.ts'
import type { Compiler } from './jvm/server.ts'

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
  settings: Record<string, string>
}

/** What the supervisor tells a lease, a line of JSON each. */
export type Message =
  | { type: 'progress'; message: string }
  | { type: 'ready'; access: Access }
  | { type: 'failed'; code: ErrorCode; message: string }

/** What a lease says, a line each: with the one it begins, with the other it ends, unless its holder was killed. */
export const takeWord = 'take'
export const releaseWord = 'release'

/** A supervisor's connection; undefined when there is none, or the one that was is gone. */
export function connectTo(path: string | undefined): Promise<Socket | undefined> {
  if (path === undefined) return Promise.resolve(undefined)
  return new Promise(resolve => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.on('error', () => resolve(undefined))
  })
}
