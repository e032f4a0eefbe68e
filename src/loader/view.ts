import type { SharedLabel } from '../graph/layout.ts'
import { captionOf } from './captions.ts'
import { parseDate, earliest } from './document/dates.ts'

/** How one document describes a shared node: the properties of its DESCRIBED_IN. */
export interface Description {
  documentId: string
  /** Whether that document is a reference document: those come first. */
  reference: boolean
  values: Readonly<Record<string, unknown>>
}

/** A shared node as it stands in the graph; `kind` is an actor's, from which its label follows. */
export interface View {
  properties: Record<string, unknown>
  kind?: string
}

/** The properties of each kind of node that a view picks; those of one list only make sense together. */
const together: Record<SharedLabel, readonly (readonly string[])[]> = {
  Actor: [['name'], ['description'], ['wikidataId']],
  Event: [['name'], ['type'], ['startDate', 'endDate'], ['place'], ['partOf']],
  Topic: [['name']],
  Claim: [
    ['text'],
    ['measure', 'counting', 'min', 'max', 'approximate'],
    ['relationFrom', 'relationKind', 'relationTo'],
  ],
  Position: [['title'], ['in']],
}

/** What belongs to an actor's kind: taken from the first document that gives it and sees the same kind. */
const belongsToKind = ['iso3', 'militiaType', 'sector'] as const

/** Sorts by code unit, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function firstThatGives(
  descriptions: readonly Description[],
  properties: readonly string[],
): Record<string, unknown> {
  const giver = descriptions.find(({ values }) => properties.some(property => values[property] !== undefined))
  if (giver === undefined) return {}
  return Object.fromEntries(
    properties.flatMap(property =>
      giver.values[property] === undefined ? [] : [[property, giver.values[property]]],
    ),
  )
}

/**
 * The view of a shared node: a function of its descriptions alone, whatever their order.
 * Reference documents come first, then the smallest document id; the first that gives a property wins.
 */
export function viewOf(id: string, label: SharedLabel, descriptions: readonly Description[]): View {
  const ranked = descriptions.toSorted(
    (a, b) => Number(b.reference) - Number(a.reference) || byCodeUnit(a.documentId, b.documentId),
  )
  const properties: Record<string, unknown> = { id }
  for (const group of together[label]) Object.assign(properties, firstThatGives(ranked, group))
  const view: View = { properties }
  if (label === 'Actor') {
    view.kind = ranked[0]?.values['kind'] as string
    const sameKind = ranked.filter(({ values }) => values['kind'] === view.kind)
    for (const property of belongsToKind) Object.assign(properties, firstThatGives(sameKind, [property]))
    const aliases = otherNames(properties['name'] as string, descriptions)
    if (aliases.length > 0) properties['aliases'] = aliases
  }
  if (label === 'Event') {
    const { startDate, endDate } = properties as { startDate?: string; endDate?: string }
    properties['key'] = eventKey(startDate, endDate, id)
  }
  properties['caption'] = captionOf(label, properties)
  return view
}

/** Where an event stands among dated things: from the start of its first date to the end of its last. */
function eventKey(startDate: string | undefined, endDate: string | undefined, id: string): string {
  const last = endDate ?? startDate
  if (last === undefined) return `~ ${id}`
  return `${startDate === undefined ? earliest : intervalOf(startDate).start}/${intervalOf(last).end} ${id}`
}

function intervalOf(date: string): { start: string; end: string } {
  const interval = parseDate(date)
  if ('problem' in interval) throw new TypeError(interval.problem)
  return interval
}

function otherNames(name: string, descriptions: readonly Description[]): string[] {
  const names = new Set<string>()
  for (const { values } of descriptions) {
    names.add(values['name'] as string)
    for (const alias of (values['aliases'] as string[] | undefined) ?? []) names.add(alias)
  }
  names.delete(name)
  return [...names].toSorted(byCodeUnit)
}
