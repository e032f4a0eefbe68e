import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answersQueries } from './answer.ts'
import { newPassword, username } from './jvm/home.ts'
import { install } from './jvm/install.ts'
import { endLeftOver, isAlive } from './jvm/process.ts'
import { markOf, pidFileOf, startServer } from './jvm/server.ts'
import type { LocalNeo4j, LocalNeo4jOptions } from './lease.ts'

const prefix = 'whosaid-neo4j-'

/** Starts an empty Neo4j of its own. Releasing it, and the end of this process however it ends, kills it and its data. */
export async function startTemporaryNeo4j(options: LocalNeo4jOptions = {}): Promise<LocalNeo4j> {
  const { onProgress = () => {}, compiler = 'quick', settings = {} } = options
  const installation = await install(onProgress)
  await sweep()
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const password = newPassword()
  onProgress('Starting a temporary Neo4j …')
  const server = await startServer({ installation, home, password, compiler, settings, temporary: true })
  const access = { uri: server.uri, username, password, browserUri: server.browserUri }
  await answersQueries(access)
  let archive: ReturnType<typeof server.makeArchive> | undefined
  const timer = setTimeout(() => (archive = server.makeArchive()), 5_000).unref()
  return {
    ...access,
    release: async () => {
      clearTimeout(timer)
      await archive?.cancel()
      await server.program.kill()
      remove(home)
    },
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** Removes what is left of processes that ended together with their watchers. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (Number.isNaN(pid) || isAlive(pid)) continue
    const home = join(tmpdir(), name)
    await endLeftOver(pidFileOf(home), markOf(home), 0)
    remove(home)
  }
}
