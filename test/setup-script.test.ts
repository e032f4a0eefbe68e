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
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, onTestFinished, test } from 'vitest'

// Each test has a project of one file in a folder of its own, and an npm of its own that does what the test says.

let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'whosaid-setup-'))
  onTestFinished(() => rmSync(project, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, '../scripts/setup.mjs'), join(project, 'scripts/setup.mjs'))
  writeLock('1.0.0')
  npmDoes(brings('v24.1.0'))
})

const writeLock = (version: string) => writeFileSync(join(project, 'package-lock.json'), lockWith(version))

const lockWith = (version: string) =>
  JSON.stringify({
    packages: {
      '': { name: 'project', version: '1.0.0' },
      'node_modules/node': { version },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  })

/** An npm that records how it was called. */
function npmDoes(script: string): void {
  mkdirSync(join(project, 'bin'), { recursive: true })
  writeFileSync(join(project, 'bin/npm'), `#!/bin/sh\necho "$@" >>calls\necho noise of npm\n${script}\n`)
  chmodSync(join(project, 'bin/npm'), 0o755)
}

/** The part of an installation that the script looks at: the lock file's copy, and a Node that says its version. */
const brings = (version: string) => `
mkdir -p node_modules/.bin
printf '#!/bin/sh\\necho ${version}\\n' >node_modules/.bin/node
chmod +x node_modules/.bin/node
cp package-lock.json node_modules/.package-lock.json`

const calls = () => (existsSync(join(project, 'calls')) ? readFileSync(join(project, 'calls'), 'utf8') : '')

async function setUp(): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, PATH: [join(project, 'bin'), process.env['PATH']].join(delimiter) }
  delete (env as NodeJS.ProcessEnv)['npm_execpath']
  const child = spawn(process.execPath, [join(project, 'scripts/setup.mjs')], { env })
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { status: Number(status), stdout, stderr }
}

test('installs missing packages, those for tests too, and prints nothing to stdout', async () => {
  const { status, stdout, stderr } = await setUp()
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  expect(stderr).toContain('Installing packages with npm ci, once: node_modules is missing or incomplete')
  expect(calls()).toMatch(/^ci --include=dev/)
})

test('does not install again, whatever the times of the files', async () => {
  await setUp()
  writeLock('1.0.0') // younger now than what is installed
  expect(await setUp()).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(calls().trim().split('\n')).toHaveLength(1)
})

test('installs again when the packages differ from the lock file', async () => {
  await setUp()
  writeLock('2.0.0')
  const { status, stderr } = await setUp()
  expect(status).toBe(0)
  expect(stderr).toContain('node_modules/node is not the one in package-lock.json')
  expect(calls().trim().split('\n')).toHaveLength(2)
})

test('repeats an installation that was interrupted', async () => {
  npmDoes('exit 1')
  const failed = await setUp()
  expect(failed.status).toBe(1)
  expect(failed.stderr).toContain('npm ci must install the packages, but got: exit status 1')
  npmDoes(brings('v24.1.0'))
  expect((await setUp()).status).toBe(0)
})

test('refuses a Node of another version and names it', async () => {
  npmDoes(brings('v20.0.0'))
  const { status, stderr } = await setUp()
  expect(status).toBe(1)
  expect(stderr).toMatch(/node_modules\/\.bin\/node must be Node 24, .*but got: v20\.0\.0\n$/)
  expect((await setUp()).status).toBe(1)
})

test('installs once for two commands that start at the same time', async () => {
  npmDoes(`sleep 1\n${brings('v24.1.0')}`)
  const both = await Promise.all([setUp(), setUp()])
  expect(both.map(({ status }) => status)).toEqual([0, 0])
  expect(both.map(({ stderr }) => stderr).join('')).toContain('Waiting for another command')
  expect(calls().trim().split('\n')).toHaveLength(1)
})

test('ignores the lock of a command that was killed', async () => {
  mkdirSync(join(project, '.whosaid'))
  writeFileSync(join(project, '.whosaid/setup.lock'), '999999999')
  expect((await setUp()).status).toBe(0)
})
