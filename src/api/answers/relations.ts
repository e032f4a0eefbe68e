import { type Interval, parseDate } from '../../document/dates.ts'
import type { Dates, Link, RelationRows } from '../../graph/queries/rows.ts'
import { sortedSet } from '../../order.ts'
import { overlaps } from '../dates.ts'

/** Equal relationships of several documents merged into one, with everyone who asserts, denies or leaves open that it holds. */
export interface Relation {
  fromId: string
  kind: string | null
  toId: string
  startDate: string | null
  endDate: string | null
  asOf: string[]
  documentIds: string[]
  statementIds: string[]
  assertedByIds: string[]
  deniedByIds: string[]
  leftOpenByIds: string[]
  claimIds: string[]
}

/** The interval in which a relation holds: from startDate or asOf to endDate or asOf; null without any date. */
export function holdingInterval({ startDate, endDate, asOf }: Dates): Interval | null {
  const from = startDate ?? asOf ?? endDate
  const to = endDate ?? asOf ?? startDate
  if (from === null || to === null) return null
  const [first, last] = [parseDate(from), parseDate(to)]
  if ('problem' in first || 'problem' in last || first.start > last.end) return null
  return { start: first.start, end: last.end }
}

/** Whether a relation holds at some point within a date. */
export function holdsOn(dates: Dates, on: string): boolean {
  const interval = holdingInterval(dates)
  const asked = parseDate(on)
  return interval !== null && !('problem' in asked) && overlaps(interval, asked)
}

function joinUndated(groups: Map<string, Link[]>): void {
  for (const [key, links] of groups) {
    if (links.some(({ startDate, endDate }) => startDate !== null || endDate !== null)) continue
    const staying = links.filter(link => {
      const covering = [...groups.values()].filter(([other]) => other !== undefined && covers(other, link))
      if (covering.length === 1) covering[0]!.push(link)
      return covering.length !== 1
    })
    if (staying.length > 0) groups.set(key, staying)
    else groups.delete(key)
  }
}

/** Whether `undated`, which only has an asOf, falls within the dates of an otherwise equal relation. */
function covers(dated: Link, undated: Link): boolean {
  const { kind, fromId, toId, startDate, endDate } = dated
  if (startDate === null && endDate === null) return false
  if (kind !== undated.kind || fromId !== undated.fromId || toId !== undated.toId) return false
  return undated.asOf !== null && holdsOn(dated, undated.asOf)
}

/**
 * Merges relationships that differ only in their documents, statements and asOf; the key is kind, from, to and dates.
 * A relationship with only an asOf joins the dated one that covers that date, if exactly one does.
 * A relation that appears only in claims has no dates. `on` keeps only relations that somebody says hold on that date.
 */
export function relationsOf({ links, claims = [] }: RelationRows, on: string | null = null): Relation[] {
  const groups = new Map<string, Link[]>()
  const stated = new Set<string>()
  for (const link of links) {
    stated.add(JSON.stringify([link.kind, link.fromId, link.toId]))
    if (on !== null && !holdsOn(link, on)) continue
    const key = JSON.stringify([link.kind, link.fromId, link.toId, link.startDate ?? '', link.endDate ?? ''])
    groups.set(key, [...(groups.get(key) ?? []), link])
  }
  joinUndated(groups)
  for (const claim of on === null ? claims : []) {
    const relation = [claim.kind, claim.fromId, claim.toId]
    if (!stated.has(JSON.stringify(relation))) groups.set(JSON.stringify([...relation, '', '']), [])
  }
  return sortedSet(groups.keys()).map(key => {
    const [kind, fromId, toId, startDate, endDate] = JSON.parse(key) as [string | null, ...string[]]
    const alike = groups.get(key) ?? []
    const about = claims.filter(
      claim => claim.kind === kind && claim.fromId === fromId && claim.toId === toId,
    )
    return {
      fromId: fromId ?? '',
      kind,
      toId: toId ?? '',
      startDate: startDate || null,
      endDate: endDate || null,
      asOf: sortedSet(alike.flatMap(link => link.asOf ?? [])),
      documentIds: sortedSet(alike.map(link => link.documentId)),
      statementIds: sortedSet(alike.flatMap(link => link.statementIds)),
      assertedByIds: sortedSet(alike.flatMap(link => link.assertedByIds)),
      deniedByIds: sortedSet(about.flatMap(claim => claim.deniedByIds)),
      leftOpenByIds: sortedSet(about.flatMap(claim => claim.leftOpenByIds)),
      claimIds: sortedSet(about.map(claim => claim.claimId)),
    }
  })
}
