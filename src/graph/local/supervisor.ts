// Owns the Neo4j of one data folder: runs it while there are leases, starts it again when it dies, stops it gracefully after
// the last lease. It is a process of its own, so that no command takes down a server that others share.

import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { browserSettings, serveBrowser } from '../../browser/index.ts'
import { WhosaidError } from '../../errors.ts'
import { answersQueries, stateOf } from './answer.ts'
import { newSocket, passwordOf, readConnection, removeSocket, writeConnection } from './folder.ts'
import { largeHeap, username } from './jvm/home.ts'
import { install } from './jvm/install.ts'
import { endLeftOver, pause } from './jvm/process.ts'
import { markOf, pidFileOf, startServer, type Server } from './jvm/server.ts'
import { fullDisk, troubleWith } from './jvm/trouble.ts'
import { giveFolderBack, haveFolder } from './lock.ts'
import { releaseWord, saidExit, takeWord, type Access, type Message, type Order } from './wire.ts'

/** How long it waits for the command that started it. */
const firstLeaseLimit = 10_000
/** Commands that follow one another in a script share the server. */
const linger = 2_000
/** A graceful stop takes a second or two, and longer where much is to be written. */
const stopLimit = 30_000
const archiveDelay = 5_000
const archiveLimit = 30_000
/** How often the database is asked whether it has failed. */
const healthInterval = 5_000
/** A server that dies more often than this within the time has a lasting reason. */
const mostDeaths = 5
const deathsWithin = 300_000

try {
  const order: Order = JSON.parse(process.argv[2] ?? '')
  if (await haveFolder(order.home)) supervise(order)
} catch (error) {
  console.error(error instanceof WhosaidError ? error.message : error)
  process.exitCode = error instanceof WhosaidError ? saidExit : 1
}

function supervise({ home, compiler, memory, settings }: Order): void {
  const firstPassword = passwordOf(home)
  const leases = new Set<Socket>()
  let news: Message | undefined
  let started: Promise<void> | undefined
  let server: Server | undefined
  let archive: ReturnType<Server['makeArchive']> | undefined
  let leaving = false
  let idle = setTimeout(() => void leave(false), firstLeaseLimit)

  removeSocket(readConnection(home)?.socket) // of a supervisor that was killed
  const socket = newSocket()
  const running = { socket, pid: process.pid }
  const door = createServer(admit).listen(socket, () => {
    try {
      writeConnection(home, { password: firstPassword, ...running })
    } catch (error) {
      fail(error)
    }
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(false))

  function admit(lease: Socket): void {
    let polite = false
    const words = createInterface({ input: lease })
    for (const source of [lease, words]) source.on('error', () => {}) // its end follows
    words.on('line', word => {
      if (word === releaseWord) polite = true
      if (word !== takeWord) return
      if (leaving) {
        lease.destroy() // it tries again, with the next supervisor
        return
      }
      clearTimeout(idle)
      leases.add(lease)
      if (news !== undefined) tell(lease, news)
      started ??= run().catch((error: unknown) => fail(error))
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

  const progress = (message: string): void => tellAll({ type: 'progress', message })

  /** The password as the file has it now: the user may have changed both. */
  function password(): string {
    try {
      return readConnection(home)?.password ?? firstPassword
    } catch {
      return firstPassword // the file was damaged meanwhile, and is written anew
    }
  }

  /** Starts the server, and again whenever it dies, on the ports that its users know. */
  async function run(): Promise<void> {
    const installation = await install(progress)
    const forBrowser = browserSettings(await serveBrowser())
    const deaths: number[] = []
    let { heap } = memory
    for (;;) {
      await endLeftOver(pidFileOf(home), markOf(home), stopLimit, () =>
        progress('Waiting for an earlier Neo4j to stop …'),
      )
      progress(`Starting Neo4j on ${home} …`)
      const { ports } = server ?? {}
      server = await startServer({
        installation,
        home,
        password: password(),
        compiler,
        memory: { ...memory, heap },
        ports,
        settings: { ...forBrowser, ...settings },
        temporary: false,
      })
      const { uri, browserUri, program } = server
      const login = { uri, username, password: password() }
      // After a crash or a full disk, recovery can take more heap than all that follows.
      const opened = await opens(login, program.ended).catch(async (error: unknown) => {
        if (heap !== undefined || !(error instanceof WhosaidError) || error.code !== 'OUT_OF_MEMORY')
          throw error
        heap = largeHeap()
        progress(`Neo4j needs more memory to open ${home}, and is started again with a heap of ${heap} …`)
        await program.kill()
        return false
      })
      if (opened) {
        writeConnection(home, { ...login, browserUri, ...running })
        tellAll({ type: 'ready', access: { ...login, browserUri }, memory })
        setTimeout(makeArchive, archiveDelay)
      }
      const reason = await untilEnded(server)
      if (leaving) return
      deaths.push(Date.now())
      if (deaths.filter(at => Date.now() - at < deathsWithin).length > mostDeaths)
        throw troubleWith(home, reason)
      progress(`The local Neo4j has failed (${reason}) and is started again …`)
    }
  }

  /** Whether the database answers before its server dies. */
  async function opens(login: Omit<Access, 'browserUri'>, ended: Promise<unknown>): Promise<boolean> {
    const left = new AbortController()
    const died = ended.then(() => left.abort())
    await Promise.race([answersQueries(home, login, { left: left.signal, onProgress: progress }), died])
    return !left.signal.aborted
  }

  /** Waits until the server has died, or its database has failed and the server was stopped for that; gives the reason. */
  async function untilEnded({ uri, program, ...ended }: Server): Promise<string> {
    let refused: string | undefined
    while (!program.hasEnded()) {
      await Promise.race([program.ended, pause(healthInterval)])
      const login = { uri, username, password: password() }
      // A password that was changed is not tried again and again: that would lock the user out too.
      if (program.hasEnded() || leaving || login.password === refused) continue
      const { trouble, ...state } = await stateOf(login)
      refused = state.refused ? login.password : undefined
      // On a full disk it would not open again.
      if (trouble === '' || fullDisk(home) !== undefined) continue
      await program.kill()
      return trouble
    }
    return `it ended: ${ended.evidence()}`
  }

  /**
   * Stops a server gracefully unless its database has failed. One that could not write its log would write the rest of its
   * buffer as it stops, in the wrong place if there is room meanwhile, and then not open again. Killed, it recovers.
   */
  async function end({ uri, program }: Server): Promise<void> {
    const { trouble } = await stateOf({ uri, username, password: password() })
    if (trouble === '' && fullDisk(home) === undefined) await program.stop(stopLimit)
    else await program.kill()
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
    try {
      writeConnection(home, { password: password() })
    } catch (error) {
      console.error(error) // a full disk: the file then names a socket that is gone, which the next command notices
    }
    removeSocket(socket)
    // A server that has not started yet is stopped by its watcher, see jvm/process.ts.
    if (server !== undefined) {
      if (polite) makeArchive()
      await end(server)
    }
    giveFolderBack()
    if (polite && archive !== undefined) await Promise.race([archive.done, pause(archiveLimit)])
    await archive?.cancel()
    process.exit()
  }
}

const tell = (lease: Socket, message: Message): void => void lease.write(`${JSON.stringify(message)}\n`)
