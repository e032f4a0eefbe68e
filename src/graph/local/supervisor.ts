// Owns the Neo4j of one data folder: runs it while there are leases, stops it gracefully when the last one ends.
// It is a process of its own, so that no command takes down a server that others share.

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { browserSettings, serveBrowser } from '../../browser/index.ts'
import { WhosaidError } from '../../errors.ts'
import { giveFolderBack, passwordOf, readConnection, takeFolder, writeConnection } from './folder.ts'
import { username } from './jvm/home.ts'
import { install } from './jvm/install.ts'
import { endLeftOver, pause } from './jvm/process.ts'
import { markOf, pidFileOf, startServer, type Server } from './jvm/server.ts'
import { connectTo, releaseWord, takeWord, type Message, type Order } from './wire.ts'

/** How long it waits for the command that started it. */
const firstLeaseLimit = 10_000
/** Commands that follow one another in a script share the server. */
const linger = 2_000
/** A graceful stop takes about 11 s. */
const stopLimit = 30_000
const archiveDelay = 5_000
const archiveLimit = 30_000
const folderLimit = 90_000

try {
  const order: Order = JSON.parse(process.argv[2] ?? '')
  if (await haveFolder(order.home)) supervise(order)
} catch (error) {
  console.error(error instanceof WhosaidError ? error.message : error)
  process.exitCode = 1
}

/** Waits for a supervisor that is stopping; gives way to one that is not. */
async function haveFolder(home: string): Promise<boolean> {
  for (const end = Date.now() + folderLimit; !takeFolder(home); await pause(100)) {
    const other = await connectTo(readConnection(home)?.socket)
    other?.destroy()
    if (other !== undefined) return false
    if (Date.now() > end) {
      throw new WhosaidError('UNREACHABLE', `Another process has ${home} and does not answer`)
    }
  }
  return true
}

function supervise({ home, compiler, settings }: Order): void {
  const password = passwordOf(home)
  const leases = new Set<Socket>()
  let news: Message | undefined
  let started: Promise<void> | undefined
  let server: Server | undefined
  let archive: ReturnType<Server['makeArchive']> | undefined
  let leaving = false
  let idle = setTimeout(() => void leave(false), firstLeaseLimit)

  const socket = newSocket(readConnection(home)?.socket)
  const door = createServer(admit).listen(socket, () => writeConnection(home, { password, socket }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(false))

  function admit(lease: Socket): void {
    let polite = false
    lease.on('error', () => {}) // its end follows
    createInterface({ input: lease }).on('line', word => {
      if (word === releaseWord) polite = true
      if (word !== takeWord) return
      if (leaving) {
        lease.destroy() // it tries again, with the next supervisor
        return
      }
      clearTimeout(idle)
      leases.add(lease)
      if (news !== undefined) tell(lease, news)
      started ??= start().catch((error: unknown) => fail(error))
    })
    lease.once('close', () => {
      if (!leases.delete(lease) || leases.size > 0) return
      idle = setTimeout(() => void leave(polite), polite ? linger : 0)
    })
  }

  function tellAll(message: Message): void {
    news = message
    for (const lease of leases) tell(lease, message)
  }

  async function start(): Promise<void> {
    const installation = await install(message => tellAll({ type: 'progress', message }))
    await endLeftOver(pidFileOf(home), markOf(home), stopLimit, () =>
      tellAll({ type: 'progress', message: 'Waiting for an earlier Neo4j to stop …' }),
    )
    tellAll({ type: 'progress', message: `Starting Neo4j on ${home} …` })
    const forBrowser = browserSettings(await serveBrowser())
    const all = { ...forBrowser, ...settings }
    server = await startServer({ installation, home, password, compiler, settings: all, temporary: false })
    const access = { uri: server.uri, username, password, browserUri: server.browserUri }
    writeConnection(home, { ...access, socket })
    tellAll({ type: 'ready', access })
    setTimeout(makeArchive, archiveDelay)
    await server.program.ended
    if (leaving) return
    throw new WhosaidError('UNREACHABLE', `The local Neo4j must not end, but got:\n${server.lastLines()}`)
  }

  function makeArchive(): void {
    archive ??= server?.makeArchive()
  }

  function fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    tellAll({ type: 'failed', code: error instanceof WhosaidError ? error.code : 'UNREACHABLE', message })
    for (const lease of leases) lease.end()
    void leave(false)
  }

  /** Shuts the door first: whoever comes now starts a supervisor that waits for the folder. */
  async function leave(polite: boolean): Promise<void> {
    if (leaving) return
    leaving = true
    door.close()
    writeConnection(home, { password })
    rmSync(dirname(socket), { recursive: true, force: true })
    // A server that has not started yet is stopped by its watcher, see jvm/process.ts.
    if (server !== undefined) {
      if (polite) makeArchive()
      await server.program.stop(stopLimit)
    }
    giveFolderBack()
    if (polite && archive !== undefined) await Promise.race([archive.done, pause(archiveLimit)])
    await archive?.cancel()
    process.exit()
  }
}

const tell = (lease: Socket, message: Message): void => void lease.write(`${JSON.stringify(message)}\n`)

/** A new socket in a folder of its own, for the user alone; the path must stay below 104 bytes. */
function newSocket(former: string | undefined): string {
  if (former !== undefined) rmSync(dirname(former), { recursive: true, force: true }) // its supervisor was killed
  const folder = process.env['XDG_RUNTIME_DIR'] || tmpdir()
  return join(mkdtempSync(join(folder.length < 70 ? folder : '/tmp', 'whosaid-')), 'lease')
}
