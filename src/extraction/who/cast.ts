import type { DocumentFile } from '../../document/index.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { LocalIds } from '../draft/things/local-ids.ts'
import type { Token } from '../text/tokens.ts'
import { type Country, countryNamed } from './countries.ts'
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
  const whole = wholeNames(lines.flat())
  const titles = new Map<string, Set<string>>()
  const affiliations: Affiliation[] = []
  const offices = new Map<string, string>()

  const add = (given: Actor): string => {
    const actor = { ...given, id: idFor(given.id, 'actor') }
    const had = actors.get(actor.id)
    if (had === undefined) actors.set(actor.id, actor)
    else if (had.name !== actor.name || actor.aliases !== undefined) {
      const aliases = new Set([...(had.aliases ?? []), ...(actor.aliases ?? []), actor.name])
      aliases.delete(had.name)
      if (aliases.size > 0) actors.set(actor.id, { ...had, aliases: [...aliases] })
    }
    byName.set(folded(actor.name), actor.id)
    return actor.id
  }

  const addCountry = ({ id, name, iso3 }: Country, called?: string): string => {
    const found = known.actor(name, 'state')
    const state: Actor = found === undefined ? { id, kind: 'state', name, iso3 } : short(found.actor)
    const plain = called?.replace(/^the /iu, '')
    return add(plain === undefined || countryNamed(plain) === undefined ? state : calledSo(state, plain))
  }

  const short = ({ id, kind, name, sector, militiaType, iso3 }: Actor): Actor => ({
    id,
    kind,
    name,
    ...(sector === undefined ? {} : { sector }),
    ...(militiaType === undefined ? {} : { militiaType }),
    ...(iso3 === undefined ? {} : { iso3 }),
  })

  // The name that the text uses stays with whoever is known by another one.
  const calledSo = (actor: Actor, name: string): Actor =>
    actor.kind === 'person' || folded(actor.name) === folded(name) ? actor : { ...actor, aliases: [name] }

  const knownBy = (name: string, kind: Actor['kind']): Actor | undefined => {
    const found = known.actor(name, kind)
    return found !== undefined && found.score >= threshold ? calledSo(short(found.actor), name) : undefined
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
    if (mention.country !== undefined) return addCountry(mention.country, mention.text)
    if (mention.body !== undefined)
      return organizationOf(mention.body.words, mention.body.country, mention.text)
    if (mention.kind === 'thing') return undefined
    const { title, titleCountry } = mention
    if (!mention.proper) {
      const holder =
        title === undefined ||
        mention.plural ||
        mention.kind !== 'person' ||
        /^an?$/u.test(mention.article ?? '')
          ? undefined
          : persons.inOffice(title, stateNamed(titleCountry).state)
      return holder ?? holderOf(mention) ?? bodyNamed(mention) ?? addUnnamed(mention)
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
      const person = persons.named({
        name: mention.name,
        ...(title === undefined ? {} : { title: mention.past === true ? `former ${title}` : title }),
        ...(mention.honorific === undefined ? {} : { honorific: mention.honorific }),
        ...stateNamed(titleCountry),
      })
      remember(mention, person)
      return person
    }
    const name =
      mention.name.includes(' ') || /^\p{Lu}{2,6}$/u.test(mention.name)
        ? mention.name
        : whole.has(folded(mention.name))
          ? mention.name
          : (people.fullOf(mention.name, 'first') ?? mention.name)
    const listed = /^\p{Lu}{2,6}$/u.test(name) ? knownBy(name, mention.kind) : undefined
    if (listed !== undefined && !byName.has(folded(name))) return add(listed)
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

  const calledAs = (id: string, title: string): void => {
    for (const office of officesIn(title)) titles.set(office, (titles.get(office) ?? new Set()).add(id))
  }

  const remember = ({ title, kind }: Mention, id: string): void => {
    if (title !== undefined && kind === 'person') calledAs(id, title)
  }

  // "the minister", "Iran's foreign minister", "the top diplomat": whoever was called so by name.
  const holderOf = (mention: Mention): string | undefined => {
    const { title, noun, plural, article = '' } = mention
    if (plural || mention.kind !== 'person' || !definite.has(article)) return undefined
    const position = mention.titleCountry === undefined ? undefined : positionOf(mention)
    const held = [...offices].findLast(([, own]) => own === position)?.[0]
    if (position !== undefined && (held !== undefined || !/\bleader$/iu.test(title ?? ''))) return held
    const words = title ?? noun
    // "The department's spokesman" is another one than the army's.
    if (words === undefined || /['’]s?\s/u.test(words) || (article === '' && !/^\p{Lu}/u.test(mention.text)))
      return undefined
    const found = officesIn(words)
      .map(office => titles.get(office))
      .find(ids => ids !== undefined)
    return found === undefined ? undefined : [...found].at(-1)
  }

  // "the ministry" after "the Foreign Ministry": the one body whose name ends so.
  const bodyNamed = ({ article, noun, text, plural }: Mention): string | undefined => {
    if (article !== 'the' || noun === undefined || plural || text.includes(' ')) return undefined
    const named = [...actors.values()].filter(
      ({ kind, name }) => kind === 'organization' && name.includes(' ') && endsIn(name, noun),
    )
    return named.length === 1 ? named[0]?.id : undefined
  }

  // "Democrats": several people whom a document at hand knows as one body.
  const addUnnamed = ({ kind, text }: Mention): string => {
    const party =
      kind === 'group' && /^\p{Lu}\p{L}+s$/u.test(text) ? knownBy(text, 'organization') : undefined
    return add(
      party ?? {
        id: `#${slug(text, 50) || 'somebody'}`,
        kind: kind === 'pronoun' || kind === 'thing' ? 'group' : kind,
        name: text,
        ...(kind === 'organization' ? { sector: 'OTHER' as const } : {}),
      },
    )
  }

  // "the Hashed" for "Hashed al-Sha'abi": the first word of one longer name, and of no other.
  const shortForm = (mention: Mention, name: string): string | undefined => {
    if (name.includes(' ') || whole.has(folded(name))) return undefined
    const longer = [...actors.values()].filter(
      actor => actor.kind !== 'state' && folded(actor.name).startsWith(`${folded(name)}-`),
    )
    return longer.length === 1 ? longer[0]?.id : undefined
  }

  const positionOf = (mention: Mention): string | undefined => {
    const { title, titleCountry, titleOf } = mention
    if (
      title === undefined ||
      mention.plural ||
      mention.kind !== 'person' ||
      mention.past === true ||
      isFormer(title)
    )
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

  const organizationOf = (words: string, country: Country | undefined, called?: string): string => {
    const name =
      country === undefined ? capitalised(words) : `${capitalised(words)} of ${withArticle(country.name)}`
    const found =
      known.actor(name, 'organization') ??
      (called === undefined ? undefined : known.actor(called, 'organization'))
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
    calledAs,
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
    named: id => actors.get(id),
    size: () => actors.size,
    positions: () => [...positions.values()],
    isPerson: id => actors.get(id)?.kind === 'person',
    isState: id => actors.get(id)?.kind === 'state',
    stateOf: country => addCountry(country),
    isLastName: name => people.fullOf(name, 'last') !== undefined,
  }
}

const definite = new Set(['the', 'its', 'their', 'his', 'her', ''])

/** The names of offices that a title is another word for, with the title's own last words. */
function officesIn(title: string): string[] {
  const words = folded(title.replace(/ (?:of|for|at|in) .*/u, '')).split('-')
  const last = words.at(-1) ?? ''
  const whole = words.slice(-2).join('-')
  const phrase = folded(title)
  const full = /^(?:government|state)-head$/u.test(phrase) ? [`head-of-${phrase.replace('-head', '')}`] : []
  return [...new Set([last, ...full, ...(synonyms[whole] ?? synonyms[last] ?? [])])].filter(
    word => word !== '',
  )
}

// What an office is called the second time; the first word of each row is how it is compared.
const synonyms: Record<string, string[]> = {
  'foreign-minister': ['foreign minister', 'diplomat'],
  'foreign-secretary': ['foreign minister', 'diplomat'],
  secretary: ['secretary', 'diplomat'],
  ambassador: ['diplomat'],
  envoy: ['diplomat'],
  'top-diplomat': ['foreign minister'],
  'chief-diplomat': ['foreign minister'],
  'prime-minister': ['premier', 'head-of-government', 'leader'],
  premier: ['minister', 'head-of-government', 'leader'],
  chancellor: ['head-of-government', 'leader'],
  president: ['head-of-state', 'leader'],
  king: ['monarch', 'head-of-state'],
  queen: ['monarch', 'head-of-state'],
  spokesman: ['spokesperson'],
  spokeswoman: ['spokesperson'],
  spokesperson: ['spokesman', 'spokeswoman'],
  senator: ['lawmaker'],
  congressman: ['lawmaker'],
  congresswoman: ['lawmaker'],
  representative: ['lawmaker'],
  chairman: ['chair'],
  chairwoman: ['chair'],
  general: ['commander'],
}

const endsIn = (name: string, noun: string): boolean =>
  folded(name).split('-of-')[0]?.split('-').at(-1) === folded(noun)

const withArticle = (name: string): string =>
  /^United|^Netherlands|^Philippines|Islands$|Republic$/u.test(name) ? `the ${name}` : name
const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

// "Lebanon's Hezbollah" is no short form of "Hezbollah Brigades", nor is a militia that has a name of one word.
function wholeNames(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap(({ lower, text }, i) => {
      const [before, after] = [tokens[i - 1], tokens[i + 1]]
      const isHeld = before?.lower === "'s" || before?.lower === "'"
      const isAlone = !/^\p{Lu}/u.test(after?.text ?? '') && after?.text !== '-'
      return /^\p{Lu}/u.test(text) &&
        isAlone &&
        (isHeld || lexicon.militia.has(lower)) &&
        !shortNames.has(lower)
        ? [folded(lower)]
        : []
    }),
  )
}

// What the Hashd al-Shaabi are called for short.
const shortNames = new Set(['hashd', 'hashed'])
