import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from './rivals.ts'

/** The flags that a checkout's package.json gives to Node when it runs `whosaid`. */
export function flagsOf(folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    scripts: { whosaid: string }
  }
  return scripts.whosaid.split(' ').filter(word => word.startsWith('--'))
}

/** What Node is started with to run the `whosaid` of a checkout: its flags and its program. */
export const programOf = (folder: string): string[] => [...flagsOf(folder), join(folder, 'src/cli.ts')]

/** Two sides, turn by turn, each first as often as the other: a machine that grows slower or faster favours neither. */
export function* inTurns<Side>(one: Side, other: Side, turns: number): Generator<Side> {
  for (let turn = 0; turn < turns; turn++) yield* turn % 2 === 0 ? [one, other] : [other, one]
}

/** What the process of one load took: its own seconds, those of its CPU, and its greatest resident memory in MiB. */
export interface ProcessLoad {
  seconds: number
  cpuSeconds: number
  mebibytes: number
}

/** What a command took as a process, and what it printed. */
export interface ProcessRun extends ProcessLoad {
  stdout: string
  status: number | null
}

/** Runs a command of a checkout as a process of its own; `seconds` are from its start to its end. Throws unless it ends with 0 or 1. */
export function runFrom(
  checkout: string,
  { uri, username, password }: Connection,
  args: readonly string[],
): ProcessRun {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-load-'))
  const usage = join(folder, 'usage.json')
  const preload = join(folder, 'preload.cjs')
  writeFileSync(
    preload,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`,
  )
  try {
    const started = performance.now()
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', preload, ...programOf(checkout), ...args],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
        env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
      },
    )
    const seconds = (performance.now() - started) / 1000
    if (status !== 0 && status !== 1)
      throw new Error(`whosaid ${args.join(' ')} must end with 0 or 1, but got: ${status}\n${stderr}`)
    const used = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage
    return {
      status,
      stdout,
      seconds,
      cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
      mebibytes: Math.round(used.maxRSS / 1024),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs `whosaid load FILE` of a checkout as a process of its own; the seconds are those that it tells. */
export function loadFrom(checkout: string, connection: Connection, file: string): ProcessLoad {
  const { status, stdout, cpuSeconds, mebibytes } = runFrom(checkout, connection, ['load', '--json', file])
  if (status !== 0)
    throw new Error(`whosaid load must end with 0, but got: ${status}\n${stdout.slice(-2000)}`)
  const { seconds } = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as { seconds: number }
  return { seconds, cpuSeconds, mebibytes }
}
