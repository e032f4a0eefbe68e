import { foldName } from '../../fold.ts'
import type { NamedFacts } from '../../graph/queries/candidates.ts'
import { byCodeUnit } from '../../order.ts'
import { isLocal, type Evidence, type Pair, type Row } from '../candidate.ts'
import type { Judged } from '../judged.ts'
import type { Matcher } from '../matcher.ts'
import { partsOf, type NameParts } from '../names/parts.ts'
import { scoreParts } from '../names/score.ts'
import { indexTrigrams } from '../trigrams.ts'

/** Events, topics or positions. */
export type NamedType = 'event' | 'topic' | 'position'

interface NamedRow extends Row {
  facts: NamedFacts[]
  parts: NameParts
}

const kept = 10
const compared = 30
const shown = 0.3

/** The candidates among events, topics or positions. */
export function matchNamed(type: NamedType, all: readonly NamedFacts[], judged: Judged): Matcher {
  const rows = rowsOfNamed(type, all, judged)
  const weigh = (a: Row, b: Row): Evidence => weighNamed(type, a as NamedRow, b as NamedRow, judged)
  return {
    rows,
    weigh,
    *pairs(only) {
      const index = indexTrigrams(rows.map(({ name }) => name))
      for (const row of rows) {
        if (only !== undefined && !only.has(row)) continue
        yield* index
          .near(row.name, compared)
          .map(({ at }) => rows[at]!)
          .filter(other => other !== row && !judged.isDecided(row.id, other.id))
          .map((other): Pair => ({ type, proposal: 'same', a: row, b: other, ...weigh(row, other) }))
          .filter(({ score }) => score >= shown)
          .toSorted((p, q) => q.score - p.score)
          .slice(0, kept)
      }
    },
  }
}

function rowsOfNamed(type: NamedType, all: readonly NamedFacts[], judged: Judged): NamedRow[] {
  const buckets = Map.groupBy(all, ({ name }) => foldName(name))
  return [...buckets.values()].flatMap(bucket => {
    const groups: NamedFacts[][] = []
    for (const one of bucket.toSorted((a, b) => byCodeUnit(a.id, b.id))) {
      const group = groups.find(own => own.every(other => whyApart(one, other, judged) === undefined))
      if (group === undefined) groups.push([one])
      else group.push(one)
    }
    return groups.map(group => rowOf(type, group))
  })
}

function rowOf(type: NamedType, facts: NamedFacts[]): NamedRow {
  const [first] = facts.toSorted(
    (a, b) =>
      Number(isLocal(a.id)) - Number(isLocal(b.id)) ||
      Number(b.documents) - Number(a.documents) ||
      byCodeUnit(a.id, b.id),
  )
  if (first === undefined) throw new Error('a row must have a member')
  const isOne = facts.every(one => facts[0] === one || isTold(type, one, facts[0]!))
  const isNamed = /\p{Lu}/u.test(first.name)
  const [score, reason] =
    facts.length === 1
      ? [1, undefined]
      : isOne
        ? [0.95, told[type]]
        : [isNamed && type !== 'event' ? 0.85 : 0.3, isNamed ? 'equal names' : 'equal names, which many have']
  return {
    type,
    id: first.id,
    name: first.name,
    memberIds: facts.map(({ id }) => id),
    statements: facts.reduce((sum, one) => sum + Number(one.statements), 0),
    score,
    reasons: reason === undefined ? [] : [reason],
    facts,
    parts: partsOf(first.name, 'body'),
  }
}

const told = {
  event: 'equal names, one day, and a common place or party',
  topic: 'equal names',
  position: 'equal titles of one body',
}

/** Whether more than the name says that two are one. */
function isTold(type: NamedType, a: NamedFacts, b: NamedFacts): boolean {
  if (type === 'position') return a.in !== null && a.in === b.in
  if (type === 'topic') return /\p{Lu}.*\s/u.test(a.name)
  return sharesPlace(a, b) && daysApart(a, b) !== undefined
}

const sharesPlace = (a: NamedFacts, b: NamedFacts): boolean =>
  (a.place !== null && b.place !== null && foldName(a.place) === foldName(b.place)) ||
  a.parties.some(id => b.parties.includes(id))

function whyApart(a: NamedFacts, b: NamedFacts, judged: Judged): string | undefined {
  if (judged.isDifferent(a.id, b.id)) return 'judged different'
  const both = a.handMade.find(id => b.handMade.includes(id))
  if (both !== undefined) return `two ids in ${both}, made by hand`
  if (a.in !== null && b.in !== null && a.in !== b.in) return `of ${a.in}, and of ${b.in}`
  if (a.type !== null && b.type !== null && a.type !== b.type) return `${a.type}, and ${b.type}`
  if (a.place !== null && b.place !== null && foldName(a.place) !== foldName(b.place))
    return `in ${a.place}, and in ${b.place}`
  const days = daysApart(a, b)
  if (days !== undefined && days > 1) return `${days} days apart`
  const figures = [a, b].map(one => one.figures)
  if (figures.every(list => list.length > 0) && !figures[0]!.some(one => figures[1]!.includes(one)))
    return `figures ${figures[0]!.join(', ')}, and ${figures[1]!.join(', ')}`
  return undefined
}

/** How many days lie between two events; undefined where a day is not known. */
function daysApart(a: NamedFacts, b: NamedFacts): number | undefined {
  const [from, to] = [a.start, b.start].map(date => (date === null ? NaN : Date.parse(date.slice(0, 10))))
  const days = Math.abs(from! - to!) / 86_400_000
  return Number.isNaN(days) ? undefined : days
}

function weighNamed(type: NamedType, a: NamedRow, b: NamedRow, judged: Judged): Evidence {
  const score = scoreParts(a.parts, b.parts, 'body')
  const [own, other] = [a.facts[0]!, b.facts[0]!]
  const apart = whyApart(own, other, judged)
  if (apart !== undefined) return { score: Math.min(score, 0.2), for: [], against: [apart] }
  if (isTold(type, own, other))
    return { score: Math.min(0.97, score), for: ['like names', told[type]], against: [] }
  return type === 'event'
    ? {
        score: Math.min(score, 0.45),
        for: ['like names'],
        against: ['no day and place or party in common is known'],
      }
    : { score: 0.85 * score, for: ['like names'], against: [] }
}
