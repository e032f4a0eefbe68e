import { execFile, execFileSync, fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { flagsOf, programOf } from '../load/checkout.ts'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** A server of GraphQL in a process of its own. */
export interface Server {
  url: string
  process: ChildProcess
}

/** Starts a server of this folder on the database that the environment names. */
export async function start(file: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const child = fork(here(file), {
    env: { ...process.env, ...env },
    execArgv: flagsOf(fileURLToPath(new URL('../../', import.meta.url))),
  })
  const [message] = (await once(child, 'message')) as [{ url: string }]
  return { url: message.url, process: child }
}

/** Starts `whosaid serve` of a checkout on the database that the environment names. */
export async function serveFrom(folder: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const child = spawn(process.execPath, [...programOf(folder), 'serve', '--port', '0'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^GraphQL +(http\S+)/.exec(line) ?? []
    if (url !== undefined) return { url, process: child }
  }
  throw new Error(`serve must print its address, but got: its end, in ${folder}`)
}

/** A question as a client asks it. */
export interface Asked {
  query: string
  variables?: Record<string, unknown>
}

/** One answer over HTTP, and the milliseconds until it was read; undefined when it took longer than `patience`. */
export async function ask(
  url: string,
  { query, variables }: Asked,
  patience = 300_000,
): Promise<{ milliseconds: number; data: unknown } | undefined> {
  const began = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    // As it is, as the peer sends its answers: what compression takes depends on the answer's bytes, not on the question.
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    if (error instanceof DOMException) return undefined
    throw error
  })
  if (response === undefined) return undefined
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
  const milliseconds = performance.now() - began
  if (errors !== undefined) throw new Error(`an answer has no errors, but got: ${JSON.stringify(errors)}`)
  return { milliseconds, data }
}

/** The median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Requests answered in a second when so many clients ask at once, each its next as soon as it has its answer. */
export async function rate(url: string, asked: Asked, connections: number, seconds: number): Promise<number> {
  const load = [
    ['--connections', connections],
    ['--duration', seconds],
    ['--method', 'POST'],
    ['--headers', 'content-type=application/json'],
    ['--body', JSON.stringify(asked)],
  ].flat()
  const { stdout } = await promisify(execFile)(here('node_modules/.bin/autocannon'), [
    '--json',
    ...load.map(String),
    url,
  ])
  const result = JSON.parse(stdout) as { '2xx': number; duration: number }
  return result['2xx'] / result.duration
}

/** The resident size of a process, in MiB. */
export function residentSize({ process: child }: Server): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024
}

/** The milliseconds of CPU that a process has taken so far, by Linux's /proc: other work on the machine hardly changes them. */
export function cpuTime({ process: child }: Server): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return ticks * 10
}
