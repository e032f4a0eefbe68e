import { createServer } from 'node:net'
import { join } from 'node:path'
import { WhosaidError } from '../../../errors.ts'
import { archiveFlags, archiveOf, makeArchive } from './archive.ts'
import { prepareHome, type Ports } from './home.ts'
import type { Installation } from './install.ts'
import { pause, startProgram, textOf, type Program } from './process.ts'

/** How Java compiles: `quick` starts seconds sooner, `full` warms up longer and then does twice the work. */
export type Compiler = 'quick' | 'full'

export interface ServerOptions {
  installation: Installation
  home: string
  password: string
  compiler: Compiler
  /** Settings for neo4j.conf, over the project's own. */
  settings?: Record<string, string>
  /** The data is not kept: it is removed, and the server killed, when this process ends. */
  temporary: boolean
}

/** A Neo4j that runs and answers; it ends with this process. */
export interface Server {
  uri: string
  browserUri: string
  program: Program
  /** The last lines that tell something, for a message. */
  lastLines(): string
  /** Makes the class-data archive, if there is none yet; see archive.ts. */
  makeArchive: () => ReturnType<typeof makeArchive>
}

const attempts = 3
const startLimit = 180_000

/** The file in which a server's process id lies. */
export const pidFileOf = (home: string): string => join(home, 'run/whosaid.pid')

/** The part of a server's command line that tells it from every other process. */
export const markOf = (home: string): string => `--home-dir=${home}`

/** Starts Neo4j and resolves when it has started. Throws `UNREACHABLE` with its last lines when it does not. */
export async function startServer(options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const ports = await choosePorts(options.temporary || attempt > 1)
    const server = start(options, ports)
    if (await hasStarted(server, logFileOf(options.home))) return server
    await server.program.kill()
    // Between the choice and the start another program can have taken a port.
    if (attempt === attempts || !/Address already in use|BindException/.test(server.lastLines())) {
      throw new WhosaidError('UNREACHABLE', `The local Neo4j must start, but got:\n${server.lastLines()}`)
    }
  }
}

function start(
  { installation, home, password, compiler, settings, temporary }: ServerOptions,
  ports: Ports,
): Server {
  prepareHome(home, ports, password, settings)
  const { java, cache, classPath } = installation
  const flags = java.major >= 23 ? [...jvmFlags, '--sun-misc-unsafe-memory-access=allow'] : jvmFlags
  const env = { ...process.env, CLASSPATH: classPath, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const archive = archiveOf(cache, java, flags, env, join(home, 'run'))
  const tiers = compiler === 'quick' ? ['-XX:TieredStopAtLevel=1'] : []
  const main = [
    'org.neo4j.server.Neo4jCommunity',
    markOf(home),
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ]
  const command = [java.program, ...flags, ...tiers, ...archiveFlags(archive), ...main]
  const logFile = logFileOf(home)
  const kept = { signal: 'TERM', pidFile: pidFileOf(home) } as const
  const removed = { signal: 'KILL', pidFile: pidFileOf(home), folder: home } as const
  return {
    uri: `bolt://127.0.0.1:${ports.bolt}`,
    browserUri: `http://127.0.0.1:${ports.http}/browser/?connectURL=neo4j%3A%2F%2Fneo4j%40127.0.0.1%3A${ports.bolt}`,
    program: startProgram(command, { env, logFile, ...(temporary ? removed : kept) }),
    lastLines: () => tellingLines(textOf(logFile)),
    makeArchive: () => makeArchive(archive),
  }
}

// Half a gigabyte of heap serves a million statements, but a document of 10,000 takes 350 MB for its transaction, and one
// transaction gets 70 % of it. The packages are the ones that Neo4j's own start script opens.
const jvmFlags = [
  '-Xms64m',
  '-Xmx1g',
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
    if (/ Started\.$/m.test(textOf(logFile))) return true
  }
  return false
}

/** Errors and warnings with their causes, without the stack; or else the last lines as they are. */
function tellingLines(log: string): string {
  const lines = log.split('\n').filter(line => line.trim() !== '' && !/^\s+at /.test(line))
  const telling = lines.filter(line => /ERROR|Exception|Caused by|Error/.test(line))
  return (telling.length > 0 ? telling : lines).slice(-8).join('\n')
}

/** The usual ports where they are free; otherwise, and for what is not meant to be found, any free ones. */
async function choosePorts(anyPorts: boolean): Promise<Ports> {
  const choose = async (usual: number) =>
    (anyPorts ? undefined : await freePort(usual)) ?? (await freePort(0)) ?? 0
  return { bolt: await choose(7687), http: await choose(7474) }
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
