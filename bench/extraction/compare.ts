import type { DocumentFile } from '../../src/document/index.ts'
import { heaviestMatching } from './matching.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

/** How a draft's statement stands to the one that a person wrote of the same words. */
export interface Compared {
  byHand: Statement
  drafted: Statement | undefined
  speaker: boolean
  form: boolean
  cue: boolean
  act: boolean
}

/** What two documents of one text have in common. */
export interface Comparison {
  pairs: Compared[]
  /** Attributed statements of the draft that nobody wrote by hand. */
  extra: Statement[]
  /** How many hand-made statements of the document's own voice share words with the draft's. */
  narrator: number
}

/** Pairs attributed statements one to one, by the text that they share; a cue goes with an equal cue first. */
export function compareDrafts(byHand: DocumentFile, draft: DocumentFile): Comparison {
  const drafted = (draft.statements ?? []).filter(isAttributed)
  const written = (byHand.statements ?? []).filter(isAttributed)
  const weights = written.map(statement =>
    drafted.map(other => {
      const both = shared(statement, other)
      if (both === 0 || (statement.cue === undefined) !== (other.cue === undefined)) return 0
      return (2 * both) / (lengthOf(statement) + lengthOf(other)) + (sameCue(statement, other) ? 1 : 0)
    }),
  )
  const partner = drafted.length === 0 ? [] : heaviestMatching(weights)
  const pairs = written.map((statement, i): Compared => {
    const found = drafted[partner[i] ?? -1]
    return {
      byHand: statement,
      drafted: found,
      speaker: found !== undefined && sameSpeaker(byHand, statement, draft, found),
      form: found !== undefined && found.form === statement.form,
      cue: found !== undefined && sameCue(statement, found),
      act: found !== undefined && found.act === statement.act,
    }
  })
  const used = new Set(partner)
  const told = (draft.statements ?? []).filter(statement => !isAttributed(statement))
  const narrator = (byHand.statements ?? []).filter(
    statement => !isAttributed(statement) && told.some(other => shared(statement, other) > 0),
  ).length
  return { pairs, extra: drafted.filter((_, i) => !used.has(i)), narrator }
}

const isAttributed = ({ voice }: Statement): boolean => voice !== 'NARRATOR'

const sameCue = (a: Statement, b: Statement): boolean =>
  (a.cue ?? '').toLowerCase() === (b.cue ?? '').toLowerCase()

const lengthOf = ({ spans = [] }: Statement): number =>
  spans.reduce((sum, { start = 0, end = 0 }) => sum + end - start, 0)

/** The code points that two statements' spans share. */
function shared({ spans: some = [] }: Statement, { spans: others = [] }: Statement): number {
  return some.reduce(
    (sum, a) =>
      sum +
      others.reduce(
        (inner, b) =>
          inner + Math.max(0, Math.min(a.end ?? 0, b.end ?? 0) - Math.max(a.start ?? 0, b.start ?? 0)),
        0,
      ),
    0,
  )
}

function sameSpeaker(byHand: DocumentFile, a: Statement, draft: DocumentFile, b: Statement): boolean {
  const some = namesOf(byHand, a)
  const others = namesOf(draft, b)
  return some.some(name =>
    others.some(other => name === other || (name.length > 3 && lastOf(name) === lastOf(other))),
  )
}

const namesOf = ({ actors = [] }: DocumentFile, { speaker }: Statement): string[] => {
  const ids = new Set([speaker].flat())
  return actors
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases].map(plain))
}
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
const lastOf = (name: string): string => name.split(' ').at(-1) ?? name
