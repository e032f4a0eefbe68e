import type { Evidence, Pair, Row } from './candidate.ts'

/** The candidates of one type. */
export interface Matcher {
  rows: readonly Row[]
  /** The best pairs of each row, or of those of `only`. A pair comes once, or once from each side. */
  pairs(only?: ReadonlySet<Row>): Iterable<Pair>
  /** What is known of two rows, whether they are a pair or not. */
  weigh(a: Row, b: Row): Evidence
}

/** Each pair once, the best first; of equal ones those that move most statements, then by id. */
export function sortedPairs(pairs: Iterable<Pair>): Pair[] {
  const best = new Map<string, Pair>()
  for (const pair of pairs) {
    const key = [
      pair.proposal,
      ...(pair.a.id < pair.b.id ? [pair.a.id, pair.b.id] : [pair.b.id, pair.a.id]),
    ].join(' ')
    const known = best.get(key)
    if (known === undefined || known.score < pair.score) best.set(key, pair)
  }
  return [...best.values()].toSorted(
    (p, q) => q.score - p.score || moved(q) - moved(p) || (p.a.id + p.b.id < q.a.id + q.b.id ? -1 : 1),
  )
}

/** How many relationships of statements a pair would move, at least. */
export const moved = ({ a, b }: Pair): number => Math.min(a.statements, b.statements)
