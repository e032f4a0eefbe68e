import type { DocumentFile } from '../../document/index.ts'
import { folded } from './slug.ts'
import { canStandFor, lastNameOf, nameKey, sameOffice } from './titles.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]
type Position = NonNullable<DocumentFile['positions']>[number]

/** A person in an office, for some time. */
export interface Holding {
  holder: Actor
  position: Position
  /** The office without the state's name: "Foreign Minister". */
  title: string
  /** The state that it belongs to. */
  state: string | undefined
  /** What the body that it is in is called, folded. */
  bodies: readonly string[]
  from: string
  to: string
}

/** What is asked of those who hold offices: a last name, an office, a state and a day, as far as each is known. */
export interface Asked {
  last?: string
  first?: string
  title?: string
  state?: string
  day?: string
  /** Whoever held an office at any time counts where nobody does on the day. */
  ever?: true
}

/** Who holds offices, by reference documents. */
export interface Holders {
  /** The one person who held just this office of a state on a day. */
  holding: (asked: { title: string; state: string; day: string | undefined }) => Holding | undefined
  /** The one person of a last name who is meant by a title, or by the day alone. */
  named: (asked: Asked & { last: string }) => Holding | undefined
  /** The state that an actor is a part of, or is. */
  stateOf: (id: string) => string | undefined
  /** The one person of a first name who led a state on a day, or was married to whoever did. */
  firstOf: (asked: { first: string; state: string; day: string | undefined }) => Holding | undefined
  /** The body that a person was a member of on a day. */
  memberOf: (person: string, day: string | undefined) => Actor | undefined
  /** Members of bodies, by a first name. */
  calledByFirst: (first: string) => readonly Actor[]
}

/** Collects who holds which office; a tenure counts from its start or `asOf` to its end or `asOf`. */
export function holdersIn(files: readonly Partial<DocumentFile>[]): Holders {
  const actors = new Map<string, Actor>()
  const positions = new Map<string, Position>()
  const wholes = new Map<string, string>()
  for (const { actors: own = [], positions: offices = [], affiliations = [] } of files) {
    for (const actor of own) if (!actors.has(actor.id)) actors.set(actor.id, actor)
    for (const office of offices) if (!positions.has(office.id)) positions.set(office.id, office)
    for (const { actor, kind, with: whole } of affiliations) if (kind === 'PART_OF') wholes.set(actor, whole)
  }
  const stateOf = (id: string): string | undefined => {
    let at: string | undefined = id
    for (let step = 0; at !== undefined && step < 10; step++) {
      if (actors.get(at)?.kind === 'state') return at
      at = wholes.get(at)
    }
    return undefined
  }
  const holdings = files.flatMap(({ document, tenures = [] }) =>
    tenures.flatMap(({ holder: person, position: office, startDate, endDate, asOf }): Holding[] => {
      const [holder, position] = [actors.get(person), positions.get(office)]
      if (holder === undefined || position === undefined || isLocal(person) || isLocal(office)) return []
      const known = asOf ?? document?.publishedAt
      const state = position.in === undefined ? undefined : stateOf(position.in)
      const title = withoutState(position.title, state === undefined ? undefined : actors.get(state))
      const body = position.in === undefined || position.in === state ? undefined : actors.get(position.in)
      const bodies = body === undefined ? [] : [body.name, ...(body.aliases ?? [])].map(folded)
      return [
        {
          holder,
          position,
          title,
          state,
          bodies,
          from: firstDay(startDate ?? known),
          to: lastDay(endDate ?? known),
        },
      ]
    }),
  )
  const byLast = new Map<string, Holding[]>()
  for (const holding of holdings)
    for (const last of new Set([holding.holder.name, ...(holding.holder.aliases ?? [])].map(lastNameOf)))
      byLast.set(last, [...(byLast.get(last) ?? []), holding])
  const members = files
    .flatMap(({ affiliations = [] }) => affiliations)
    .filter(({ actor, kind }) => kind === 'MEMBER_OF' && actors.get(actor)?.kind === 'person')
  return {
    stateOf,
    holding: ({ title, state, day }) => {
      if (day === undefined) return undefined
      const own = holdings.filter(one => one.state === state && sameOffice(one.title, title))
      return only(latest(own, day))
    },
    named: asked => named(byLast.get(folded(asked.last)) ?? [], asked),
    firstOf: ({ first, state, day }) => {
      if (day === undefined) return undefined
      const own = holdings.filter(
        one =>
          one.state === state &&
          houses.has(one.title) &&
          holds(one, day) &&
          folded(one.holder.name.split(' ')[0] ?? '') === folded(first),
      )
      return only(own)
    },
    memberOf: (person, day) => {
      const own = members.filter(({ actor }) => actor === person)
      const then = own.filter(
        ({ startDate, endDate, asOf }) =>
          day !== undefined && firstDay(startDate ?? asOf) <= day && day <= lastDay(endDate ?? asOf),
      )
      const bodies = new Set((then.length > 0 ? then : own).map(one => one.with))
      const [body] = bodies
      return bodies.size === 1 && body !== undefined ? actors.get(body) : undefined
    },
    calledByFirst: first =>
      [...new Set(members.map(({ actor }) => actor))].flatMap(id => {
        const actor = actors.get(id)
        return actor !== undefined && folded(actor.name.split(' ')[0] ?? '') === folded(first) ? [actor] : []
      }),
  }
}

const houses = new Set(
  'president vice-president first-lady first-gentleman second-lady second-gentleman'.split(' '),
)

const isLocal = (id: string): boolean => id.startsWith('#')

// Whoever holds it on the day goes before whoever held it once; two who fit are nobody.
function named(all: readonly Holding[], { first, title, state, day, ever }: Asked): Holding | undefined {
  const fits = all.filter(
    one =>
      (state === undefined || one.state === undefined || one.state === state) &&
      (first === undefined || namesOf(one).some(name => name.startsWith(`${folded(first)}-`))) &&
      (title === undefined ||
        canStandFor(title, one.title) ||
        canStandFor(withoutBody(title, one.bodies), one.title)),
  )
  const then = day === undefined ? [] : fits.filter(one => holds(one, day))
  const exact = title === undefined ? [] : then.filter(one => sameOffice(title, one.title))
  for (const some of [exact, then]) if (some.length > 0) return only(some)
  // A title tells an office that ended, or is yet to begin, as well.
  return title === undefined && ever !== true ? undefined : only(fits)
}

// "EPA Administrator": the office in the body that is named before it.
function withoutBody(title: string, bodies: readonly string[]): string {
  const plain = folded(title)
  const body = bodies.find(one => plain.startsWith(`${one}-`))
  return body === undefined ? title : plain.slice(body.length + 1).replaceAll('-', ' ')
}

const namesOf = ({ holder: { name, aliases = [] } }: Holding): string[] => [name, ...aliases].map(nameKey)

// On the day when one follows another, most is said by whoever follows.
const latest = (some: readonly Holding[], day: string): readonly Holding[] => {
  const then = some.filter(one => holds(one, day))
  const begun = then.filter(({ from, to }) => from === day && to > day)
  return begun.length > 0 ? begun : then
}

const holds = ({ from, to }: Holding, day: string): boolean => from <= day && day <= to

function only(some: readonly Holding[]): Holding | undefined {
  return new Set(some.map(({ holder }) => holder.id)).size === 1 ? some[0] : undefined
}

// "2024" and "2024-05" are all of the year and the month.
const firstDay = (date: string | undefined): string =>
  date === undefined ? '~' : date.padEnd(10, '-00').slice(0, 10)
const lastDay = (date: string | undefined): string => (date === undefined ? '' : `${date}-99-99`.slice(0, 10))

// Folded: "foreign-minister" for "Foreign Minister of Iran".
function withoutState(title: string, state: Actor | undefined): string {
  const plain = folded(title)
  const names = state === undefined ? [] : [state.name, ...(state.aliases ?? [])]
  const end = names
    .flatMap(name => [`-of-${folded(name)}`, `-of-the-${folded(name)}`, `-to-${folded(name)}`])
    .find(one => plain.endsWith(one))
  return end === undefined ? plain : plain.slice(0, -end.length)
}
