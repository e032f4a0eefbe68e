import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { program, whosaid } from './support/cli.ts'
import { kill, processes, servers, supervisors, until } from './support/processes.ts'

// One data folder and what can happen to it, in this order. All of it under a locale that has no letters but ASCII's, with a
// path that has others.

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'whosaid-test-')))
const dataFolder = join(folder, 'Daten für يوم')
const home = join(dataFolder, 'neo4j')
const connectionFile = join(home, 'connection.json')
const env = { NEO4J_URI: '', WHOSAID_DATA: dataFolder, LC_ALL: 'C', LANG: 'C' }
const children: ChildProcess[] = []
const minutes = 240_000

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const { pid } of processes(folder)) kill(pid)
  await until(() => processes(folder).length === 0)
  rmSync(folder, { recursive: true, force: true })
})

const connection = () =>
  JSON.parse(readFileSync(connectionFile, 'utf8')) as { uri: string; password: string; socket?: string }

/** Runs a command to its end; a failure is to be one line. */
async function digest(more: NodeJS.ProcessEnv = {}) {
  const started = Date.now()
  const { status, stdout, stderr } = await whosaid(['digest'], { env: { ...env, ...more } })
  const lines = stderr.trimEnd().split('\n')
  return { status, stdout, last: lines.at(-1) ?? '', said: lines, seconds: (Date.now() - started) / 1000 }
}

interface Serving {
  url: string
  ended: Promise<number | null>
  said: Promise<string>
}

async function serve(more: NodeJS.ProcessEnv): Promise<Serving> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const ended = once(child, 'close').then(([status]) => status as number | null)
  const said = text(child.stderr)
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^GraphQL +(.*)\/graphql$/.exec(line)?.[1]
    if (url !== undefined) return { url, ended, said }
  }
  throw new Error(`serve must say where GraphQL is, but said: ${await said}`)
}

const isReady = (url: string) => fetch(`${url}/ready`).then(({ ok }) => ok)

let serving: Serving

test(
  'a Neo4j that is killed under serve is started again where it was, with the memory that is set',
  async () => {
    serving = await serve({ WHOSAID_HEAP: '700m', WHOSAID_PAGE_CACHE: '48m' })
    expect(await isReady(serving.url)).toBe(true)
    const { uri } = connection()
    const [before] = servers(home)
    expect(before!.command).toContain('-Xmx700m')
    expect(readFileSync(join(home, 'conf/neo4j.conf'), 'utf8')).toContain(
      'server.memory.pagecache.size=48m\n',
    )

    kill(before!.pid)
    await until(() => servers(home).some(({ pid }) => pid !== before!.pid), minutes)
    await until(() => isReady(serving.url), minutes)
    expect(servers(home)).toHaveLength(1)
    expect(connection().uri).toBe(uri)
  },
  minutes,
)

test(
  'one that runs with other memory than what is set says when that is used',
  async () => {
    const { status, last } = await digest({ WHOSAID_HEAP: '900m' })
    expect(status).toBe(0)
    expect(last).toBe(
      'The local Neo4j runs already: WHOSAID_HEAP and WHOSAID_PAGE_CACHE apply to its next start.',
    )
  },
  minutes,
)

test(
  'a password that was changed is said within a minute, and taken from the file once it is written there',
  async () => {
    const { uri, password } = connection()
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password))
    onTestFinished(() => driver.close())
    const changed = 'a-password-of-the-user'
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $password TO $changed',
      { password, changed },
      { database: 'system' },
    )
    const refused = await digest()
    expect(refused.status).toBe(3)
    expect(refused.said).toEqual([
      `The local Neo4j refuses the password in ${connectionFile}: if it was changed in Neo4j Browser, write the new one into that file as "password"`,
    ])
    expect(refused.seconds).toBeLessThan(60)

    writeFileSync(connectionFile, JSON.stringify({ ...connection(), password: changed }))
    expect(await digest()).toMatchObject({ status: 0, last: '' })
  },
  minutes,
)

test(
  'serve ends with status 3 and a sentence when what runs its Neo4j is killed',
  async () => {
    for (const { pid } of supervisors(home)) kill(pid)
    expect(await serving.ended).toBe(3)
    expect(await serving.said).toMatch(
      new RegExp(`\nThe process that ran the local Neo4j of ${home} has ended: start the command again\n$`),
    )
    await until(() => processes(home).length === 0, minutes)
    expect(connection().password).toBe('a-password-of-the-user')
  },
  minutes,
)

test(
  'a damaged lock is replaced, and no folder is removed that connection.json names and the program did not make',
  async () => {
    const precious = join(folder, 'whosaid-precious')
    mkdirSync(precious)
    writeFileSync(join(precious, 'lease'), 'not a socket')
    writeFileSync(join(precious, 'document'), 'of the user')
    const { socket } = connection()
    expect(socket).toBeDefined()
    writeFileSync(connectionFile, JSON.stringify({ ...connection(), socket: join(precious, 'lease') }))
    writeFileSync(join(home, 'lock'), 'this is no database of SQLite. '.repeat(200))
    expect(await digest()).toMatchObject({ status: 0 })
    expect(readFileSync(join(precious, 'lease'), 'utf8')).toBe('not a socket')
    expect(existsSync(join(precious, 'document'))).toBe(true)

    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [program, 'neo4j'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    const [[status], said] = await Promise.all([once(child, 'close'), text(child.stderr!)])
    expect(said).toMatch(/Cannot write to standard output: ENOSPC: .*\n$/)
    expect(status).toBe(3)
    await until(() => processes(home).length === 0, minutes)
  },
  minutes,
)

test('a damaged connection.json, and one that cannot be read, are said at once', async () => {
  const kept = readFileSync(connectionFile, 'utf8')
  for (const damaged of ['{"folder": "', '[]', '{"password": 1}', '']) {
    writeFileSync(connectionFile, damaged)
    const { status, said } = await digest()
    expect(status).toBe(3)
    expect(said).toEqual([
      `${connectionFile} must hold the password of the data beside it, but got: it is damaged. Restore it from a backup, or write {"password": "…"} into it, or move ${home} away and load the documents again`,
    ])
  }
  rmSync(connectionFile)
  expect((await digest()).last).toContain('but got: no such file')
  mkdirSync(connectionFile)
  expect((await digest()).last).toMatch(/^Cannot read .*connection\.json: EISDIR/)
  rmSync(connectionFile, { recursive: true })
  writeFileSync(connectionFile, kept)
  chmodSync(connectionFile, 0o600)
})

test(
  'a heap that is too small says which setting makes it larger',
  async () => {
    const { status, last, seconds } = await digest({ WHOSAID_HEAP: '20m' })
    expect(last).toMatch(
      /^The local Neo4j cannot open .* with its heap \(.*\): set WHOSAID_HEAP to a larger size, such as 8g$/,
    )
    expect(status).toBe(3)
    expect(seconds).toBeLessThan(60)
    await until(() => processes(home).length === 0, minutes)
  },
  minutes,
)

test(
  'a database that does not open is said within a minute, with its log and what to do',
  async () => {
    writeFileSync(join(home, 'data/databases/neo4j/neostore'), 'damaged '.repeat(1000))
    const { status, last, seconds } = await digest()
    expect(last).toMatch(
      /^The local Neo4j cannot open .*: .+\. Its log is .*\/logs\/debug\.log; if it cannot be repaired, move the folder away and load the documents again$/,
    )
    expect(status).toBe(3)
    expect(seconds).toBeLessThan(60)
    await until(() => processes(home).length === 0, minutes)
  },
  minutes,
)
