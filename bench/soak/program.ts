import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
// As the start commands have them.
const flags = ['--min-semi-space-size=16', '--max-semi-space-size=16']

/** `whosaid serve` as a process of its own. */
export interface Server {
  url: string
  process: ChildProcess
  /** What it has logged above the level of information. */
  warnings: string[]
}

/** Starts `whosaid serve`, on any free port unless one is given, and resolves when it listens. */
export async function startServer(env: NodeJS.ProcessEnv, port = '0'): Promise<Server> {
  const child = spawn(process.execPath, [...flags, program, 'serve'], {
    env: { ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const warnings: string[] = []
  createInterface({ input: child.stderr }).on('line', line => {
    if (!/"level":(10|20|30)\b/.test(line) && warnings.length < 1000) warnings.push(line)
  })
  const url = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      const address = /^GraphQL\s+(http:\S+)\/graphql/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', status => reject(new Error(`serve must start, but got: status ${status}`)))
  })
  return { url: await url, process: child, warnings }
}

/** How many bytes a process holds in memory, and how many files and connections it has open. */
export function sizeOf({ pid }: ChildProcess): { resident: number; handles: number } {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return { resident: Number(kilobytes) * 1024, handles: readdirSync(`/proc/${pid}/fd`).length }
}

export interface Ran {
  status: number | null
  said: string
}

/** Runs one command of the program to its end; after the limit it is killed, and its status is null. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv, limit: number): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), limit)
  const closed = once(child, 'close')
  const said = await Promise.all([text(child.stdout), text(child.stderr)])
  const [status] = (await closed) as [number | null]
  clearTimeout(timer)
  return { status, said: said.join('') }
}
