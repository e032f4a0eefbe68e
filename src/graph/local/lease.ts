import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { WhosaidError } from '../../errors.ts'
import { answersQueries } from './answer.ts'
import { neo4jFolder, readConnection } from './folder.ts'
import { install } from './jvm/install.ts'
import { pause, textOf } from './jvm/process.ts'
import type { Compiler } from './jvm/server.ts'
import { isAbandoned } from './parent.ts'
import { connectTo, releaseWord, takeWord, type Access, type Message, type Order } from './wire.ts'

/** A local Neo4j that runs at least until `release` is called or this process ends. */
export interface LocalNeo4j extends Access {
  /** Gives the lease up. Resolves at once: the last one's server stops by itself, all that was committed is kept. */
  release(): Promise<void>
}

export interface LocalNeo4jOptions {
  /** Gets a sentence at the beginning of each step that can take more than a second. */
  onProgress?: (message: string) => void
  /** Of a server that has to be started; `quick` by default. */
  compiler?: Compiler
  /** Settings for neo4j.conf of a server that has to be started. */
  settings?: Record<string, string>
}

/** A supervisor listens within a second, unless it waits for the one before it. */
const patience = 3_000

/**
 * Uses the Neo4j that runs for this data folder, or starts it, and resolves when it answers queries.
 * It belongs to a supervisor, a process of its own; a lease is an open connection to that one, so that the end of this
 * process, however it ends, gives it up too. The end of the last lease stops the server.
 */
export async function acquireNeo4j(dataFolder: string, options: LocalNeo4jOptions = {}): Promise<LocalNeo4j> {
  const { onProgress = () => {}, compiler = 'quick', settings = {} } = options
  const home = neo4jFolder(dataFolder)
  const order: Order = { home, compiler, settings }
  for (;;) {
    const lease = (await joinRunning(home)) ?? (await startAndJoin(order, onProgress))
    const access = await untilReady(lease, onProgress)
    if (access === undefined) continue // it was just stopping
    const left = new AbortController()
    lease.once('close', () => left.abort()).resume()
    try {
      await answersQueries(access, left.signal)
    } catch (error) {
      await giveUp(lease)
      if (left.signal.aborted) continue // the server was killed, and its supervisor has left after it
      throw error
    }
    return { ...access, release: () => giveUp(lease) }
  }
}

async function joinRunning(home: string): Promise<Socket | undefined> {
  const lease = await connectTo(readConnection(home)?.socket)
  lease?.write(`${takeWord}\n`)
  return lease
}

/** Starts supervisors until one can be joined: this one's or, when several commands start at once, another's. */
async function startAndJoin(order: Order, onProgress: (message: string) => void): Promise<Socket> {
  await install(onProgress)
  const said = setTimeout(() => onProgress('Waiting for the Neo4j that is still stopping …'), patience)
  try {
    for (let supervisor = startSupervisor(order); ; await pause(50)) {
      const lease = await joinRunning(order.home)
      if (lease !== undefined) return lease
      if (supervisor.hasEnded()) supervisor = startSupervisor(order)
    }
  } finally {
    clearTimeout(said)
  }
}

/** The address, once the server has started; undefined when the supervisor leaves before; throws when it gives up. */
async function untilReady(lease: Socket, onProgress: (message: string) => void): Promise<Access | undefined> {
  const lines = createInterface({ input: lease })
  try {
    for await (const line of lines) {
      const message: Message = JSON.parse(line)
      if (message.type === 'failed') throw new WhosaidError(message.code, message.message)
      if (message.type === 'ready') return message.access
      onProgress(message.message)
    }
    return undefined
  } catch (error) {
    if (error === lease.errored) return undefined
    throw error
  } finally {
    lines.close()
    lease.unref()
  }
}

function giveUp(lease: Socket): Promise<void> {
  return new Promise(resolve => {
    if (lease.destroyed) return resolve()
    lease
      .ref()
      .once('close', () => resolve())
      .resume()
      .end(isAbandoned() ? '' : `${releaseWord}\n`)
  })
}

interface Supervisor {
  /** True when it has left the folder to another one; throws when it could not begin its work. */
  hasEnded(): boolean
}

function startSupervisor(order: Order): Supervisor {
  const logFile = join(order.home, 'supervisor.log')
  const log = openSync(logFile, 'w', 0o600)
  const program = join(import.meta.dirname, 'supervisor.ts')
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    cwd: order.home,
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.unref()
  child.once('error', () => {}) // told by its exit code
  return {
    hasEnded: () => {
      if (child.exitCode === null && child.signalCode === null) return false
      if (child.exitCode === 0) return true
      const evidence = textOf(logFile).trim() || `exit ${child.exitCode ?? child.signalCode}`
      throw new WhosaidError('UNREACHABLE', `The local Neo4j's supervisor must start, but got: ${evidence}`)
    },
  }
}
