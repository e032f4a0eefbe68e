import type { StatementView } from '../../../../src/review/protocol.ts'
import type { Names } from './names.ts'

export const orders = { doubt: 'by doubt, worst first', place: 'by place in the text' } as const
export type Order = keyof typeof orders

export const shows = {
  all: 'all',
  undecided: 'undecided',
  accepted: 'accepted',
  rejected: 'rejected',
} as const
export type Show = keyof typeof shows

const startOf = ({ ranges, given }: StatementView): number =>
  ranges.find(range => range !== null)?.start ?? given.spans?.[0]?.start ?? Number.MAX_SAFE_INTEGER

/** The statements to show, in their order. */
export function shownOf(
  statements: readonly StatementView[],
  { order, show, words }: { order: Order; show: Show; words: string },
  names: Names,
): readonly StatementView[] {
  if (show === 'rejected') return []
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (one: StatementView): boolean => {
    if (show !== 'all' && one.decision !== show) return false
    if (wanted.length === 0) return true
    const all = wordsOf(one, names)
    return wanted.every(word => all.includes(word))
  }
  const byPlace = statements.filter(fits).toSorted((a, b) => startOf(a) - startOf(b))
  return order === 'place' ? byPlace : byPlace.toSorted((a, b) => b.doubt - a.doubt)
}

function wordsOf({ given, speakers, rule }: StatementView, names: Names): string {
  const about = (given.about ?? []).flatMap(({ id, stance, as }) => [id, names.of(id), stance, as])
  const claims = (given.claims ?? []).flatMap(({ id, verb, hedge }) => [names.of(id), verb, hedge])
  return [
    ...speakers.flatMap(id => [id, names.of(id)]),
    given.speakerMention,
    given.cue,
    given.act,
    given.form,
    given.text,
    given.quote,
    rule,
    ...about,
    ...claims,
  ]
    .flat()
    .join(' ')
    .toLowerCase()
}
