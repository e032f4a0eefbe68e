import { foldName } from '../../fold.ts'
import type { ClaimFacts } from '../../graph/queries/candidates.ts'
import { byCodeUnit } from '../../order.ts'
import { isLocal, leastScore, type Evidence, type Pair, type Row } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import { contradicts, differencesOf, isBrief, type ReadClaim } from './differences.ts'
import { indexWords } from './index-words.ts'
import { namedIn, readParts } from './reading/parts.ts'
import { readClaim } from './reading/words.ts'
import { areEnough, areOtherwise, sharedBeside, sharedUnits, type Reading } from './units.ts'

interface ClaimRow extends Row, ReadClaim {
  /** What it claims by itself within a longer sentence. */
  parts: readonly ReadClaim[]
}

const compared = 20
const kept = 10
/** From which likeness of words on claims are shown, and how high those score that differ by structure. */
const shown = 0.35
const differing = 0.45
/** From which share of what they say on claims may contradict each other, whole or by a part. */
const opposed = { whole: 0.6, part: 0.75, parts: 0.75 }
/** From which likeness of words on two parts of claims are compared, or a part and a whole. */
const partly = 0.5

/** The candidates among claims; of `few`, found by their words, it is not known which words are rare. */
export function matchClaims(
  all: readonly ClaimFacts[],
  judged: Judged,
  among: 'all' | 'few' = 'all',
): Matcher {
  const rows = rowsOfClaims(all, judged)
  // Each row, then the parts of all rows: a short claim is found by the part that it is like.
  const entries = [
    ...rows.map(row => ({ row, read: row as ReadClaim })),
    ...rows.flatMap(row => row.parts.map(read => ({ row, read }))),
  ]
  const places = new Map(entries.map(({ read }, at) => [read, at]))
  const index = indexWords(
    entries.map(({ read, row }) => wordsOf(read, read === row ? read.facts.about : namedIn(read))),
    among === 'few',
  )
  const likeness = (a: ReadClaim, b: ReadClaim): number => index.likeness(places.get(a)!, places.get(b)!)
  const near = (row: ClaimRow): ClaimRow[] => [
    ...new Set(
      [row, ...row.parts]
        .flatMap(read => index.near(places.get(read)!, compared))
        .filter(({ likeness: alike }) => alike >= shown)
        .map(({ at }) => entries[at]!.row),
    ),
  ]
  return {
    rows,
    weigh: (a, b) => weighClaims(a as ClaimRow, b as ClaimRow, likeness),
    *pairs(only) {
      for (const row of rows) {
        if (only !== undefined && !only.has(row)) continue
        yield* near(row)
          .filter(other => other !== row && !judged.isDecided(row.id, other.id))
          .map((b): Pair => ({ type: 'claim', a: row, b, ...weighClaims(row, b, likeness) }))
          .toSorted((p, q) => q.score - p.score)
          .slice(0, kept)
      }
    },
  }
}

/** By what a claim is found. */
const wordsOf = ({ words }: ReadClaim, about: readonly string[]): string[] => [
  ...words.stems,
  ...words.figures.map(({ value, unit }) => `${value} ${unit}`),
  ...about.filter(id => !isLocal(id)).map(id => `about ${id}`),
]

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
    parts: readParts(first),
    ...first,
  }
}

type Weighed = Evidence & { proposal: Pair['proposal'] }
type Likeness = (a: ReadClaim, b: ReadClaim) => number

/** Compares two claims, and the parts of either where the wholes tell nothing. */
function weighClaims(a: ClaimRow, b: ClaimRow, likeness: Likeness): Weighed {
  const known = weighReadings(a, b, likeness(a, b), 'whole')
  const isLink = known.proposal === 'contradicts'
  if (!isLink && known.against.length === 0 && known.score >= leastScore) return known
  const areLike = !areOtherwise(a, b)
  let best = known
  for (const x of [a, ...a.parts])
    for (const y of [b, ...b.parts]) {
      // What is added may be worded as a denial: "…, many without a boat".
      if ((x === a && y === b) || (isLink && x !== a && y !== b)) continue
      const alike = likeness(x, y)
      if (alike < partly) continue
      const found = weighReadings(x, y, alike, x === a || y === b ? 'part' : 'parts')
      const isForm = x !== a && y !== b && !areLike && found.proposal === 'same'
      if (found.against.length > 0 || isForm || (isLink && found.proposal !== 'same')) continue
      found.for.push('of a part')
      if (best === known || found.score > best.score) best = found
    }
  return best
}

function weighReadings(a: ReadClaim, b: ReadClaim, likeness: number, reading: Reading): Weighed {
  const differences = differencesOf(a, b)
  const both = a.facts.handMade.find(id => b.facts.handMade.includes(id))
  const against = [
    ...differences.values(),
    ...(both === undefined ? [] : [`two ids in ${both}, made by hand`]),
  ]
  const reasons = [`${Math.round(100 * likeness)} % of the words, by weight`]
  const shared = sharedBeside(a, b)
  if (shared >= opposed[reading] && contradicts(differences, a, b))
    return {
      proposal: 'contradicts',
      score: Math.min(1, shared),
      for: [...reasons, ...differences.values()],
      against: [],
    }
  if (against.length > 0)
    return { proposal: 'same', score: Math.min(differing, likeness), for: reasons, against }
  const units = sharedUnits(a, b)
  if (isBrief(a) || isBrief(b) || !areEnough(units, reading))
    return {
      proposal: 'same',
      score: Math.min(differing, likeness),
      for: reasons,
      against: [
        isBrief(a) || isBrief(b) ? 'few words' : `other things: ${Math.round(100 * units.share)} % in common`,
      ],
    }
  return { proposal: 'same', score: likeness, for: reasons, against: [] }
}
