import { createServer } from 'node:net'
import { join } from 'node:path'
import { archiveFlags, archiveOf, makeArchive } from './archive.ts'
import { defaultPageCache, formerPorts, prepareHome, type Ports } from './home.ts'
import type { Installation } from './install.ts'
import { javaLocale } from './java.ts'
import { pause, startProgram, textOf, type Program } from './process.ts'
import { fullDisk, hasNoRoom, tellingLine, troubleWith } from './trouble.ts'

/** How Java compiles: `quick` starts seconds sooner, `full` warms up longer and then does twice the work. */
export type Compiler = 'quick' | 'full'

/** Sizes as Java writes them, such as 512m or 2g; undefined takes the default. */
export interface Memory {
  heap?: string | undefined
  pageCache?: string | undefined
}

export interface ServerOptions {
  installation: Installation
  home: string
  password: string
  compiler: Compiler
  memory: Memory
  /** The ports of a server that is started again, where its users expect it. */
  ports?: Ports | undefined
  /** Settings for neo4j.conf, over the project's own. */
  settings?: Record<string, string>
  /** The data is not kept: it is removed, and the server killed, when this process ends. */
  temporary: boolean
}

/** A Neo4j that runs and answers; it ends with this process. */
export interface Server {
  uri: string
  ports: Ports
  browserUri: string
  program: Program
  /** What its log says went wrong, on one line. */
  evidence: () => string
  /** Makes the class-data archive, if there is none yet; see archive.ts. */
  makeArchive: () => ReturnType<typeof makeArchive>
}

const attempts = 3
const startLimit = 180_000

/** The file in which a server's process id lies. */
export const pidFileOf = (home: string): string => join(home, 'run/whosaid.pid')

/** The part of a server's command line that no other process has. */
export const markOf = (home: string): string => `--home-dir=${home}`

/** Starts Neo4j and resolves when it has started. Otherwise throws an error that says what to do. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { home } = options
  for (let attempt = 1; ; attempt++) {
    const full = fullDisk(home)
    if (full !== undefined) throw full
    const ports = options.ports ?? (await choosePorts(options, attempt > 1))
    const server = start(options, ports)
    if (await hasStarted(server, logFileOf(home))) return server
    await server.program.kill()
    // Another program can take a port between the choice and the start.
    const taken = /Address already in use|BindException/.test(textOf(logFileOf(home)))
    if (attempt === attempts || !taken) throw troubleWith(home, server.evidence())
  }
}

function start(
  { installation, home, password, compiler, memory, settings, temporary }: ServerOptions,
  ports: Ports,
): Server {
  const pageCache = memory.pageCache ?? defaultPageCache()
  prepareHome(home, ports, password, { 'server.memory.pagecache.size': pageCache, ...settings })
  const { java, cache, classPath } = installation
  const heap = memory.heap === undefined ? defaultHeap : [`-Xmx${memory.heap}`]
  const flags = java.major >= 23 ? [...jvmFlags, '--sun-misc-unsafe-memory-access=allow'] : jvmFlags
  const env = {
    ...process.env,
    ...javaLocale,
    CLASSPATH: classPath,
    NEO4J_HOME: home,
    NEO4J_CONF: join(home, 'conf'),
  }
  const archive = archiveOf(cache, java, flags, env, join(home, 'run'))
  const tiers = compiler === 'quick' ? ['-XX:TieredStopAtLevel=1'] : []
  const main = [
    'org.neo4j.server.Neo4jCommunity',
    markOf(home),
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ]
  const command = [java.program, ...heap, ...flags, ...tiers, ...archiveFlags(archive), ...main]
  const logFile = logFileOf(home)
  const kept = { signal: 'TERM', pidFile: pidFileOf(home) } as const
  const removed = { signal: 'KILL', pidFile: pidFileOf(home), folder: home } as const
  return {
    uri: `bolt://127.0.0.1:${ports.bolt}`,
    ports,
    browserUri: `http://127.0.0.1:${ports.http}/browser/?connectURL=neo4j%3A%2F%2Fneo4j%40127.0.0.1%3A${ports.bolt}`,
    program: startProgram(command, { env, logFile, ...(temporary ? removed : kept) }),
    evidence: () => tellingLine(textOf(logFile)),
    makeArchive: () => makeArchive(archive),
  }
}

// Half a gigabyte of heap serves a million statements, but the transaction of a document of 10,000 takes 350 MB, and one
// transaction may use 70 % of the heap.
const defaultHeap = ['-Xms64m', '-Xmx1g']

// The packages are the ones that Neo4j's own start script opens.
const jvmFlags = [
  '-XX:+UseParallelGC',
  '-XX:+IgnoreUnrecognizedVMOptions',
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    name => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  '--enable-native-access=ALL-UNNAMED',
  '-Dlog4j2.disable.jmx=true',
]

const logFileOf = (home: string): string => join(home, 'logs/console.log')

async function hasStarted({ program }: Server, logFile: string): Promise<boolean> {
  for (const end = Date.now() + startLimit; Date.now() < end && !program.hasEnded(); await pause(50)) {
    const log = textOf(logFile)
    if (/ Started\.$/m.test(log)) return true
    // It may go on for minutes, or on a full disk for ever, but opens nothing.
    if (/OutOfMemoryError/.test(log) || hasNoRoom(log)) return false
  }
  return false
}

/**
 * The ports of the start before, since a browser keeps favourites and settings by address; or else Neo4j's usual ones, where
 * they are free. For a temporary server, and where these were taken meanwhile, any free ones.
 */
async function choosePorts({ home, temporary }: ServerOptions, anyPorts: boolean): Promise<Ports> {
  const former = temporary || anyPorts ? undefined : formerPorts(home)
  const choose = async (...wanted: (number | undefined)[]) => {
    for (const port of temporary || anyPorts ? [] : wanted) {
      const free = port === undefined ? undefined : await freePort(port)
      if (free !== undefined) return free
    }
    return (await freePort(0)) ?? 0
  }
  return { bolt: await choose(former?.bolt, 7687), http: await choose(former?.http, 7474) }
}

const freePort = (port: number): Promise<number | undefined> =>
  new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined))
    })
  })
