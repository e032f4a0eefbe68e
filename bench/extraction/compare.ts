import type { DocumentFile } from '../../src/loader/document/index.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

/** How a draft's statement stands to the one that a person wrote of the same words. */
export interface Compared {
  byHand: Statement
  drafted: Statement | undefined
  speaker: boolean
  form: boolean
  cue: boolean
}

/** Pairs each attributed statement of a hand-made document with the draft's of the most shared text; `extra` has none. */
export function compareDrafts(
  byHand: DocumentFile,
  draft: DocumentFile,
): { pairs: Compared[]; extra: Statement[]; narrator: number } {
  const isAttributed = ({ voice }: Statement) => voice !== 'NARRATOR'
  const drafted = (draft.statements ?? []).filter(isAttributed)
  const used = new Set<Statement>()
  const pairs = (byHand.statements ?? []).filter(isAttributed).map((statement): Compared => {
    const [best] = drafted
      .map(other => ({ other, score: shared(statement, other) + (sameCue(statement, other) ? 1000 : 0) }))
      .filter(({ other, score }) => score % 1000 > 0 && sameCue(statement, other))
      .toSorted((a, b) => b.score - a.score)
    const found = best?.other
    if (found !== undefined) used.add(found)
    return {
      byHand: statement,
      drafted: found,
      speaker: found !== undefined && sameName(nameOf(byHand, statement), nameOf(draft, found)),
      form: found?.form === statement.form,
      cue: found?.cue === statement.cue,
    }
  })
  const told = (draft.statements ?? []).filter(statement => !isAttributed(statement))
  const narrator = (byHand.statements ?? []).filter(
    statement => !isAttributed(statement) && told.some(other => shared(statement, other) > 0),
  ).length
  return { pairs, extra: drafted.filter(statement => !used.has(statement)), narrator }
}

const sameCue = (a: Statement, b: Statement): boolean =>
  (a.cue ?? '').toLowerCase() === (b.cue ?? '').toLowerCase()

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

const nameOf = ({ actors = [] }: DocumentFile, { speaker }: Statement): string[] => {
  const actor = actors.find(({ id }) => id === [speaker].flat()[0])
  return actor === undefined ? [] : [actor.name, ...(actor.aliases ?? [])]
}
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
const sameName = (a: readonly string[], b: readonly string[]): boolean =>
  a.some(name => b.some(other => plain(name) === plain(other)))
