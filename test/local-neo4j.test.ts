import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import neo4j from 'neo4j-driver'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { readConnection } from '../src/graph/local/folder.ts'
import { acquireNeo4j, type LocalNeo4j, type LocalNeo4jOptions } from '../src/graph/local/index.ts'
import { install } from '../src/graph/local/jvm/install.ts'
import { findJava } from '../src/graph/local/jvm/java.ts'
import { kill, processes, servers, supervisors, until } from './support/processes.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'whosaid-test-')))
const dataFolder = join(folder, 'data')
const home = join(dataFolder, 'neo4j')
const holderProgram = join(import.meta.dirname, 'support/hold-neo4j.ts')
const holders: ChildProcess[] = []

afterAll(async () => {
  for (const holder of holders) holder.kill('SIGKILL')
  for (const { pid } of processes(folder)) kill(pid)
  await until(() => processes(folder).length === 0)
  rmSync(folder, { recursive: true, force: true })
})

interface Held {
  uri: string
  username: string
  password: string
  pid: number
}

/** Starts another command that uses the data folder's Neo4j, or a temporary one, and waits for its address. */
async function hold(of?: string): Promise<Held> {
  const args = of === undefined ? [holderProgram] : [holderProgram, of]
  const env = { ...process.env, TMPDIR: folder }
  const holder = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  holders.push(holder)
  const [line]: string[] = await once(createInterface({ input: holder.stdout }), 'line')
  const held: Held = JSON.parse(line ?? '')
  return held
}

/** Uses the data folder's Neo4j for the length of a test. */
async function use(of: string, options?: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const local = await acquireNeo4j(of, options)
  onTestFinished(() => local.release())
  return local
}

/** The lease that a test hands to the next one, so that not every test starts a Neo4j. */
let running: LocalNeo4j

async function keep(options?: LocalNeo4jOptions): Promise<LocalNeo4j> {
  running = await acquireNeo4j(dataFolder, options)
  return running
}

/** Sees to it that a port is taken, by this test or, as it may be already, by somebody else. */
function occupy(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void server.close())
  return new Promise(resolve => {
    server.once('listening', resolve).once('error', () => resolve())
  })
}

/** What the data folder's file says: the supervisor's socket too, while one has the door open. */
function connection(): Held & { socket?: string } {
  const content: Held & { socket?: string } = JSON.parse(readFileSync(join(home, 'connection.json'), 'utf8'))
  return content
}

async function count({ uri, username, password }: Omit<Held, 'pid'>, query: string): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  try {
    const { records } = await driver.executeQuery(query)
    const [found] = records.map(record => Number(record.get('count')))
    return found ?? 0
  } finally {
    await driver.close()
  }
}

/** The address of its Neo4j Browser, by which that keeps favourites. */
const browserOf = ({ browserUri }: LocalNeo4j): string => new URL(browserUri).origin

const countMarks = 'MATCH (mark:Mark) RETURN count(mark) AS count'
const addMark = 'CREATE (mark:Mark) RETURN count(mark) AS count'

describe('the local Neo4j of a data folder', { timeout: 120_000 }, () => {
  test('is started once by two commands that begin at the same moment, on free ports, and outlives a killed one', async () => {
    await occupy(7687)
    const [one, other] = await Promise.all([hold(dataFolder), hold(dataFolder)])

    expect(one.uri).toBe(other.uri)
    expect(one.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/)
    expect(one.uri).not.toContain(':7687')
    expect(servers(home)).toHaveLength(1)
    expect(supervisors(home)).toHaveLength(1)

    kill(one.pid)
    expect(await count(other, addMark)).toBe(1)
    const third = await use(dataFolder)
    expect(third.uri).toBe(other.uri)
    expect(await count(third, countMarks)).toBe(1)
    await third.release()
    expect(await count(other, countMarks)).toBe(1)
  })

  test('keeps address and password in a file that only the user can read', () => {
    const file = join(home, 'connection.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    const { username, password } = connection()
    expect(username).toBe('neo4j')
    expect(password.length).toBeGreaterThan(20)
    expect(processes(password)).toEqual([])
  })

  test('is not taken for the Neo4j of a copy of its folder', () => {
    const copy = join(folder, 'copy')
    mkdirSync(copy)
    cpSync(join(home, 'connection.json'), join(copy, 'connection.json'))
    expect(readConnection(home)).toHaveProperty('socket')
    expect(readConnection(copy)).toEqual({ username: 'neo4j', password: connection().password })
  })

  test('sends nothing and broadcasts nothing', async () => {
    const local = await use(dataFolder)
    const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.username, local.password))
    onTestFinished(() => driver.close())
    const { records } = await driver.executeQuery('SHOW SETTINGS YIELD name, value RETURN name, value')
    const values = new Map(records.map(record => [String(record.get('name')), String(record.get('value'))]))
    for (const name of [
      'dbms.usage_report.enabled',
      'client.allow_telemetry',
      'dbms.fleet_manager.enabled',
      'server.fleet_discovery.enabled',
    ]) {
      expect([name, values.get(name)]).toEqual([name, 'false'])
    }
    for (const name of ['server.bolt.listen_address', 'server.http.listen_address']) {
      expect(values.get(name)).toMatch(/^127\.0\.0\.1:\d+$/)
    }
  })

  test('reads no files for a query, and gives its HTTP answers to no page but its own', async () => {
    const local = await use(dataFolder)
    const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.username, local.password))
    onTestFinished(() => driver.close())
    const read = driver.executeQuery("LOAD CSV FROM 'file:///connection.json' AS line RETURN line")
    await expect(read).rejects.toThrow(/allow_csv_import_from_file_urls/)
    const { origin } = new URL(local.browserUri)
    const response = await fetch(origin, { headers: { origin: 'https://pages.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('is stopped gracefully by the end of the last lease; a lease that comes meanwhile starts it anew, on its ports', async () => {
    const first = await acquireNeo4j(dataFolder)
    const before = servers(home)[0]?.pid
    for (const holder of holders) holder.stdin?.end()
    await first.release()
    await until(() => connection().socket === undefined)
    const next = await keep()
    expect(readFileSync(join(home, 'logs/neo4j.log'), 'utf8')).toMatch(/Stopped\.[^]*Started\./)
    expect(servers(home)).toHaveLength(1)
    expect(servers(home)[0]?.pid).not.toBe(before)
    expect([next.uri, browserOf(next)]).toEqual([first.uri, browserOf(first)])
    expect(await count(next, countMarks)).toBe(1)
  })

  test('takes other ports where somebody else has those of the start before', async () => {
    const [address, browser] = [running.uri, browserOf(running)]
    await running.release()
    await until(() => servers(home).length === 0)
    const taken = createServer().listen(Number(new URL(browser).port), '127.0.0.1')
    await once(taken, 'listening')
    const moved = await keep()
    expect([moved.uri === address, browserOf(moved) === browser]).toEqual([true, false])
    taken.close()
  })

  test('ends with its supervisor when that is killed, keeps its data, and the next start waits for it', async () => {
    const first = running
    expect(await count(first, addMark)).toBe(1)
    const before = servers(home)[0]!.pid
    process.kill(before, 'SIGSTOP') // it stops within a second otherwise
    for (const { pid } of supervisors(home)) kill(pid)
    const said: string[] = []
    const next = await keep({
      onProgress(message) {
        said.push(message)
        if (message.startsWith('Waiting for an earlier Neo4j to stop')) process.kill(before, 'SIGCONT')
      },
    })
    await first.release()
    expect(said.join('\n')).toContain('Waiting for an earlier Neo4j to stop')
    expect(servers(home)).toHaveLength(1)
    expect(servers(home)[0]?.pid).not.toBe(before)
    expect(await count(next, countMarks)).toBe(2)
  })

  test('is started anew for a lease that comes right after the server itself was killed', async () => {
    const before = servers(home)[0]!.pid
    kill(before)
    await running.release()
    const next = await keep()
    expect(servers(home)[0]?.pid).not.toBe(before)
    expect(await count(next, countMarks)).toBe(2)
  })

  test('leaves no process behind when the npm that runs its only command is killed', async () => {
    // npm runs a command in a shell, which outlives it.
    const command = `${process.execPath} ${holderProgram} ${dataFolder}; true`
    const likeNpm = `require('node:child_process').spawn('/bin/sh', ['-c', process.argv[1]], { stdio: 'inherit' })`
    const npm = spawn(process.execPath, ['--eval', likeNpm, command], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    holders.push(npm)
    await once(createInterface({ input: npm.stdout }), 'line')
    await running.release()
    expect(servers(home)).toHaveLength(1)
    npm.kill('SIGKILL')
    await until(() => processes(dataFolder).length === 0)
    expect(connection().socket).toBeUndefined()
  })

  test('says which setting it does not know', async () => {
    const start = acquireNeo4j(join(folder, 'other'), { settings: { 'no.such.setting': 'true' } })
    await expect(start).rejects.toMatchObject({ code: 'UNREACHABLE' })
    await expect(start).rejects.toThrow('no.such.setting')
    await until(() => processes(join(folder, 'other')).length === 0)
  })
})

describe('a temporary Neo4j', { timeout: 60_000 }, () => {
  test('is gone, with its data, soon after the command that started it was killed', async () => {
    const temporary = await hold()
    const mark = `whosaid-neo4j-${temporary.pid}-`
    expect(await count(temporary, addMark)).toBe(1)
    expect(servers(mark)).toHaveLength(1)
    kill(temporary.pid)
    await until(() => processes(mark).length === 0, 5_000)
  })
})

describe('a machine without what it takes', () => {
  test('has no Java of the right age when there is only an old one, or none', () => {
    expect(findJava({ PATH: '/nowhere' }, [])).toEqual({ java: undefined, found: [] })
  })

  test('is told in one sentence what to install or to set', async () => {
    const failure = install(() => {}, { PATH: '/nowhere', XDG_CACHE_HOME: folder }, [])
    await expect(failure).rejects.toMatchObject({ code: 'NO_NEO4J' })
    await expect(failure).rejects.toThrow(
      /^[^.]*Java 21 or newer[^.]*Maven[^.]*NEO4J_URI[^.]*but got: no Java; no Maven \(mvn\) on the PATH$/,
    )
  })
})
