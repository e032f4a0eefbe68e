import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answersQueries } from './answer.ts'
import { newPassword, username } from './jvm/home.ts'
import { install } from './jvm/install.ts'
import { endLeftOver, isAlive } from './jvm/process.ts'
import { markOf, pidFileOf, startServer } from './jvm/server.ts'
import type { LocalNeo4j, LocalNeo4jOptions } from './lease.ts'

const prefix = 'whosaid-neo4j-'

/** An empty Neo4j whose data is not kept. */
export type TemporaryNeo4j = Pick<LocalNeo4j, 'uri' | 'username' | 'password' | 'browserUri' | 'release'>

/** Starts an empty Neo4j. Releasing it, or the end of this process however it ends, kills it and deletes its data. */
export async function startTemporaryNeo4j(options: LocalNeo4jOptions = {}): Promise<TemporaryNeo4j> {
  const { onProgress = () => {}, compiler = 'quick', memory = {}, settings = {} } = options
  const installation = await install(onProgress)
  await sweep()
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const password = newPassword()
  onProgress('Starting a temporary Neo4j …')
  const server = await startServer({
    installation,
    home,
    password,
    compiler,
    memory,
    settings,
    temporary: true,
  })
  const access = { uri: server.uri, username, password, browserUri: server.browserUri }
  await answersQueries(home, access)
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

/** Removes the folders of this user's processes that were killed together with their watchers. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (Number.isNaN(pid) || isAlive(pid)) continue
    const home = join(tmpdir(), name)
    const found = lstatSync(home, { throwIfNoEntry: false })
    if (found?.isDirectory() !== true || found.uid !== process.getuid?.()) continue
    await endLeftOver(pidFileOf(home), markOf(home), 0)
    remove(home)
  }
}
