import { type Interval, latest, parseDate } from '../../document/dates.ts'
import type { Dates, Link, RelationClaim, RelationRows } from '../../graph/queries/rows.ts'
import { byCodeUnit, sortedSet } from '../../order.ts'
import { overlaps } from '../dates.ts'

/** Equal relationships of several documents merged into one, with everyone who asserts, denies or leaves open that it holds. */
export interface Relation {
  /** Its place in a list of relations, which are sorted by it: kind, from, to, and the dates. */
  key: string
  fromId: string
  kind: string | null
  toId: string
  startDate: string | null
  endDate: string | null
  /** Where no end is given: the latest date on which it is known to hold. */
  lastKnown: string | null
  asOf: string[]
  documentIds: string[]
  statementIds: string[]
  assertedByIds: string[]
  deniedByIds: string[]
  leftOpenByIds: string[]
  claimIds: string[]
}

/** The interval in which a relation is known to hold: from startDate or asOf to endDate or asOf; null without any date. */
export function holdingInterval({ startDate, endDate, asOf }: Dates): Interval | null {
  const from = startDate ?? asOf ?? endDate
  const to = endDate ?? asOf ?? startDate
  if (from === null || to === null) return null
  const [first, last] = [parseDate(from), parseDate(to)]
  if ('problem' in first || 'problem' in last || first.start > last.end) return null
  return { start: first.start, end: last.end }
}

/** The same, where a relation without an end is taken to go on. */
function lastingInterval(dates: Dates): Interval | null {
  const known = holdingInterval(dates)
  return known !== null && dates.endDate === null ? { ...known, end: latest } : known
}

/** Whether a relation is known to hold at some point within a date. */
export const holdsOn = (dates: Dates, on: string): boolean => isWithin(holdingInterval(dates), on)

function isWithin(interval: Interval | null, on: string): boolean {
  const asked = parseDate(on)
  return interval !== null && !('problem' in asked) && overlaps(interval, asked)
}

/** Relationships that differ at most in their documents, statements and asOf. */
interface Group {
  kind: string | null
  fromId: string
  toId: string
  startDate: string | null
  endDate: string | null
  links: Link[]
}

const isDated = ({ startDate, endDate }: Pick<Group, 'startDate' | 'endDate'>): boolean =>
  startDate !== null || endDate !== null

/** Has links with only an asOf join the dated group of their relation that covers that date, if exactly one does. */
function joinUndated(groups: readonly Group[]): void {
  const dated = groups.filter(isDated)
  for (const group of groups.filter(one => !isDated(one))) {
    group.links = group.links.filter(link => {
      const { asOf } = link
      const covering = asOf === null ? [] : dated.filter(({ links: [of] }) => of && holdsOn(of, asOf))
      if (covering.length === 1) covering[0]!.links.push(link)
      return covering.length !== 1
    })
  }
}

const relationOf = ({ kind, fromId, toId }: Pick<Group, 'kind' | 'fromId' | 'toId'>): string =>
  [kind ?? [], fromId, toId].flat().join(' ')

const keyOf = (group: Group): string =>
  [relationOf(group), group.startDate ?? '', group.endDate ?? ''].join(' ').trimEnd()

/** Of some dates the one that reaches the latest. */
function lastOf(dates: readonly string[]): string | null {
  const ends = dates.map((date): [string, string] => {
    const interval = parseDate(date)
    return ['problem' in interval ? '' : interval.end, date]
  })
  return ends.toSorted(([a], [b]) => byCodeUnit(a, b)).at(-1)?.[1] ?? null
}

/** When a relation must hold, and whether one without an end goes on; by default it does. */
interface Moment {
  on: string | null
  lasting?: boolean
}

/**
 * Merges relationships that differ only in their documents, statements and asOf. A relationship with only an asOf joins the
 * dated one that covers that date, if exactly one does. A relation that appears only in claims has no dates.
 * `on` keeps only relations that somebody says hold on that date.
 */
export function relationsOf(
  { links, claims = [] }: RelationRows,
  { on, lasting = true }: Moment = { on: null },
): Relation[] {
  const holds = (dates: Dates) =>
    on === null || isWithin((lasting ? lastingInterval : holdingInterval)(dates), on)
  const byRelation = Map.groupBy(links, relationOf)
  const claimsOf = Map.groupBy(claims, relationOf)
  const stated = [...byRelation.keys()].flatMap(relation => {
    const holding = (byRelation.get(relation) ?? []).filter(holds)
    const alike = Map.groupBy(holding, ({ startDate, endDate }) => `${startDate ?? ''} ${endDate ?? ''}`)
    const groups = [...alike.values()].map((of): Group => ({ ...of[0]!, links: of }))
    joinUndated(groups)
    return groups.filter(group => group.links.length > 0)
  })
  const onlyClaimed = [...claimsOf].flatMap(([relation, [claim]]): Group[] =>
    on !== null || byRelation.has(relation) || claim === undefined
      ? []
      : [{ ...claim, startDate: null, endDate: null, links: [] }],
  )
  return [...stated, ...onlyClaimed]
    .map(group => merged(group, claimsOf.get(relationOf(group)) ?? []))
    .toSorted((a, b) => byCodeUnit(a.key, b.key))
}

function merged(group: Group, about: readonly RelationClaim[]): Relation {
  const { fromId, kind, toId, startDate, endDate, links } = group
  const asOf = sortedSet(links.flatMap(link => link.asOf ?? []))
  return {
    key: keyOf(group),
    fromId,
    kind,
    toId,
    startDate,
    endDate,
    lastKnown: endDate === null ? lastOf(asOf) : null,
    asOf,
    documentIds: sortedSet(links.map(link => link.documentId)),
    statementIds: sortedSet(links.flatMap(link => link.statementIds)),
    assertedByIds: sortedSet(links.flatMap(link => link.assertedByIds)),
    deniedByIds: sortedSet(about.flatMap(claim => claim.deniedByIds)),
    leftOpenByIds: sortedSet(about.flatMap(claim => claim.leftOpenByIds)),
    claimIds: sortedSet(about.map(claim => claim.claimId)),
  }
}
