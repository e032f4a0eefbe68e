import { readdir, readFile, stat } from 'node:fs/promises'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Proposed, Row, Shown } from '../../identity/index.ts'
import { Refusal } from '../failure.ts'
import type { Paths } from '../files/paths.ts'
import type { CandidateKind } from '../protocol/candidates.ts'

/** A proposal of a file, with the statements that its line has of each id. */
export interface Written {
  one: Proposed
  shown: ReadonlyMap<string, readonly Shown[]>
}

/** How many bytes such a file may have. */
const mostBytes = 64 * 2 ** 20

const text = Type.String()
const kinds = ['actor', 'event', 'claim', 'topic', 'position', 'utterance'] as const
const side = { id: text, name: text, memberIds: Type.Array(text), statements: Type.Number() }
const told = {
  type: Type.Enum([...kinds]),
  score: Type.Number(),
  for: Type.Array(text),
  against: Type.Array(text),
  read: Type.Array(
    Type.Object({
      of: text,
      id: text,
      mention: Type.Union([text, Type.Null()]),
      speaks: Type.Boolean(),
      text,
    }),
  ),
}
const line = Type.Union([
  Type.Object({ proposal: Type.Literal('row'), ...side, ...told }),
  Type.Object({
    proposal: Type.Enum(['same', 'holder', 'contradicts']),
    a: Type.Object(side),
    b: Type.Object(side),
    ...told,
  }),
])

interface Side {
  id: string
  name: string
  memberIds: string[]
  statements: number
}
type Line = {
  type: CandidateKind
  score: number
  for: string[]
  against: string[]
  read: (Shown & { of: string })[]
} & (({ proposal: 'row' } & Side) | { proposal: 'same' | 'holder' | 'contradicts'; a: Side; b: Side })

/** The files of a folder that may be what `whosaid candidates --json` wrote, by their names. */
export const candidateFiles = async (root: string): Promise<string[]> =>
  (await readdir(root, { withFileTypes: true }))
    .filter(entry => entry.isFile() && /^[^.].*\.jsonl$/iu.test(entry.name))
    .map(({ name }) => name)
    .toSorted()

/** Reads what `whosaid candidates --json` wrote into a file of the folder. Throws `INVALID` naming the line. */
export async function readCandidates(paths: Paths, path: string): Promise<Written[]> {
  const file = await paths.file(path)
  const { size } = await stat(file)
  if (size > mostBytes)
    throw new Refusal(
      'TOO_LARGE',
      `a file of candidates must have at most ${mostBytes} bytes, but got: ${size}`,
    )
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((words, at) => (words.trim() === '' ? [] : [written(words, `${path}:${at + 1}`)]))
}

function written(words: string, place: string): Written {
  let data: unknown
  try {
    data = JSON.parse(words)
  } catch {
    data = undefined
  }
  if (!Value.Check(line, data))
    throw new Refusal(
      'INVALID',
      `${place} must be a line that \`whosaid candidates --json\` writes, but got: ${words.slice(0, 80)}`,
    )
  const given: Line = data
  const { type, score, for: reasons, against, read } = given
  const shown = Map.groupBy(read, ({ of }) => of)
  const row = ({ id, name, memberIds, statements }: Side): Row => ({
    id,
    name,
    memberIds,
    statements,
    type,
    score: 1,
    reasons: [],
  })
  return given.proposal === 'row'
    ? { one: { row: { ...row(given), score, reasons } }, shown }
    : {
        one: {
          pair: {
            type,
            proposal: given.proposal,
            score,
            for: reasons,
            against,
            a: row(given.a),
            b: row(given.b),
          },
        },
        shown,
      }
}
