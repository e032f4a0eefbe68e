import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { isAlive } from '../src/graph/local/jvm/process.ts'

/** A Python from 3.11 on that can make virtual environments. */
export interface Python {
  command: string
  version: string
}

const commands = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python']
const own = process.platform === 'win32' ? join('Scripts', 'python.exe') : join('bin', 'python')
const patience = 900_000

/** The first on the PATH; undefined when there is none. */
export async function findPython(): Promise<Python | undefined> {
  // Debian's python3 has venv, but not the ensurepip that it needs, until python3-venv is installed.
  const program = 'import ensurepip, sys, venv; print(*sys.version_info[:3], sep=".")'
  for (const command of commands) {
    const said = await run(command, '-c', program).catch(() => '')
    const [version, minor] = /^3\.(\d+)\.\d+/.exec(said) ?? []
    if (version !== undefined && Number(minor) >= 11) return { command, version }
  }
  return undefined
}

/**
 * Makes a virtual environment with these requirements in a folder, unless it is there already, and gives its Python, to be
 * run as `python -m …`. Throws what pip complains of; then, and when it is killed, the folder stays as it was.
 */
export async function makeVirtualEnvironment(
  python: Python,
  requirements: string,
  folder: string,
): Promise<string> {
  const isComplete = (): boolean => existsSync(join(folder, 'complete'))
  if (isComplete()) return join(folder, own)
  mkdirSync(dirname(folder), { recursive: true })
  removeLeftOvers(folder)
  // Under a name of its own until it is whole, so that two commands at once do not meet in it.
  const unfinished = `${folder}.${process.pid}`
  try {
    await run(python.command, '-m', 'venv', unfinished)
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
    await run(join(unfinished, own), ...install, '--requirement', requirements)
    writeFileSync(join(unfinished, 'complete'), '')
    if (!isComplete()) {
      rmSync(folder, { recursive: true, force: true })
      renameSync(unfinished, folder)
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return join(folder, own)
}

/** A name for what is installed: it changes with the requirements and with Python. */
export function environmentName({ version }: Python, ...requirements: string[]): string {
  const hash = createHash('sha256').update(version)
  for (const text of requirements) hash.update('\0').update(text)
  return `notebooks-${hash.digest('hex').slice(0, 16)}`
}

/** What a program prints; its last complaint is the error's. */
async function run(command: string, ...words: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, words, { timeout: patience })).stdout.trim()
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string }
    const complaint = stderr.trim().split('\n').at(-1) || message
    throw new Error(`${words.slice(0, 3).join(' ')} must succeed, but got: ${complaint}`, { cause: error })
  }
}

/** Removes what commands that were killed have left of this environment. */
function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const pid = name.startsWith(`${basename(folder)}.`) ? Number(name.split('.').at(-1)) : NaN
    if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(join(dirname(folder), name), { recursive: true })
  }
}
