import { leastScore, type Pair, type Row } from './candidate.ts'
import { moved, sortedPairs, type Matcher } from './matcher.ts'

/** Ids that are taken for one, with why: the first is joined with each of the others. */
export interface Join {
  ids: readonly string[]
  names: readonly string[]
  score: number
  reasons: readonly string[]
  against: readonly string[]
  /** How many relationships of statements it moves, at least. */
  moved: number
}

/**
 * Joins what scores at least `above`, the best first. Two rows are joined only where nothing known speaks against any two of
 * those who would then be one: who is like both of two different ones does not make them one.
 */
export function joinsAbove(matcher: Matcher, above: number): Join[] {
  const joins: Join[] = []
  const clusters = new Map<Row, Row[]>()
  const sure = (row: Row): boolean => row.score >= above
  for (const row of matcher.rows) {
    clusters.set(row, [row])
    if (row.memberIds.length > 1 && sure(row)) joins.push(joinOfRow(row))
  }
  for (const pair of sortedPairs(matcher.pairs())) {
    if (pair.score < above || pair.proposal === 'contradicts') continue
    if (pair.proposal === 'holder') {
      // Who speaks in an office has no name that could be compared.
      if (sure(pair.b)) joins.push(joinOfPair(pair))
      continue
    }
    const [ours, theirs] = [clusters.get(pair.a), clusters.get(pair.b)]
    if (ours === undefined || theirs === undefined || ours === theirs || !sure(pair.a) || !sure(pair.b))
      continue
    if (ours.some(one => theirs.some(other => isAgainst(matcher, one, other)))) continue
    const joined = [...ours, ...theirs]
    for (const row of joined) clusters.set(row, joined)
    joins.push(joinOfPair(pair))
  }
  return joins
}

function isAgainst(matcher: Matcher, a: Row, b: Row): boolean {
  const { score, against } = matcher.weigh(a, b)
  return score < leastScore && against.length > 0
}

const joinOfRow = ({ id, name, memberIds, score, reasons, statements }: Row): Join => ({
  ids: [id, ...memberIds.filter(other => other !== id)],
  names: [name],
  score,
  reasons,
  against: [],
  moved: statements,
})

function joinOfPair(pair: Pair): Join {
  const [first, other] =
    pair.proposal === 'holder' || pair.b.statements > pair.a.statements ? [pair.b, pair.a] : [pair.a, pair.b]
  return {
    ids: [first.id, other.id],
    names: [first.name, other.name],
    score: pair.score,
    reasons: pair.for,
    against: pair.against,
    moved: moved(pair),
  }
}
