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
  const titles = new Map<string, string>()
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
    const wanted = ['he', 'she', 'him', 'her', 'his', 'i'].includes(word)
      ? before(id => actors.get(id)?.kind === 'person')
      : ['they', 'them', 'their', 'we', 'it', 'its'].includes(word)
        ? before(id => actors.get(id)?.kind !== 'person')
        : undefined
    return wanted?.id
  }

  const fullName = (name: string): string => fullNames.get(folded(name.split(' ').at(-1) ?? name)) ?? name

  const actorOf = (mention: Mention, at: number): string | undefined => {
    if (mention.kind === 'pronoun') return antecedent(mention.text.toLowerCase(), at)
    if (mention.country !== undefined) return addCountry(mention.country)
    if (mention.kind === 'thing') return undefined
    if (!mention.proper) {
      const titled = mention.title === undefined ? undefined : titles.get(folded(lastWord(mention.title)))
      if (titled !== undefined && !mention.plural && mention.titleCountry === undefined) return titled
      return add({ id: `#${slug(mention.text, 50) || 'somebody'}`, kind: mention.kind, name: mention.text })
    }
    const name = mention.name.includes(' ')
      ? mention.name
      : mention.kind === 'person'
        ? fullName(mention.name)
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
    if (mention.title !== undefined) titles.set(folded(lastWord(mention.title)), id)
  }

  // "the Hashed" for "Hashed al-Sha'abi": the first word of one longer name, and of no other.
  const shortForm = (mention: Mention, name: string): string | undefined => {
    if (mention.kind === 'person' || name.includes(' ')) return undefined
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
    isLastName: name => fullNames.has(folded(name)),
  }
}

const withArticle = (name: string): string =>
  /^United|^Netherlands|^Philippines|Islands$|Republic$/u.test(name) ? `the ${name}` : name
const lastWord = (text: string): string => text.split(' ').at(-1) ?? text
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

const isTitle = ({ lower }: Token, next: Token | undefined): boolean =>
  (lexicon.office.has(lower) && next?.pos === 'PROPN') ||
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt)\.?$/.test(lower) ||
  /(?:minister|president|secretary|foreign|defense|defence|prime|iranian|russian|american|u\.s\.|state|house|spokesman|general)$/.test(
    lower,
  )
