import { byCodeUnit } from '../../order.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import { captionOf } from '../captions.ts'
import { eventKey } from '../date-keys.ts'
import type { Description, Standing, NodeView } from './description.ts'
import { changesNoName, keepsNameGivers, namesAfter } from './names.ts'
import { nameTerms, wordsToFind } from '../../words.ts'

type Values = Readonly<Record<string, unknown>>

/** Properties that a view takes together from the first document that has any of them. The node keeps that document's rank. */
interface Group {
  givenBy: string
  properties: readonly string[]
  /** Only descriptions that give the view's own kind of actor count. */
  ofKind?: true
}

const group = (name: string, ...properties: string[]): Group => ({
  givenBy: `${name}GivenBy`,
  properties: properties.length === 0 ? [name] : properties,
})
const groupOfKind = (name: string): Group => ({ ...group(name), ofKind: true })
const kindGroup = group('kind')

const groups: Record<SharedLabel, readonly Group[]> = {
  Actor: [
    group('name'),
    group('description'),
    group('wikidataId'),
    groupOfKind('iso3'),
    groupOfKind('militiaType'),
    groupOfKind('sector'),
  ],
  Event: [
    group('name'),
    group('type'),
    group('dates', 'startDate', 'endDate'),
    group('place'),
    group('partOf'),
  ],
  Topic: [group('name')],
  Claim: [
    group('text'),
    group('figure', 'measure', 'counting', 'min', 'max', 'approximate'),
    group('relation', 'relationFrom', 'relationKind', 'relationTo'),
  ],
  Position: [group('title'), group('in')],
}

const gives = ({ properties }: Group, values: Values): boolean =>
  properties.some(property => values[property] !== undefined)

const firstOf = (ranked: readonly Description[], of: Group): Description | undefined =>
  ranked.find(({ values }) => gives(of, values))

/**
 * The view of a shared node after descriptions are removed and added. It follows from what the node keeps: the rank that
 * gave each property, and the first two ranks that give each name. So a description that adds nothing costs no write.
 * Null if no description is left; undefined if the node does not keep enough: then call again with `staying`.
 */
export function viewAfter(
  id: string,
  label: SharedLabel,
  standing: Standing | undefined,
  removed: readonly Description[],
  added: readonly Description[],
): NodeView | null | undefined {
  const before = standing?.describers === removed.length ? undefined : standing
  if (before === undefined && added.length === 0) return null
  if (before !== undefined && isIncomplete(label, before)) {
    if (before.staying?.complete !== true) return undefined
    return viewAfter(id, label, undefined, [], [...before.staying.ranked, ...added])
  }
  if (before !== undefined && removed.length === 0 && saysNothingNew(label, before, added)) return before
  const come = added.toSorted((a, b) => byCodeUnit(a.rank, b.rank))
  const gone = new Set(removed.map(({ rank }) => rank))

  /** The description that gives a group now; null for none, undefined if the descriptions that stay must be read. */
  const giver = (
    of: Group,
    from: readonly Description[],
    sameKind = true,
  ): Description | null | undefined => {
    const incoming = firstOf(from, of)
    if (before === undefined) return incoming ?? null
    if (sameKind) {
      const stood = before.properties[of.givenBy] as string | undefined
      if (stood === undefined || (incoming !== undefined && incoming.rank <= stood)) return incoming ?? null
      if (!gone.has(stood)) {
        return { rank: stood, values: of === kindGroup ? { kind: before.kind } : before.properties }
      }
    }
    if (before.staying === undefined) return undefined
    const { ranked, complete } = before.staying
    const staying = firstOf(of.ofKind ? ranked.filter(({ values }) => values['kind'] === kind) : ranked, of)
    if (staying === undefined) return complete ? (incoming ?? null) : undefined
    return incoming === undefined || staying.rank < incoming.rank ? staying : incoming
  }

  const view: NodeView = { properties: { id } }
  let kind: unknown
  let sameKind = true
  if (label === 'Actor') {
    const given = giver(kindGroup, come)
    if (given === undefined) return undefined
    if (given === null)
      throw new TypeError(`every description of an actor must give its kind, but got: none of ${id}`)
    kind = given.values['kind']
    sameKind = before?.kind === kind
    view.kind = kind as string
    view.properties[kindGroup.givenBy] = given.rank
    const names = namesAfter(before, gone, come)
    if (names === undefined) return undefined
    Object.assign(view.properties, names)
  }
  for (const of of groups[label]) {
    const from = of.ofKind ? come.filter(({ values }) => values['kind'] === kind) : come
    const given = giver(of, from, of.ofKind === undefined || sameKind)
    if (given === undefined) return undefined
    if (given === null) continue
    view.properties[of.givenBy] = given.rank
    for (const property of of.properties) {
      if (given.values[property] !== undefined) view.properties[property] = given.values[property]
    }
  }
  return finished(id, label, view)
}

/** Whether a node was written under an older layout, or has lost who gave an actor's names: then all descriptions are read. */
const isIncomplete = (label: SharedLabel, { properties }: Standing): boolean =>
  properties['describers'] !== undefined || (label === 'Actor' && !keepsNameGivers(properties))

/** Whether earlier ranks have given all that is added, as is usual: then the view stays as it is. */
function saysNothingNew(
  label: SharedLabel,
  { properties }: Standing,
  added: readonly Description[],
): boolean {
  const all = label === 'Actor' ? [kindGroup, ...groups.Actor] : groups[label]
  return added.every(description => {
    const { rank, values } = description
    const isGiven = ({ givenBy }: Group): boolean =>
      properties[givenBy] !== undefined && (properties[givenBy] as string) < rank
    return (
      all.every(of => !gives(of, values) || isGiven(of)) &&
      (label !== 'Actor' || changesNoName(properties, description))
    )
  })
}

/**
 * The property changes that turn `before` into `after`; null removes a property. What is no part of the view is left alone:
 * whether a claim is disputed, and the members of a group.
 */
export function differences(before: Values, after: Values): Record<string, unknown> {
  if (before === after) return {}
  const changed: Record<string, unknown> = {}
  for (const [property, value] of Object.entries(after)) {
    if (!isSame(before[property], value)) changed[property] = value
  }
  for (const property of Object.keys(before)) {
    if (after[property] === undefined && !besides.has(property)) changed[property] = null
  }
  return changed
}

const besides: ReadonlySet<string> = new Set(['disputed', 'memberIds'])

/** Whether two property values are equal; lists are compared by their items. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]))

/** The view of a shared node from all its descriptions: what {@link viewAfter} leads to, in whatever order they come and go. */
export function viewOf(id: string, label: SharedLabel, descriptions: readonly Description[]): NodeView {
  return viewAfter(id, label, undefined, [], descriptions)!
}

function finished(id: string, label: SharedLabel, view: NodeView): NodeView {
  const { properties } = view
  if (label === 'Actor') {
    const names = properties['names'] as string[]
    const aliases = names.filter(name => name !== properties['name'])
    if (aliases.length > 0) properties['aliases'] = aliases
  }
  // Made anew each time, so that a replaced document leaves nothing that an older layout derived.
  Object.assign(properties, derivedOf(id, label, properties))
  return view
}

function derivedOf(id: string, label: SharedLabel, properties: Values): Values {
  const { name, title, names, startDate, endDate } = properties as {
    name?: string
    title: string
    names: string[]
    startDate?: string
    endDate?: string
  }
  return {
    ...(label !== 'Claim' && { foldedNames: foldedOf(name ?? title, label === 'Actor' ? names : []) }),
    ...(label === 'Event' && { key: eventKey(startDate, endDate, id) }),
    words: wordsToFind(...textsOf(label, properties)),
    caption: captionOf(label, properties),
  }
}

/** The texts that a node is searched by: all its names, its title or its text. */
function textsOf(label: SharedLabel, properties: Values): string[] {
  if (label === 'Actor') return properties['names'] as string[]
  const { name, title, text } = properties as { name?: string; title?: string; text?: string }
  return [name ?? title ?? text ?? '']
}

/** All names as they are compared: the usual name first, the others sorted. */
const foldedOf = (name: string, names: readonly string[]): string[] => {
  const others = names.flatMap(nameTerms).toSorted(byCodeUnit)
  return [...new Set([...nameTerms(name), ...others])]
}
