import { effectOf, scoreOf, toRead, type Proposed, type Row, type Shown } from '../../identity/index.ts'
import type { DocumentFile } from '../../document/index.ts'
import type { Candidate, CandidateSide } from '../protocol/candidates.ts'

/** A judgement of a document. */
export type Entry = NonNullable<DocumentFile['identities']>[number]

/** What names a proposal. */
export const keyOf = (one: Proposed): string =>
  'row' in one ? `row ${one.row.id}` : `${one.pair.proposal} ${one.pair.a.id} ${one.pair.b.id}`

export const idsIn = ({ same, different, unsure }: Entry): ReadonlySet<string> =>
  new Set(same ?? different ?? unsure ?? [])

/** Whether an entry of the file has the ids of a proposal together; what only contradicts is to be read. */
export function isDecided(one: Proposed, given: readonly ReadonlySet<string>[]): boolean {
  if ('pair' in one && one.pair.proposal === 'contradicts') return false
  const ids = 'row' in one ? one.row.memberIds : [one.pair.a.id, one.pair.b.id]
  return given.some(entry => ids.every(id => entry.has(id)))
}

/** A proposal as the page has it. */
export function candidateOf(one: Proposed, shown: ReadonlyMap<string, readonly Shown[]>): Candidate {
  const side = ({ id, name, memberIds, statements }: Row, ids: readonly string[]): CandidateSide => ({
    id,
    name,
    memberIds,
    statements,
    // A sentence about somebody names its speaker.
    read: ids.flatMap(read =>
      (shown.get(read) ?? []).map(({ id: said, mention, speaks, text }) => ({
        id: said,
        mention: speaks ? mention : null,
        text,
      })),
    ),
  })
  const told = { key: keyOf(one), score: scoreOf(one), effect: effectOf(one) }
  if ('row' in one) {
    const { type, reasons } = one.row
    return {
      ...told,
      type,
      proposal: 'row',
      a: side(one.row, toRead(one)),
      b: null,
      for: reasons,
      against: [],
    }
  }
  const { type, proposal, a, b, for: reasons, against } = one.pair
  return { ...told, type, proposal, a: side(a, [a.id]), b: side(b, [b.id]), for: reasons, against }
}
