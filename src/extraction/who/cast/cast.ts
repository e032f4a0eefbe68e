import type { LocalIds } from '../../draft/things/local-ids.ts'
import type { Token } from '../../text/tokens.ts'
import type { Country } from '../countries.ts'
import { introducedIn } from '../introduced.ts'
import type { Known } from '../known.ts'
import type { Mention } from '../mention.ts'
import { type Called, createPersons, type Setting } from '../persons.ts'
import { folded } from '../slug.ts'
import { lastNameOf, nameKey } from '../titles.ts'
import { createNaming } from './mentions.ts'
import { type Affiliation, createOffices, type Position } from './offices.ts'
import { type Actor, calledSo, createRoster, short } from './roster.ts'
import { wholeNames } from './whole-names.ts'

/** Everybody a document names, each once; mentions are chained as the text goes on. */
export interface Cast {
  /** Whom a mention names; undefined for a thing or for a pronoun with nobody before it. */
  actorOf: (mention: Mention, at: number) => string | undefined
  positionOf: (mention: Mention) => string | undefined
  /** Whom a label, a title or a signature names, by a full name or a last one with what stands before it. */
  personCalled: (called: Called) => string
  /** Who holds an office: by the document's title, the text, or the day; undefined where nobody in particular does. */
  inOffice: (title: string, state?: string) => string | undefined
  /** The same for a label: by the document's title and the day alone. */
  labelled: (title: string, state?: string) => string | undefined
  /** Remembers whom the document's title, opening or signature puts in an office. */
  lead: (person: string, title: string) => void
  /** Remembers another office by which the text calls somebody. */
  calledAs: (person: string, title: string) => void
  /** Gives a person an office that the text tells, unless one is known. */
  office: (person: string, title: string, holder?: string) => void
  /** A reporter by a full name, or by a first one where a roster says who that is. */
  reporter: (name: string, house: string | undefined) => string | undefined
  /** Somebody known by exactly this name. */
  known: (name: string, kind: Actor['kind']) => string | undefined
  add: (actor: Actor) => string
  /** Remembers what one is to another. */
  affiliate: (affiliation: Affiliation) => void
  affiliations: () => readonly Affiliation[]
  /** Remembers the office that a person holds. */
  holds: (person: string, position: string) => void
  officeOf: (person: string) => string | undefined
  /** Who holds which office. */
  tenures: () => { holder: string; position: string }[]
  /** Remembers who spoke at a place, for pronouns after it. */
  spoke: (actor: string, at: number) => void
  actors: () => Actor[]
  named: (id: string) => Actor | undefined
  /** How many there are. */
  size: () => number
  positions: () => Position[]
  isPerson: (id: string) => boolean
  isState: (id: string) => boolean
  stateOf: (country: Country, called?: string) => string
  /** Whether a last name is one that a full name in the document ends in. */
  isLastName: (name: string) => boolean
  /** Whether a single word names somebody, by the document or by those at hand. */
  isSomebody: (word: string) => boolean
  /** The body at hand that goes by just this word. */
  bodyCalled: (word: string) => string | undefined
}

/** Begins a document's cast with the full names that stand in it, line by line, so that a last name before the full one chains too. */
export function createCast(
  lines: readonly (readonly Token[])[],
  known: Known,
  idFor: LocalIds,
  setting: Setting = {},
): Cast {
  const roster = createRoster(known, idFor)
  const affiliations: Affiliation[] = []
  const affiliate = (affiliation: Affiliation): void => void affiliations.push(affiliation)
  const offices = createOffices(roster, known, idFor, affiliate)
  const spoken: { id: string; at: number }[] = []
  const people = introducedIn(lines)
  const whole = wholeNames(lines.flat())
  const persons = createPersons({
    people,
    holders: known.holders,
    known: name => roster.knownBy(name, 'person'),
    setting,
    common: new Set(lines.flat().flatMap(({ text, lower }) => (text === lower ? [lower] : []))),
    add: roster.add,
    addKnown: actor => roster.add(short(actor)),
    took: offices.took,
  })

  const isIntroduced = (name: string): boolean =>
    (people.byLast.get(lastNameOf(name)) ?? []).some(one => nameKey(one.name) === nameKey(name))

  return {
    actorOf: createNaming({ roster, offices, persons, people, whole, spoken }),
    positionOf: offices.positionOf,
    personCalled: persons.named,
    inOffice: persons.inOffice,
    labelled: persons.labelled,
    lead: persons.lead,
    calledAs: offices.calledAs,
    office: offices.office,
    reporter: (name, house) => {
      if (name.includes(' ')) return persons.named({ name })
      const all = known.holders.calledByFirst(name)
      const fitting =
        house === undefined
          ? all
          : all.filter(({ id }) => {
              const body = known.holders.memberOf(id, setting.day)
              return (
                body !== undefined &&
                [body.name, ...(body.aliases ?? [])].some(one => folded(one) === folded(house))
              )
            })
      const told = fitting.filter(actor => isIntroduced(actor.name))
      const [only, more] = told.length === 1 ? told : fitting
      return only === undefined || more !== undefined ? undefined : roster.add(short(only))
    },
    known: (name, kind) => {
      const actor = roster.knownBy(name, kind)
      return actor === undefined ? undefined : roster.add(actor)
    },
    add: roster.add,
    affiliate,
    affiliations: () => affiliations,
    holds: offices.holds,
    officeOf: offices.officeOf,
    tenures: offices.tenures,
    spoke: (id, at) => void spoken.push({ id, at }),
    actors: roster.all,
    named: roster.named,
    size: roster.size,
    positions: offices.positions,
    isPerson: id => roster.named(id)?.kind === 'person',
    isState: id => roster.named(id)?.kind === 'state',
    stateOf: roster.addCountry,
    isLastName: name => people.fullOf(name, 'last') !== undefined,
    isSomebody: word => people.fullOf(word, 'last') !== undefined || persons.meant(word) !== undefined,
    bodyCalled: word => {
      const actor = known.exact(word)
      return actor === undefined || actor.kind === 'state'
        ? undefined
        : roster.add(calledSo(short(actor), word))
    },
  }
}
