import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Socket } from 'node:net'
import { extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { WhosaidError } from '../../errors.ts'
import { answersQueries, explainFailure } from './answer.ts'
import { neo4jFolder, readConnection } from './folder.ts'
import { install } from './jvm/install.ts'
import { pause, textOf } from './jvm/process.ts'
import type { Compiler, Memory } from './jvm/server.ts'
import { fullDisk } from './jvm/trouble.ts'
import { isAbandoned } from './parent.ts'
import { connectTo, releaseWord, saidExit, takeWord, type Access, type Message, type Order } from './wire.ts'

/** A local Neo4j that runs at least until `release` is called or this process ends. One that is killed is started again. */
export interface LocalNeo4j extends Access {
  /** Rejects when it is gone and is not started again. */
  lost: Promise<never>
  /** The error of a failed query: a full disk or a failed database if that is why, or else as it was. */
  explain(error: unknown): Promise<unknown>
  /** Gives the lease up and resolves at once. After the last lease the server stops; all that was committed is kept. */
  release(): Promise<void>
}

export interface LocalNeo4jOptions {
  /** Gets a sentence at the beginning of each step that can take more than a second. */
  onProgress?: (message: string) => void
  /** Of a server that has to be started; `quick` by default. */
  compiler?: Compiler
  /** Of a server that has to be started. */
  memory?: Memory
  /** Settings for neo4j.conf of a server that has to be started. */
  settings?: Record<string, string>
}

/** A supervisor listens within a second, unless it waits for the one before it. */
const patience = 3_000
/** A supervisor says something as soon as a lease begins. */
const silenceLimit = 30_000
/** How often a supervisor may leave just when a command has come. */
const attempts = 3

/**
 * Uses the Neo4j that runs for this data folder, or starts it, and resolves when it answers queries.
 * It belongs to a supervisor, a process of its own; a lease is an open connection to that one, so that the end of this
 * process, however it ends, gives it up too. The end of the last lease stops the server.
 */
export async function acquireNeo4j(dataFolder: string, options: LocalNeo4jOptions = {}): Promise<LocalNeo4j> {
  const { onProgress = () => {}, compiler = 'quick', memory = {}, settings = {} } = options
  const home = neo4jFolder(dataFolder)
  const order: Order = { home, compiler, memory, settings }
  for (let attempt = 1; ; attempt++) {
    const socket = (await joinRunning(home)) ?? (await startAndJoin(order, onProgress))
    const lease = follow(socket, home, onProgress)
    try {
      const ready = await lease.ready
      // The password in the file may be younger than the one that the supervisor began with.
      const password = readConnection(home)?.password ?? ready.access.password
      const access = { ...ready.access, password }
      sayOtherMemory(memory, ready.memory, onProgress)
      await Promise.race([
        answersQueries(home, access, { left: lease.left, heals: true, onProgress }),
        lease.lost,
      ])
      return {
        ...access,
        lost: lease.lost,
        explain: error => explainFailure(home, access, error),
        release: () => giveUp(socket),
      }
    } catch (error) {
      const hasLeft = lease.left.aborted // for giving up makes it leave too
      await giveUp(socket)
      if (!hasLeft || lease.hasFailed() || attempt === attempts) throw error
    }
  }
}

async function joinRunning(home: string): Promise<Socket | undefined> {
  const lease = await connectTo(readConnection(home)?.socket)
  lease?.write(`${takeWord}\n`)
  return lease
}

/** Starts supervisors until one can be joined: this one's or, when several commands start at once, another's. */
async function startAndJoin(order: Order, onProgress: (message: string) => void): Promise<Socket> {
  const full = fullDisk(order.home)
  if (full !== undefined) throw full
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

/** What a supervisor tells a lease, as promises. */
interface Followed {
  /** Resolves when the server has started; rejects when the supervisor gives up or leaves before. */
  ready: Promise<{ access: Access; memory: Memory }>
  lost: Promise<never>
  /** Aborted when the supervisor has left. */
  left: AbortSignal
  /** Whether it left with an error that a new one would have too. */
  hasFailed(): boolean
}

function follow(socket: Socket, home: string, onProgress: (message: string) => void): Followed {
  const ready = Promise.withResolvers<{ access: Access; memory: Memory }>()
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {}) // not every command waits for it
  const left = new AbortController()
  let failed = false
  const fail = (message: string, code: WhosaidError['code'] = 'UNREACHABLE') => {
    const error = new WhosaidError(code, message)
    ready.reject(error)
    lost.reject(error)
  }
  const { pid = 'unknown' } = readConnection(home) ?? {}
  const silence = setTimeout(() => {
    failed = true
    fail(
      `Process ${pid}, which runs the local Neo4j of ${home}, does not answer: end it (kill -9 ${pid}) and try again`,
    )
  }, silenceLimit)
  const lines = createInterface({ input: socket })
  lines.on('error', () => {}) // the socket closes, which is handled below
  lines.on('line', line => {
    clearTimeout(silence)
    const message: Message = JSON.parse(line)
    if (message.type === 'progress') onProgress(message.message)
    if (message.type === 'ready') {
      ready.resolve(message)
      socket.unref()
    }
    if (message.type === 'failed') {
      failed = true
      fail(message.message, message.code)
    }
  })
  socket.once('close', () => {
    clearTimeout(silence)
    left.abort()
    fail(`The process that ran the local Neo4j of ${home} has ended: start the command again`)
  })
  return { ready: ready.promise, lost: lost.promise, left: left.signal, hasFailed: () => failed }
}

/** Memory is given to a server when it starts; one that runs already keeps what it has. */
function sayOtherMemory(wanted: Memory, given: Memory, onProgress: (message: string) => void): void {
  const differs = (name: keyof Memory) => wanted[name] !== undefined && wanted[name] !== given[name]
  if (!differs('heap') && !differs('pageCache')) return
  onProgress('The local Neo4j runs already: WHOSAID_HEAP and WHOSAID_PAGE_CACHE apply to its next start.')
}

function giveUp(lease: Socket): Promise<void> {
  return new Promise(resolve => {
    if (lease.destroyed) return resolve()
    const timer = setTimeout(() => lease.destroy(), patience) // a supervisor that does not answer does not close either
    lease
      .ref()
      .once('close', () => {
        clearTimeout(timer)
        resolve()
      })
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
  const program = join(import.meta.dirname, `supervisor${extname(import.meta.filename)}`)
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    cwd: order.home,
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.unref()
  child.once('error', () => {}) // its exit code tells
  return {
    hasEnded: () => {
      if (child.exitCode === null && child.signalCode === null) return false
      if (child.exitCode === 0) return true
      const evidence = textOf(logFile).trim() || `exit ${child.exitCode ?? child.signalCode}`
      if (child.exitCode === saidExit) throw new WhosaidError('UNREACHABLE', evidence)
      throw new WhosaidError('UNREACHABLE', `The local Neo4j's supervisor must start, but got: ${evidence}`)
    },
  }
}
