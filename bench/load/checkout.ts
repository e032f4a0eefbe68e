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

/** Runs `whosaid load FILE` of a checkout as a process of its own. */
export function loadFrom(
  checkout: string,
  { uri, username, password }: Connection,
  file: string,
): ProcessLoad {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-load-'))
  const usage = join(folder, 'usage.json')
  const preload = join(folder, 'preload.cjs')
  writeFileSync(
    preload,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`,
  )
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', preload, ...programOf(checkout), 'load', '--json', file],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
        env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
      },
    )
    if (status !== 0) throw new Error(`whosaid load must end with 0, but got: ${status}\n${stderr}`)
    const { seconds } = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as { seconds: number }
    const used = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage
    return {
      seconds,
      cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
      mebibytes: Math.round(used.maxRSS / 1024),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
