import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, onTestFinished, test } from 'vitest'

// `npm run compose`, in a folder of its own and with a docker that notes how it was called: the real one is in compose.test.ts.

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'whosaid-compose-'))
  onTestFinished(() => rmSync(project, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, '../scripts/compose.mjs'), join(project, 'scripts/compose.mjs'))
  mkdirSync(join(project, 'bin'))
  dockerDoes('exit 0')
})

function dockerDoes(script: string): void {
  writeFileSync(join(project, 'bin/docker'), `#!/bin/sh\necho "$@" >>${project}/calls\n${script}\n`)
  chmodSync(join(project, 'bin/docker'), 0o755)
}

const file = () => join(project, '.env')
const written = () => readFileSync(file(), 'utf8')
const calls = () => readFileSync(join(project, 'calls'), 'utf8').trim().split('\n')

async function compose(words: string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const PATH = [join(project, 'bin'), process.env['PATH']].join(delimiter)
  const env: NodeJS.ProcessEnv = { ...process.env, PATH, NEO4J_PASSWORD: '', ...environment }
  const child = spawn(process.execPath, [join(project, 'scripts/compose.mjs'), ...words], { env })
  const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, 'close')])
  return { status: Number(status), stderr }
}

/** What is always said. */
const howToLoad = (port = '7687') =>
  `An empty database gets the examples. To load documents of your own, in another terminal:
  export NEO4J_URI=bolt://localhost:${port} NEO4J_PASSWORD=… # as in ${file()}, or as you have set it
  npm run whosaid -- load FILE
`

test('the port of the database is the one that is set, in the environment or in .env', async () => {
  writeFileSync(file(), 'NEO4J_PASSWORD=of-the-user\nNEO4J_BOLT_PORT=7777\n')
  expect((await compose()).stderr).toBe(howToLoad('7777'))
  expect((await compose([], { NEO4J_BOLT_PORT: '8888' })).stderr).toBe(howToLoad('8888'))
})

test('a password is written once, for the user alone, and compose is run with what it was given', async () => {
  const { status, stderr } = await compose(['--detach'])
  expect(status).toBe(0)
  expect(stderr).toBe(`A new password of the user neo4j is in ${file()}\n${howToLoad()}`)
  expect(written()).toMatch(/^NEO4J_PASSWORD=[\w-]{24}\n$/)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(calls().at(-1)).toBe('compose up --detach')
  const before = written()
  expect(await compose()).toEqual({ status: 0, stderr: howToLoad() })
  expect(written()).toBe(before)
})

test('each project gets another one', async () => {
  await compose()
  const first = written()
  rmSync(file())
  await compose()
  expect(written()).not.toBe(first)
})

test('what the user has set in .env stays, and nobody else can read it from then on', async () => {
  writeFileSync(file(), 'PORT=4001\n# no NEO4J_PASSWORD yet\nNEO4J_PASSWORD=', { mode: 0o644 })
  await compose()
  expect(written()).toMatch(
    /^PORT=4001\n# no NEO4J_PASSWORD yet\nNEO4J_PASSWORD=\nNEO4J_PASSWORD=[\w-]{24}\n$/,
  )
  expect(statSync(file()).mode & 0o777).toBe(0o600)
})

test('a password that is set already is used, and none is written', async () => {
  expect(await compose([], { NEO4J_PASSWORD: 'of-the-environment' })).toEqual({
    status: 0,
    stderr: howToLoad(),
  })
  expect(existsSync(file())).toBe(false)
  writeFileSync(file(), 'NEO4J_PASSWORD=of-the-user\n')
  expect(await compose()).toEqual({ status: 0, stderr: howToLoad() })
  expect(written()).toBe('NEO4J_PASSWORD=of-the-user\n')
})

test("compose's status is the command's", async () => {
  dockerDoes('[ "$2" != up ] || exit 14')
  expect(await compose()).toMatchObject({ status: 14 })
})
