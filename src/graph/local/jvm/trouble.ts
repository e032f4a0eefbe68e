import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { WhosaidError } from '../../../errors.ts'
import { textOf } from './process.ts'

/** Below this many bytes Neo4j neither opens a database nor recovers one. */
const neededRoom = 8 * 2 ** 20

/** What Neo4j writes to; each may be a link to another disk. */
const written = ['', 'data', 'data/databases', 'data/transactions', 'logs']

/** The error of a folder whose disk has no room, with what to do; undefined while there is room. */
export function fullDisk(home: string, needed = neededRoom): WhosaidError | undefined {
  const { folder, free } = fullest(home)
  return free >= needed ? undefined : noRoom(folder, `${free} bytes free`)
}

/** Of what Neo4j writes to, the first folder on the disk with the least room. */
function fullest(home: string): { folder: string; free: number } {
  return written
    .map(name => join(home, name))
    .filter(folder => existsSync(folder))
    .map(folder => {
      const { bavail, bsize } = statfsSync(folder)
      return { folder, free: bavail * bsize }
    })
    .reduce((least, one) => (one.free < least.free ? one : least))
}

const noRoom = (folder: string, evidence: string): WhosaidError =>
  new WhosaidError(
    'DISK_FULL',
    `${diskOf(folder)} is full (${evidence}), so the local Neo4j cannot use ${folder}: make room there and run the command again`,
  )

/** The device and where it is mounted, as `df` prints them. */
function diskOf(folder: string): string {
  const { stdout } = spawnSync('df', ['-P', folder], { encoding: 'utf8' })
  const [, device, mount] = /^(.+?)\s+\d+\s+\d+\s+-?\d+\s+\d+%\s+(.+)$/m.exec(stdout ?? '') ?? []
  return device === undefined ? 'The disk' : `The disk ${device} at ${mount}`
}

const noRoomWords = /No space left on device|Disk quota exceeded|not enough space/i
const noHeapWords = /OutOfMemory|Java heap space|GC overhead limit|Too small maximum heap/i
const noPathWords = /Malformed input or input contains unmappable|InvalidPathException/

/** Whether what a database said means that its disk is full. */
export const hasNoRoom = (evidence: string): boolean => noRoomWords.test(evidence)

/** The error of a Neo4j that does not start, does not open its database or has failed: what it said, and what to do. */
export function troubleWith(home: string, evidence: string): WhosaidError {
  if (hasNoRoom(evidence)) return fullDisk(home) ?? noRoom(fullest(home).folder, evidence)
  if (noHeapWords.test(evidence)) {
    return new WhosaidError(
      'OUT_OF_MEMORY',
      `The local Neo4j cannot open ${home} with its heap (${evidence}): set WHOSAID_HEAP to a larger size, such as 8g`,
    )
  }
  return new WhosaidError('UNREACHABLE', `The local Neo4j cannot open ${home}${advice(home, evidence)}`)
}

function advice(home: string, evidence: string): string {
  if (noPathWords.test(evidence)) {
    return ` under this locale (${evidence}): set WHOSAID_DATA to a path of ASCII letters`
  }
  return `: ${evidence}. Its log is ${join(home, 'logs/debug.log')}; if it cannot be repaired, move the folder away and load the documents again`
}

/** Why a database did not open: what it says itself, or the deepest cause in its log where it only says that it did not. */
export function reasonOf(home: string, said: string): string {
  if (!/Unable to start/.test(said)) return said
  const failures = textOf(join(home, 'logs/debug.log'))
    .split('\n')
    .filter(line => line.includes('"Failed to start '))
  const cause = /^.*Caused by: (.+?)(?:\\[nrt]|")/s.exec(failures.at(-1) ?? '')?.[1]
  return cause ?? said
}

/** What a log says went wrong, on one line: the deepest cause of its last error, or else its last line. */
export function tellingLine(log: string): string {
  const lines = log.split('\n').filter(line => line.trim() !== '' && !/^\s+at /.test(line))
  const telling = lines.filter(line => /ERROR|Exception|Caused by|Error/.test(line))
  const line = telling.at(-1) ?? lines.at(-1) ?? 'no output'
  return line
    .trim()
    .replace(/^Caused by: /, '')
    .replace(/[.:]$/, '')
}
