import { readFile, stat } from 'node:fs/promises'
import { createTwoFilesPatch } from 'diff'
import { maxDocumentBytes } from '../../document/index.ts'
import { describeProblem } from '../../errors.ts'
import { Refusal } from '../failure.ts'
import type { Conflict } from '../protocol/actions.ts'
import { versionOf, type ReadFile } from './read.ts'

/** The longest diff of a conflict, in characters. */
const longestDiff = 64 * 1024

/** A file's bytes, where it is not larger than a document may be. */
export async function bytesAt(real: string): Promise<Uint8Array> {
  const { size } = await stat(real)
  if (size > maxDocumentBytes)
    throw new Refusal('TOO_LARGE', `a file must have at most ${maxDocumentBytes} bytes, but got: ${size}`)
  return readFile(real)
}

const mark = Uint8Array.of(0xef, 0xbb, 0xbf)
const hasMark = (bytes: Uint8Array): boolean => mark.every((byte, at) => bytes[at] === byte)

/** A file's characters, without the byte order mark that it may begin with. */
export const textOf = ({ bytes }: ReadFile): string => new TextDecoder().decode(bytes)

export const bytesOf = (before: ReadFile, text: string): Uint8Array =>
  Buffer.from(hasMark(before.bytes) ? `\u{feff}${text}` : text)

/** Refuses what breaks rules, with all that is wrong. */
export function invalid(rule: string, problems: ReadFile['problems']): Refusal {
  const first = problems[0] === undefined ? 'problems' : describeProblem(problems[0])
  return new Refusal('INVALID', `${rule}, but got: ${first}`, { problems })
}

/** What the page may show of a file that somebody else wrote. */
export function conflict(known: ReadFile | undefined, version: string, now: Uint8Array): Refusal {
  const before = known?.version === version ? textOf(known) : ''
  const path = known?.path ?? 'the file'
  const after = new TextDecoder().decode(now)
  const diff = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 2,
    timeout: 2000,
  })
  const found: Conflict = { version: versionOf(now), diff: (diff ?? '').slice(0, longestDiff) }
  return new Refusal(
    'CONFLICT',
    `a step must be made from the file as it is, version ${found.version.slice(0, 8)}, but got: ${version.slice(0, 8)}`,
    { conflict: found },
  )
}
