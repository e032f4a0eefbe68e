import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../fuzz/random.ts'
import type { Proxy } from '../proxy.ts'

/** A local Neo4j that dies more often than every minute is not started again. */
const betweenKills = 75_000
const longestOutage = 12_000
/** Between two troubles there is at least this much time, and at most three times as much. */
const calm = 6_000

export type Trouble = 'refused' | 'silent' | 'cut' | 'Neo4j killed'

/** Breaks the way to Neo4j, and kills Neo4j itself, until it is told to end. Leaves the way open. */
export async function trouble(options: {
  proxy: Proxy
  /** The data folder of the local Neo4j. */
  folder: string
  random: Random
  ending: AbortSignal
  onTrouble: (kind: Trouble) => void
}): Promise<void> {
  const { proxy, folder, random, ending, onTrouble } = options
  const wait = (milliseconds: number) => pause(milliseconds, undefined, { signal: ending }).catch(() => {})
  let killedAt = performance.now() - betweenKills
  while (!ending.aborted) {
    await wait(calm + random.below(2 * calm))
    if (ending.aborted) break
    const mayKill = performance.now() - killedAt >= betweenKills
    const kind = random.pick<Trouble>([
      'refused',
      'silent',
      'cut',
      ...(mayKill ? (['Neo4j killed'] as const) : []),
    ])
    onTrouble(kind)
    if (kind === 'cut') proxy.cut()
    if (kind === 'Neo4j killed') {
      killedAt = performance.now()
      process.kill(Number(readFileSync(join(folder, 'neo4j/run/whosaid.pid'), 'utf8')), 'SIGKILL')
    }
    if (kind === 'refused') await proxy.refuse()
    if (kind === 'silent') proxy.silence()
    if (kind === 'refused' || kind === 'silent') {
      await wait(500 + random.below(longestOutage))
      await proxy.pass()
    }
  }
}
