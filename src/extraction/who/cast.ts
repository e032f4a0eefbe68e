import type { DocumentFile } from '../../document/index.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { LocalIds } from '../draft/things/local-ids.ts'
import type { Token } from '../text/tokens.ts'
import { type Country, countryNamed } from './countries.ts'
import { type Known, threshold } from './known.ts'
import type { Mention } from './mention.ts'
import { folded, slug } from './slug.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]
type Affiliation = NonNullable<DocumentFile['affiliations']>[number]
type Position = NonNullable<DocumentFile['positions']>[number]

/** Everybody a document names, each once; mentions are chained as the text goes on. */
export interface Cast {
  /** Whom a mention names; undefined for a thing or for a pronoun with nobody before it. */
  actorOf: (mention: Mention, at: number) => string | undefined
  positionOf: (mention: Mention) => string | undefined
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

/** Begins a document's cast with the full names that stand in it, so that a last name before the full one chains too. */
export function createCast(tokens: readonly Token[], known: Known, idFor: LocalIds): Cast {
  const actors = new Map<string, Actor>()
  const positions = new Map<string, Position>()
  const byName = new Map<string, string>()
  const spoken: { id: string; at: number }[] = []
  const fullNames = fullNamesIn(tokens, 'last')
  const longNames = fullNamesIn(tokens, 'first')
  const whole = wholeNames(tokens)
  const titles = new Map<string, Set<string>>()
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

  const fullName = (name: string): string => fullNames.get(folded(name.split(' ').at(-1) ?? name)) ?? name

  const actorOf = (mention: Mention, at: number): string | undefined => {
    if (mention.kind === 'pronoun') return antecedent(mention.text.toLowerCase(), at)
    if (mention.country !== undefined) return addCountry(mention.country)
    if (mention.body !== undefined)
      return organizationOf(mention.body.words, mention.body.country, mention.text)
    if (mention.kind === 'thing') return undefined
    if (!mention.proper) return holderOf(mention) ?? bodyNamed(mention) ?? addUnnamed(mention)
    const name = mention.name.includes(' ')
      ? mention.name
      : mention.kind === 'person'
        ? fullName(mention.name)
        : whole.has(folded(mention.name))
          ? mention.name
          : (longNames.get(folded(mention.name)) ?? mention.name)
    const id = byName.get(folded(name)) ?? shortForm(mention, name)
    if (id !== undefined) {
      if (mention.kind === 'person' || actors.get(id)?.name !== name)
        add({ ...(actors.get(id) as Actor), name })
      remember(mention, id)
      return id
    }
    const found = known.actor(name, mention.kind)
    const made =
      found !== undefined && found.score >= threshold
        ? add({ ...short(found.actor) })
        : add({
            id: `#${slug(name) || 'somebody'}`,
            kind: mention.kind,
            name,
            ...(mention.kind === 'organization' ? { sector: 'OTHER' as const } : {}),
          })
    byName.set(folded(name), made)
    remember(mention, made)
    return made
  }

  const remember = (mention: Mention, id: string): void => {
    if (mention.title === undefined || mention.kind !== 'person') return
    for (const office of officesIn(mention.title))
      titles.set(office, (titles.get(office) ?? new Set()).add(id))
  }

  // "the minister", "Iran's foreign minister", "the top diplomat": whoever was called so by name.
  const holderOf = (mention: Mention): string | undefined => {
    const { title, noun, plural, article = '' } = mention
    if (plural || mention.kind !== 'person' || !definite.has(article)) return undefined
    const position = mention.titleCountry === undefined ? undefined : positionOf(mention)
    if (position !== undefined) return [...offices].findLast(([, held]) => held === position)?.[0]
    const words = title ?? noun
    if (words === undefined || (article === '' && !/^\p{Lu}/u.test(mention.text))) return undefined
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

  const addUnnamed = ({ kind, text }: Mention): string =>
    add({
      id: `#${slug(text, 50) || 'somebody'}`,
      kind: kind === 'pronoun' || kind === 'thing' ? 'group' : kind,
      name: text,
      ...(kind === 'organization' ? { sector: 'OTHER' as const } : {}),
    })

  // "the Hashed" for "Hashed al-Sha'abi": the first word of one longer name, and of no other.
  const shortForm = (mention: Mention, name: string): string | undefined => {
    if (mention.kind === 'person' || name.includes(' ') || whole.has(folded(name))) return undefined
    const longer = [...actors.values()].filter(
      actor => actor.kind !== 'state' && folded(actor.name).startsWith(`${folded(name)}-`),
    )
    return longer.length === 1 ? longer[0]?.id : undefined
  }

  const positionOf = (mention: Mention): string | undefined => {
    const { title, titleCountry, titleOf } = mention
    if (title === undefined || mention.plural || mention.kind !== 'person') return undefined
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
    stateOf: addCountry,
    isLastName: name => fullNames.has(folded(name)),
  }
}

const definite = new Set(['the', 'its', 'their', 'his', 'her', ''])

/** The names of offices that a title is another word for, with the title's own last words. */
function officesIn(title: string): string[] {
  const words = folded(title.replace(/ (?:of|for|at|in) .*/u, '')).split('-')
  const last = words.at(-1) ?? ''
  const whole = words.slice(-2).join('-')
  return [...new Set([last, ...(synonyms[whole] ?? synonyms[last] ?? [])])].filter(word => word !== '')
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
  'prime-minister': ['premier', 'head of government'],
  premier: ['prime minister', 'minister'],
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

// Each first or last word of a name with the one full name that it stands for.
function fullNamesIn(tokens: readonly Token[], by: 'first' | 'last'): Map<string, string> {
  const names = new Map<string, Set<string>>()
  let run: Token[] = []
  let ofOffice = false
  const close = () => {
    if (ofOffice) run = run.slice(/^\p{Lu}\.?$/u.test(run.at(-2)?.text ?? '') ? -3 : -2)
    if (run.length >= 2 && run.length <= 6) {
      const name = run
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(' - ', '-')
      if (countryNamed(name) === undefined && name.includes(' ')) {
        const key = folded(name.split(' ').at(by === 'last' ? -1 : 0) ?? name)
        names.set(key, (names.get(key) ?? new Set()).add(name))
      }
    }
    run = []
  }
  for (const [i, token] of tokens.entries()) {
    const isPart = token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !isTitle(token, tokens[i + 1])
    if (isPart || ((token.text === '-' || token.text === 'al') && run.length > 0)) {
      // "Secretary of Agriculture Tom Vilsack": what the office is for is no part of the name.
      if (run.length === 0)
        ofOffice = tokens[i - 1]?.lower === 'of' && lexicon.office.has(tokens[i - 2]?.lower ?? '')
      run.push(token)
    } else close()
  }
  close()
  return new Map(
    [...names]
      .filter(([, all]) => new Set([...all].map(folded)).size === 1)
      .map(([key, [name = '']]) => [key, name]),
  )
}

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

const isTitle = ({ lower }: Token, next: Token | undefined): boolean =>
  (lexicon.office.has(lower) && next?.pos === 'PROPN') ||
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt)\.?$/.test(lower) ||
  /(?:minister|president|secretary|foreign|defense|defence|prime|iranian|russian|american|u\.s\.|state|house|spokesman|general)$/.test(
    lower,
  )
