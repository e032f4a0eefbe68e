import type { ActorFacts } from '../../graph/queries/candidates.ts'
import { foldName } from '../../fold.ts'
import { byCodeUnit } from '../../order.ts'
import { isLocal, type Row } from '../candidate.ts'
import { isSingle, partsOf, type NameKind, type NameParts } from '../names/parts.ts'
import type { Judged } from '../judged.ts'
import { isGeneric, isNamed, sexOf } from './generic.ts'
import { lifetimesApart, officesClash } from './offices.ts'

/** An actor of a list of facts; what a stream gave as bigints are numbers. */
export type Actor = Omit<ActorFacts, 'days' | 'statements' | 'documents'> & {
  statements: number
  documents: number
  first: string | null
  last: string | null
}

/** Actors of equal name and kind, with what is known of them. */
export interface ActorRow extends Row {
  type: 'actor'
  kind: string
  /** How names are compared: persons by parts, all others as bodies. */
  as: NameKind
  names: readonly NameParts[]
  spelled: readonly string[]
  /** The words of a name of which only a first or last name is known; undefined for others. */
  single: string | undefined
  generic: boolean
  /** What forms of address say: `f` or `m`, where they say one thing. */
  sex: 'f' | 'm' | undefined
  documents: number
  first: string | null
  last: string | null
  actors: Actor[]
}

/** How many names of a row are compared. */
const mostNames = 8

/** Puts actors of equal folded names and kind together where nothing known speaks against it. */
export function rowsOfActors(actors: readonly Actor[], judged: Judged): ActorRow[] {
  const buckets = Map.groupBy(actors, ({ kind, names: [name = ''] }) => `${kind} ${foldName(name)}`)
  const shared = sharedTails(actors)
  return [...buckets.values()].flatMap(bucket => {
    const rows: Actor[][] = []
    const sorted = bucket.toSorted((a, b) => b.documents - a.documents || byCodeUnit(a.id, b.id))
    for (const actor of sorted) {
      const row = rows.find(own => own.every(other => whyApart(actor, other, judged) === undefined))
      if (row === undefined) rows.push([actor])
      else row.push(actor)
    }
    return rows.map(own => rowOf(own, shared))
  })
}

/** What shows that two actors of one name are two; undefined where nothing does. */
export function whyApart(a: Actor, b: Actor, judged: Judged): string | undefined {
  if (judged.isDifferent(a.id, b.id)) return 'judged different'
  if (a.wikidataId !== null && b.wikidataId !== null && a.wikidataId !== b.wikidataId)
    return 'different Wikidata ids'
  if (a.iso3 !== null && b.iso3 !== null && a.iso3 !== b.iso3) return 'different ISO codes'
  if ((a.iso3 === null) !== (b.iso3 === null) && a.kind === 'State')
    return 'one has an ISO code, the other none'
  const both = a.handMade.find(id => b.handMade.includes(id))
  if (both !== undefined) return `two ids in ${both}, made by hand`
  const [mine, theirs] = [countriesOf(a), countriesOf(b)]
  if (mine.length > 0 && theirs.length > 0 && !mine.some(id => theirs.includes(id)))
    return `part of ${mine.join(', ')}, and of ${theirs.join(', ')}`
  return officesClash(a, b) ?? (a.kind === 'Person' ? lifetimesApart(a, b) : undefined)
}

/** What a body is part of. */
export const countriesOf = ({ affiliations }: Actor): string[] =>
  affiliations.filter(({ kind }) => kind === 'PART_OF').map(one => one.with)

function rowOf(actors: readonly Actor[], shared: ReadonlySet<string>): ActorRow {
  const [first] = actors.toSorted(
    (a, b) =>
      Number(isLocal(a.id)) - Number(isLocal(b.id)) || b.documents - a.documents || byCodeUnit(a.id, b.id),
  )
  if (first === undefined) throw new Error('a row must have an actor')
  const as = first.kind === 'Person' ? 'person' : 'body'
  const [name = ''] = first.names
  const all = [...new Set(actors.flatMap(({ names }) => names))]
  const isOfMany = (one: string): boolean => hasTails(first) && isTail(one, name) && shared.has(foldName(one))
  const spelled = all.filter(one => !isOfMany(one)).slice(0, mostNames)
  const names = spelled.map(one => partsOf(one, as))
  const own = names[0]?.words ?? []
  const generic =
    as === 'body'
      ? isGeneric(names[0]?.all ?? []) || (first.kind === 'Group' && !isNamed(name))
      : own.every(word => word.length < 2) || isGeneric(names[0]?.all ?? [])
  return {
    type: 'actor',
    id: first.id,
    name,
    memberIds: actors.map(({ id }) => id),
    statements: sum(actors.map(one => one.statements)),
    score: 1,
    reasons: [],
    kind: first.kind,
    as,
    names,
    spelled,
    single: as === 'person' && own.length === 1 && names.every(isSingle) ? own[0] : undefined,
    generic,
    sex:
      as === 'person'
        ? sexOf([...spelled, ...actors.slice(0, mostNames).flatMap(({ mentions }) => mentions)])
        : undefined,
    documents: sum(actors.map(one => one.documents)),
    first: least(actors.map(one => one.first)),
    last: greatest(actors.map(one => one.last)),
    actors: [...actors],
  }
}

/** Last words by which texts call bodies of several names for short: "Service" for the Forest Service, and for another. */
function sharedTails(actors: readonly Actor[]): ReadonlySet<string> {
  const named = new Map<string, string>()
  const shared = new Set<string>()
  for (const actor of actors.filter(hasTails)) {
    const [name = '', ...others] = actor.names
    const whole = foldName(name)
    for (const one of others.filter(other => isTail(other, name))) {
      const tail = foldName(one)
      if ((named.get(tail) ?? whole) !== whole) shared.add(tail)
      named.set(tail, whole)
    }
  }
  return shared
}

/** A person's last name is compared as one, and a state's is its own: Iran for the Islamic Republic. */
const hasTails = ({ kind }: Actor): boolean => kind !== 'Person' && kind !== 'State'

const isTail = (short: string, name: string): boolean =>
  !short.includes(' ') && foldName(name).endsWith(` ${foldName(short)}`)

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0)
const least = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (best === null || (day !== null && day < best) ? day : best), null)
const greatest = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (best === null || (day !== null && day > best) ? day : best), null)
