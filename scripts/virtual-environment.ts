import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAlive } from '../src/graph/local/jvm/process.ts'

const candidates = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python']
const windows = process.platform === 'win32'

/** A Python from 3.11 on that can make virtual environments, with its version; undefined when there is none. */
export function findPython(): { command: string; version: string } | undefined {
  // Debian's python3 has venv and lacks ensurepip, which venv needs, until python3-venv is installed.
  const program = 'import ensurepip, sys, venv; print(*sys.version_info[:3], sep=".")'
  for (const command of candidates) {
    const { status, stdout } = spawnSync(command, ['-c', program], { encoding: 'utf8' })
    const version = /^3\.(\d+)\.\d+$/.exec(stdout?.trim() ?? '')
    if (status === 0 && Number(version?.[1]) >= 11) return { command, version: version![0] }
  }
  return undefined
}

/**
 * Makes a virtual environment with these requirements in a folder, unless it is there already, and gives its Python, to be
 * run as `python -m …`. Throws what pip complains of; then, and when it is killed, the folder stays as it was.
 */
export function makeVirtualEnvironment(
  python: { command: string; version: string },
  requirements: string,
  folder: string,
): string {
  const own = windows ? ['Scripts', 'python.exe'] : ['bin', 'python']
  const program = join(folder, ...own)
  if (existsSync(join(folder, 'complete'))) return program
  removeLeftOvers(folder)
  // Under a name of its own until it is whole, so that two commands at once do not meet in it.
  const unfinished = `${folder}.${process.pid}`
  try {
    mkdirSync(dirname(folder), { recursive: true })
    run(python.command, ['-m', 'venv', unfinished])
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
    run(join(unfinished, ...own), [...install, '--requirement', requirements])
    writeFileSync(join(unfinished, 'complete'), '')
    if (existsSync(join(folder, 'complete'))) return program // another command was quicker
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
    return program
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** A short name for what is installed: it changes with the requirements and with Python. */
export function environmentName(version: string, ...requirements: string[]): string {
  const hash = createHash('sha256').update(version)
  for (const text of requirements) hash.update('\0').update(text)
  return `notebooks-${hash.digest('hex').slice(0, 16)}`
}

function run(command: string, words: string[]): void {
  const { status, stderr, error } = spawnSync(command, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 900_000,
  })
  if (status === 0) return
  const complaint = error?.message ?? stderr.trim().split('\n').at(-1) ?? ''
  throw new Error(`${words.slice(0, 3).join(' ')} makes the virtual environment, but got: ${complaint}`)
}

/** Removes what commands that were killed have left of this environment. */
function removeLeftOvers(folder: string): void {
  if (!existsSync(dirname(folder))) return
  for (const name of readdirSync(dirname(folder))) {
    const pid = Number(name.startsWith(`${basename(folder)}.`) ? name.split('.').at(-1) : NaN)
    if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(join(dirname(folder), name), { recursive: true })
  }
}
