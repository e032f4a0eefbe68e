import { foldName } from '../../fold.ts'
import type { ClaimFacts } from '../../graph/queries/candidates.ts'
import { byCodeUnit } from '../../order.ts'
import { isLocal, type Evidence, type Pair, type Row } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import {
  contradicts,
  differencesOf,
  isBrief,
  isShortOfOther,
  sharedWords,
  type ReadClaim,
} from './differences.ts'
import { indexWords } from './index-words.ts'
import { readClaim } from './words.ts'

type ClaimRow = Row & ReadClaim

const compared = 20
const kept = 10
/** From which likeness of words on claims are shown, and how high those score that differ by structure. */
const shown = 0.35
const differing = 0.45
/** From which share of words on claims may contradict each other. */
const opposed = 0.6

/** The candidates among claims; of `few`, found by their words, it is not known which words are rare. */
export function matchClaims(
  all: readonly ClaimFacts[],
  judged: Judged,
  among: 'all' | 'few' = 'all',
): Matcher {
  const rows = rowsOfClaims(all, judged)
  const index = indexWords(
    rows.map(({ words, facts }) => [
      ...words.stems,
      ...words.figures.map(({ value, unit }) => `${value} ${unit}`),
      ...facts.about.filter(id => !isLocal(id)).map(id => `about ${id}`),
    ]),
    among === 'few',
  )
  const places = new Map(rows.map((row, at) => [row, at]))
  const propose = (a: ClaimRow, b: ClaimRow): Evidence & { proposal: Pair['proposal'] } => {
    const likeness = index.likeness(places.get(a) ?? 0, places.get(b) ?? 0)
    return weighClaims(a, b, likeness)
  }
  return {
    rows,
    weigh: (a, b) => propose(a as ClaimRow, b as ClaimRow),
    *pairs(only) {
      for (const [at, row] of rows.entries()) {
        if (only !== undefined && !only.has(row)) continue
        yield* index
          .near(at, compared)
          .filter(
            ({ at: other, likeness }) => likeness >= shown && !judged.isDecided(row.id, rows[other]!.id),
          )
          .map(({ at: other, likeness }): Pair => {
            const b = rows[other]!
            return { type: 'claim', a: row, b, ...weighClaims(row, b, likeness) }
          })
          .toSorted((p, q) => q.score - p.score)
          .slice(0, kept)
      }
    },
  }
}

/** Claims of equal words and structure are one row. */
function rowsOfClaims(all: readonly ClaimFacts[], judged: Judged): ClaimRow[] {
  const buckets = Map.groupBy(all, ({ text, figure, relation }) =>
    [
      foldName(text)
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
      figure,
      relation,
    ].join('\n'),
  )
  return [...buckets.values()].flatMap(bucket => {
    const groups: ReadClaim[][] = []
    for (const facts of bucket.toSorted((a, b) => byCodeUnit(a.id, b.id))) {
      const one = { facts, words: readClaim(facts.text) }
      const group = groups.find(own => own.every(other => !isApart(one, other, judged)))
      if (group === undefined) groups.push([one])
      else group.push(one)
    }
    return groups.map(rowOf)
  })
}

const isApart = (a: ReadClaim, b: ReadClaim, judged: Judged): boolean =>
  judged.isDifferent(a.facts.id, b.facts.id) ||
  a.facts.handMade.some(id => b.facts.handMade.includes(id)) ||
  differencesOf(a, b).size > 0

function rowOf(claims: readonly ReadClaim[]): ClaimRow {
  const [first] = claims.toSorted(
    (a, b) => Number(isLocal(a.facts.id)) - Number(isLocal(b.facts.id)) || byCodeUnit(a.facts.id, b.facts.id),
  )
  if (first === undefined) throw new Error('a row must have a claim')
  const isLong = !isBrief(first)
  return {
    type: 'claim',
    id: first.facts.id,
    name: first.facts.text,
    memberIds: claims.map(({ facts }) => facts.id),
    statements: claims.reduce((sum, { facts }) => sum + Number(facts.statements), 0),
    // "It is a good thing" says another thing in every text.
    score: claims.length === 1 ? 1 : isLong ? 0.96 : 0.4,
    reasons: claims.length === 1 ? [] : [isLong ? 'equal words and structure' : 'equal words, but few'],
    ...first,
  }
}

function weighClaims(a: ClaimRow, b: ClaimRow, likeness: number): Evidence & { proposal: Pair['proposal'] } {
  const differences = differencesOf(a, b)
  const both = a.facts.handMade.find(id => b.facts.handMade.includes(id))
  const against = [
    ...differences.values(),
    ...(both === undefined ? [] : [`two ids in ${both}, made by hand`]),
  ]
  const reasons = [`${Math.round(100 * likeness)} % of the words, by weight`]
  const shared = sharedWords(a, b)
  if (shared > opposed && contradicts(differences, a, b))
    return {
      proposal: 'contradicts',
      score: Math.min(1, shared),
      for: [...reasons, ...differences.values()],
      against: [],
    }
  if (against.length > 0)
    return { proposal: 'same', score: Math.min(differing, likeness), for: reasons, against }
  if (isBrief(a) || isBrief(b) || isShortOfOther(a, b))
    return { proposal: 'same', score: Math.min(differing, likeness), for: reasons, against: ['few words'] }
  return { proposal: 'same', score: likeness, for: reasons, against: [] }
}
