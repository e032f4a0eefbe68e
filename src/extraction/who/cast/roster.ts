import type { DocumentFile } from '../../../document/index.ts'
import type { LocalIds } from '../../draft/things/local-ids.ts'
import { type Country, countryNamed, countryOfCapital } from '../countries.ts'
import { type Known, threshold } from '../known.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { folded } from '../slug.ts'

export type Actor = NonNullable<DocumentFile['actors']>[number]

/** The actors of a document, each once, with every name that the text uses. */
export interface Roster {
  /** Adds an actor, or another name of one that is there; gives the id. */
  add: (actor: Actor) => string
  /** Adds a state by its country, and by what the text calls it. */
  addCountry: (country: Country, called?: string) => string
  /** Somebody known by this name, as a draft describes them; undefined where nobody fits well enough. */
  knownBy: (name: string, kind: Actor['kind']) => Actor | undefined
  named: (id: string) => Actor | undefined
  has: (id: string) => boolean
  /** The id of whoever was last added by this name. */
  idOf: (name: string) => string | undefined
  all: () => Actor[]
  size: () => number
}

export function createRoster(known: Known, idFor: LocalIds): Roster {
  const actors = new Map<string, Actor>()
  const byName = new Map<string, string>()

  const add = (given: Actor): string => {
    const actor = { ...given, id: idFor(given.id, 'actor') }
    const had = actors.get(actor.id)
    if (had === undefined) actors.set(actor.id, actor)
    else if (had.name !== actor.name || actor.aliases !== undefined) {
      const names = isCommon(actor.name) ? [] : [actor.name]
      const aliases = new Set([...(had.aliases ?? []), ...(actor.aliases ?? []), ...names])
      aliases.delete(had.name)
      if (aliases.size > 0) actors.set(actor.id, { ...had, aliases: [...aliases] })
    }
    byName.set(folded(actor.name), actor.id)
    return actor.id
  }

  const addCountry = ({ id, name, iso3 }: Country, called?: string): string => {
    const found = known.actor(name, 'state')?.actor ?? known.state(iso3)
    const state: Actor = found === undefined ? { id, kind: 'state', name, iso3 } : short(found)
    const plain = called?.replace(/^the /iu, '')
    const isName =
      plain !== undefined && (countryNamed(plain) !== undefined || countryOfCapital(plain)?.iso3 === iso3)
    return add(isName ? calledSo(state, plain) : state)
  }

  const knownBy = (name: string, kind: Actor['kind']): Actor | undefined => {
    const found = known.actor(name, kind)
    return found !== undefined && found.score >= threshold ? calledSo(short(found.actor), name) : undefined
  }

  return {
    add,
    addCountry,
    knownBy,
    named: id => actors.get(id),
    has: id => actors.has(id),
    idOf: name => byName.get(folded(name)),
    all: () => [...actors.values()],
    size: () => actors.size,
  }
}

// "The Department": any of them, and no other name of one.
const isCommon = (name: string): boolean => lexicon.body.has(folded(name.replace(/^the /iu, '')))

/** What a draft says of an actor that is described elsewhere. */
export const short = ({ id, kind, name, sector, militiaType, iso3 }: Actor): Actor => ({
  id,
  kind,
  name,
  ...(sector === undefined ? {} : { sector }),
  ...(militiaType === undefined ? {} : { militiaType }),
  ...(iso3 === undefined ? {} : { iso3 }),
})

// The name that the text uses stays with whoever is known by another one.
export const calledSo = (actor: Actor, name: string): Actor => {
  // A part of a person's name is no other name: "Biden", but "Bibi" is one.
  const isPart =
    actor.kind === 'person' && (name.includes(' ') || folded(actor.name).split('-').includes(folded(name)))
  return isPart || folded(actor.name) === folded(name) ? actor : { ...actor, aliases: [name] }
}
