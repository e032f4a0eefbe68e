import type { DocumentFile } from '../../document/index.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { LocalIds } from '../draft/things/local-ids.ts'
import type { Token } from '../text/tokens.ts'
import type { Country } from './countries.ts'
import type { Holding } from './holders.ts'
import { introducedIn } from './introduced.ts'
import { type Known, threshold } from './known.ts'
import type { Mention } from './mention.ts'
import { type Called, createPersons, type Setting } from './persons.ts'
import { folded, slug } from './slug.ts'
import { isFormer, lastNameOf, nameKey } from './titles.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]
type Affiliation = NonNullable<DocumentFile['affiliations']>[number]
type Position = NonNullable<DocumentFile['positions']>[number]

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
  positions: () => Position[]
  isPerson: (id: string) => boolean
  isState: (id: string) => boolean
  stateOf: (country: Country) => string
  /** Whether a last name is one that a full name in the document ends in. */
  isLastName: (name: string) => boolean
}

/** Begins a document's cast with the full names that stand in it, line by line, so that a last name before the full one chains too. */
export function createCast(
  lines: readonly (readonly Token[])[],
  known: Known,
  idFor: LocalIds,
  setting: Setting = {},
): Cast {
  const actors = new Map<string, Actor>()
  const positions = new Map<string, Position>()
  const byName = new Map<string, string>()
  const spoken: { id: string; at: number }[] = []
  const people = introducedIn(lines)
  const affiliations: Affiliation[] = []
  const offices = new Map<string, string>()

  const add = (given: Actor): string => {
    const actor = { ...given, id: idFor(given.id, 'actor') }
    const had = actors.get(actor.id)
    if (had === undefined) actors.set(actor.id, actor)
    else if (had.name !== actor.name) {
      const aliases = new Set([...(had.aliases ?? []), actor.name])
      aliases.delete(had.name)
      actors.set(actor.id, { ...had, aliases: [...aliases] })
    }
    byName.set(folded(actor.name), actor.id)
    return actor.id
  }

  const addCountry = ({ id, name, iso3 }: Country): string => {
    const found = known.actor(name, 'state')
    return add(found === undefined ? { id, kind: 'state', name, iso3 } : short(found.actor))
  }

  const short = ({ id, kind, name, sector, militiaType, iso3 }: Actor): Actor => ({
    id,
    kind,
    name,
    ...(sector === undefined ? {} : { sector }),
    ...(militiaType === undefined ? {} : { militiaType }),
    ...(iso3 === undefined ? {} : { iso3 }),
  })

  const knownBy = (name: string, kind: Actor['kind']): Actor | undefined => {
    const found = known.actor(name, kind)
    return found !== undefined && found.score >= threshold ? short(found.actor) : undefined
  }

  const isIntroduced = (name: string): boolean =>
    (people.byLast.get(lastNameOf(name)) ?? []).some(one => nameKey(one.name) === nameKey(name))

  // What belongs to an office that somebody known holds: the body that it is in.
  const took = ({ holder, position }: Holding): void => {
    const body = position.in === undefined ? undefined : known.describes(position.in)
    if (position.in !== undefined && body === undefined) return
    if (body !== undefined && !actors.has(body.id)) add(short(body))
    positions.set(position.id, position)
    offices.set(holder.id, position.id)
  }

  const persons = createPersons({
    people,
    holders: known.holders,
    known: name => knownBy(name, 'person'),
    setting,
    add: actor => add(short(actor)),
    took,
  })

  // The last one who spoke and can be meant: "he" a person, "they" anybody else first.
  const antecedent = (word: string, at: number): string | undefined => {
    const before = (fits: (id: string) => boolean) => spoken.findLast(one => one.at <= at && fits(one.id))
    const wanted = lexicon.ofPerson.has(word)
      ? before(id => actors.get(id)?.kind === 'person')
      : lexicon.ofOther.has(word)
        ? before(id => actors.get(id)?.kind !== 'person')
        : undefined
    return wanted?.id
  }

  const stateNamed = (country: Country | undefined): { state?: string } =>
    country === undefined ? {} : { state: addCountry(country) }

  const actorOf = (mention: Mention, at: number): string | undefined => {
    if (mention.kind === 'pronoun') return antecedent(mention.text.toLowerCase(), at)
    if (mention.country !== undefined) return addCountry(mention.country)
    if (mention.kind === 'thing') return undefined
    const { title, titleCountry } = mention
    if (!mention.proper) {
      const holder =
        title === undefined || mention.plural || mention.kind !== 'person'
          ? undefined
          : persons.inOffice(title, stateNamed(titleCountry).state)
      if (holder !== undefined) return holder
      return add({ id: `#${slug(mention.text, 50) || 'somebody'}`, kind: mention.kind, name: mention.text })
    }
    if (mention.kind === 'person') {
      const id = byName.get(folded(mention.name))
      if (id !== undefined && actors.get(id)?.kind !== 'person') return id
      // "Treasury": a body that is called by one word.
      const body =
        title === undefined &&
        mention.honorific === undefined &&
        knownBy(mention.name, 'person') === undefined
          ? knownBy(mention.name, 'organization')
          : undefined
      if (body !== undefined && people.fullOf(mention.name, 'last') === undefined) return add(body)
      return persons.named({
        name: mention.name,
        ...(title === undefined ? {} : { title }),
        ...(mention.honorific === undefined ? {} : { honorific: mention.honorific }),
        ...stateNamed(titleCountry),
      })
    }
    const name = mention.name.includes(' ')
      ? mention.name
      : (people.fullOf(mention.name, 'first') ?? mention.name)
    const id = byName.get(folded(name)) ?? shortForm(mention, name)
    if (id !== undefined) {
      if (actors.get(id)?.name !== name) add({ ...(actors.get(id) as Actor), name })
      return id
    }
    return add(
      knownBy(name, mention.kind) ?? {
        id: `#${slug(name) || 'somebody'}`,
        kind: mention.kind,
        name,
        ...(mention.kind === 'organization' ? { sector: 'OTHER' as const } : {}),
      },
    )
  }

  // "the Hashed" for "Hashed al-Sha'abi": the first word of one longer name, and of no other.
  const shortForm = (mention: Mention, name: string): string | undefined => {
    if (name.includes(' ')) return undefined
    const longer = [...actors.values()].filter(
      actor => actor.kind !== 'state' && folded(actor.name).startsWith(`${folded(name)}-`),
    )
    return longer.length === 1 ? longer[0]?.id : undefined
  }

  const positionOf = (mention: Mention): string | undefined => {
    const { title, titleCountry, titleOf } = mention
    if (title === undefined || mention.plural || mention.kind !== 'person' || isFormer(title))
      return undefined
    const state = titleCountry === undefined ? undefined : addCountry(titleCountry)
    if (state === undefined && titleOf === undefined) return undefined
    const found = known.position(title, state)
    const holder =
      found === undefined && titleOf !== undefined ? organizationOf(titleOf, titleCountry) : state
    const position: Position = found ?? {
      id: idFor(`#${slug(`${titleCountry?.id ?? ''} ${title}`)}`, 'position'),
      title:
        titleCountry === undefined
          ? capitalised(title)
          : `${capitalised(title)} of ${withArticle(titleCountry.name)}`,
      ...(holder === undefined ? {} : { in: holder }),
    }
    const inside = position.in
    if (inside !== undefined && !actors.has(inside)) return undefined
    positions.set(position.id, position)
    return position.id
  }

  const organizationOf = (words: string, country: Country | undefined): string => {
    const name = country === undefined ? capitalised(words) : `${capitalised(words)} of ${country.name}`
    const found = known.actor(name, 'organization')
    const id =
      found === undefined
        ? add({
            id: `#${slug(`${country?.id ?? ''} ${words}`)}`,
            kind: 'organization',
            name,
            sector: 'GOVERNMENT',
          })
        : add(short(found.actor))
    if (country !== undefined) affiliations.push({ actor: id, kind: 'PART_OF', with: addCountry(country) })
    return id
  }

  return {
    actorOf,
    positionOf,
    personCalled: persons.named,
    inOffice: persons.inOffice,
    labelled: persons.labelled,
    lead: persons.lead,
    office: (person, title, holder) => {
      if (offices.has(person) || isFormer(title)) return
      const id = idFor(`#${slug(title)}`, 'position')
      if (holder !== undefined && !actors.has(holder)) return
      positions.set(id, { id, title: capitalised(title), ...(holder === undefined ? {} : { in: holder }) })
      offices.set(person, id)
    },
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
      return only === undefined || more !== undefined ? undefined : add(short(only))
    },
    known: (name, kind) => {
      const actor = knownBy(name, kind)
      return actor === undefined ? undefined : add(actor)
    },
    add,
    affiliate: affiliation => void affiliations.push(affiliation),
    affiliations: () => affiliations,
    holds: (person, position) => void offices.set(person, position),
    officeOf: person => offices.get(person),
    tenures: () => [...offices].map(([holder, position]) => ({ holder, position })),
    spoke: (id, at) => void spoken.push({ id, at }),
    actors: () => [...actors.values()],
    positions: () => [...positions.values()],
    isPerson: id => actors.get(id)?.kind === 'person',
    isState: id => actors.get(id)?.kind === 'state',
    stateOf: addCountry,
    isLastName: name => people.fullOf(name, 'last') !== undefined,
  }
}

const withArticle = (name: string): string =>
  /^United|^Netherlands|^Philippines|Islands$|Republic$/u.test(name) ? `the ${name}` : name
const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
