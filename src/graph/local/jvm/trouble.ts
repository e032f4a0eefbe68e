import { spawnSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { WhosaidError } from '../../../errors.ts'

/** Below this many bytes Neo4j neither opens a database nor recovers one. */
const neededRoom = 8 * 2 ** 20

/** The error of a folder whose disk has no room, with what to do; undefined while there is room. */
export function fullDisk(home: string, needed = neededRoom): WhosaidError | undefined {
  const { bavail, bsize } = statfsSync(home)
  const free = bavail * bsize
  return free >= needed ? undefined : noRoom(home, `${free} bytes free`)
}

const noRoom = (home: string, evidence: string): WhosaidError =>
  new WhosaidError(
    'DISK_FULL',
    `${diskOf(home)} is full (${evidence}), so the local Neo4j cannot use ${home}: make room there and run the command again`,
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

/** The error of a Neo4j that does not start, does not open its database or has failed: what it said, and what to do. */
export function troubleWith(home: string, evidence: string): WhosaidError {
  if (noRoomWords.test(evidence)) return fullDisk(home) ?? noRoom(home, evidence)
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
