import { isNounIn, lexicon } from '../lexicon/lexicon.ts'
import { isAbstract } from '../text/tagging/abstract.ts'
import type { Token } from '../text/tokens.ts'
import { countryNamed, countryOfCapital, countryOfDemonym } from './countries.ts'
import { isGivenName } from './given-names.ts'
import { impersonal } from './mention/impersonal.ts'
import { isName, nameStart } from './mention/names.ts'
import { headOf, isDescriptor, isPart, isPortion, kindOfNoun } from './mention/nouns.ts'
import { coreOf, wordsOf } from './mention/phrase.ts'
import type { Mention } from './mention/shape.ts'
import { type Base, holderOf, titled } from './mention/titled.ts'
import { folded } from './slug.ts'

export type { Mention } from './mention/shape.ts'
export { wordsOf } from './mention/phrase.ts'

/** Reads a noun phrase; `speaks` when it is the subject of a cue, where a capital stands for its state. */
export function parseMention(
  tokens: readonly Token[],
  original: string,
  speaks = false,
): Mention | undefined {
  const { own, article } = coreOf(tokens)
  const first = own[0]
  const last = own[own.length - 1]
  if (first === undefined || last === undefined) return undefined
  const text = wordsOf(own, original)
  const base: Base & { proper: false } = {
    text,
    name: text,
    proper: false,
    plural: last.lower.endsWith('s') && last.pos === 'NOUN',
    article,
  }
  if (
    own.length === 1 &&
    (lexicon.pronoun.has(first.lower) || lexicon.possessive.has(first.lower) || first.lower === 'both')
  )
    return { ...base, kind: 'pronoun' }
  if (own.length === 1 && first.lower === 'another') return { ...base, kind: 'person' }
  const country = countryNamed(text.replace(/^the /iu, ''))
  if (country !== undefined) return { ...base, kind: 'state', name: country.name, proper: true, country }
  const capital = speaks || text === 'Kremlin' ? countryOfCapital(text) : undefined
  if (capital !== undefined)
    return { ...base, kind: 'state', name: capital.name, proper: true, country: capital }
  return (
    titled(own, original, base) ??
    bodyOfState(own, original, base) ??
    described(own, original, base, speaks) ??
    named(own, original, base, speaks) ??
    unnamed(own, base, speaks)
  )
}

// "Iran's foreign ministry", "the Iranian Foreign Ministry", "the Foreign Ministry of Iran"
function bodyOfState(own: readonly Token[], original: string, base: Base): Mention | undefined {
  const before = holderOf(own)
  const of = own.findLastIndex(({ lower }) => lower === 'of')
  const after = of > 0 ? countryNamed(wordsOf(own.slice(of + 1), original).replace(/^the /iu, '')) : undefined
  const country = before?.country ?? after
  const words = before === undefined ? own.slice(0, Math.max(of, 0)) : own.slice(before.next)
  if (country === undefined || words.length === 0 || words.length > 6) return undefined
  const head = headOf(words)
  if (head === undefined || head.plural || !stateBodies.has(head.noun.lower)) return undefined
  const body = wordsOf(words, original)
  return { ...base, kind: 'organization', proper: true, plural: false, body: { words: body, country } }
}

const stateBodies = new Set(
  'ministry department government parliament military army navy embassy cabinet treasury senate presidency police judiciary council court regime intelligence'.split(
    ' ',
  ),
)

// "farmer Anna Berg", "the news agency IRNA": a name after what it is the name of.
function described(
  own: readonly Token[],
  original: string,
  base: Base,
  speaks: boolean,
): Mention | undefined {
  const start = nameStart(own)
  const before = own[start - 1]
  if (
    start === 0 ||
    start >= own.length ||
    before === undefined ||
    (/^\p{Lu}/u.test(before.text) && !isDescriptor(before))
  )
    return undefined
  if (['ADP', 'CCONJ', 'DET', 'NUM'].includes(before.pos) || /^\d|^'s$/u.test(before.lower)) return undefined
  const closing = /^\p{Lu}/u.test(own.at(-1)?.text ?? '') ? (own.at(-1)?.lower ?? '') : ''
  // "the General Assembly" is no general.
  if (/^\p{Lu}/u.test(before.text) && (lexicon.organization.has(closing) || lexicon.body.has(closing)))
    return undefined
  const name = wordsOf(own.slice(start), original)
  const country = countryNamed(name)
  if (country !== undefined) return { ...base, kind: 'state', name: country.name, proper: true, country }
  const kind =
    kindOfNoun(before) ?? (before.lower.endsWith('old') || own.length - start > 1 ? 'person' : undefined)
  if (kind === undefined || (!speaks && kind !== 'person')) return undefined
  const isBody = kind === 'organization' || kind === 'text' || isOrganization(own.slice(start), name)
  return { ...base, plural: false, kind: isBody ? 'organization' : 'person', name, proper: true }
}

const isOrganization = (own: readonly Token[], name: string): boolean =>
  // "the UN", but not Kim Jong Un.
  own.some(
    ({ lower, text }) => lexicon.organization.has(lower) && (lower.length > 3 || text === text.toUpperCase()),
  ) ||
  /^\p{Lu}{2,6}$|^[AEU]\.[NU]\.$/u.test(name) ||
  folded(name) === 'white-house'

// "Iran's Zarif", "the Daily's Anna Berg": whose somebody is.
function withoutHolder(own: readonly Token[]): readonly Token[] {
  const mark = own.findIndex(({ lower }) => lower === "'s")
  const [first, second] = own.slice(mark + 1)
  const isPerson = second !== undefined && isGivenName(first?.lower ?? '') && isName(own.slice(mark + 1))
  return mark > 0 && first !== undefined && (isPerson || holderOf(own) !== undefined)
    ? own.slice(mark + 1)
    : own
}

function named(all: readonly Token[], original: string, base: Base, speaks: boolean): Mention | undefined {
  const own = withoutHolder(all)
  const capitals = own.filter(({ text }) => /^\p{Lu}/u.test(text))
  if (capitals.length === 0) return undefined
  const of = own.findIndex(({ pos, lower }) => pos === 'ADP' && lower !== 'of')
  if (isBodyFor(own, of))
    return { ...base, kind: 'organization', name: wordsOf(own, original), proper: true, plural: false }
  const short = withoutStanding(of > 0 ? own.slice(0, of) : own)
  if (!short.some(({ text }) => /^\p{Lu}/u.test(text))) return undefined
  // "members of the House" are no house.
  const preposition = short.findIndex(({ pos }) => pos === 'ADP')
  const leading = short[preposition - 1]
  if (speaks && leading !== undefined && (/^\p{Ll}/u.test(leading.text) || isPart(leading))) return undefined
  const last = short[short.length - 1]
  const name = wordsOf(short, original).replace(/['’]s$/u, '')
  const common = short.filter(({ pos, text }) => pos === 'NOUN' && /^\p{Ll}/u.test(text))
  const make = (kind: Mention['kind']): Mention => ({ ...base, kind, name, proper: true, plural: false })
  if (short.some(token => isNounIn('militia', token)))
    return short.every(({ lower }) => /^(?:militias?|brigades?|battalions?|factions?)$/.test(lower))
      ? undefined
      : make('militia')
  const closing = last !== undefined && /^\p{Ll}/u.test(last.text) ? kindOfNoun(last) : undefined
  if (speaks && closing !== undefined && closing !== 'organization') return undefined
  if (isOrganization(short, name) || (speaks && closing === 'organization')) return make('organization')
  if (common.length > 0 || short.some(({ pos }) => pos === 'ADJ' || pos === 'VERB' || pos === 'NUM')) {
    if (speaks && nameStart(short) === 0) return make('person')
    return !speaks && last !== undefined && isNounIn('people', last)
      ? { ...base, kind: base.plural ? 'group' : 'person', proper: false }
      : undefined
  }
  const demonym = countryOfDemonym(name)
  if (demonym !== undefined) return { ...base, kind: 'group', proper: false }
  if (speaks && short.length === 1 && isAbstract(short[0]?.lower ?? '')) return undefined
  if (isPeoples(short)) return { ...base, kind: 'group', proper: false, plural: true }
  const other = impersonal(short, name)
  // "The Order directs", "Many say": a paper or people, by their noun.
  const [only, second] = short
  if (
    speaks &&
    second === undefined &&
    only !== undefined &&
    (other === 'thing' ||
      isNounIn('paper', only) ||
      lexicon.quantity.has(only.lower) ||
      unnamedOne.test(only.lower))
  )
    return undefined
  return make(other === 'thing' && speaks ? 'organization' : (other ?? 'person'))
}

const unnamedOne = /^(?:every|some)(?:body|one)$/u

// "the semi-official Fars news agency"
const withoutStanding = (own: readonly Token[]): readonly Token[] => {
  const name = own.findIndex(({ text }) => /^\p{Lu}/u.test(text))
  return own.slice(0, name).every(({ lower }) => standing.test(lower)) ? own.slice(Math.max(0, name)) : own
}
const standing =
  /^(?:-|semi|semi-official|official|state|state-run|state-owned|run|owned|private|independent)$/u

// "the Agency for Trade and Labor": what a body is for is part of its name.
const isBodyFor = (own: readonly Token[], at: number): boolean => {
  const body = own[at - 1]
  return (
    body !== undefined &&
    own[at]?.lower === 'for' &&
    /^\p{Lu}/u.test(body.text) &&
    (isNounIn('body', body) || isNounIn('organization', body) || body.lower === 'office') &&
    own.slice(at + 1).every(({ text, lower }) => /^\p{Lu}/u.test(text) || /^(?:and|of|the|&)$/u.test(lower))
  )
}

// "Researchers", "Democrats": a capital at the head of a sentence makes no name.
const isPeoples = (own: readonly Token[]): boolean =>
  own.length === 1 &&
  own[0] !== undefined &&
  own[0].lower.endsWith('s') &&
  (isNounIn('people', own[0]) ||
    isNounIn('people', { ...own[0], lemma: own[0].lower.slice(0, -2) }) ||
    isNounIn('human', own[0]) ||
    countryOfDemonym(own[0].text.slice(0, -1)) !== undefined ||
    /(?:ist|ician|ologist|woman|person|leader|seeker|goer|holder|maker|keeper|worker)s$/u.test(own[0].lower))

function unnamed(own: readonly Token[], base: Base, speaks: boolean): Mention {
  if (speaks) return speakerByNoun(own, base)
  const of = own.findIndex(({ pos }) => pos === 'ADP' || pos === 'VERB')
  const head = own[(of > 0 ? of : own.length) - 1]
  const isPeople = head !== undefined && isNounIn('people', head)
  const plural =
    head !== undefined && (head.lower.endsWith('s') || head.lower === 'people' || head.lower === 'police')
  return {
    ...base,
    name: base.text,
    proper: false,
    plural,
    kind: isPeople ? (plural ? 'group' : 'person') : 'thing',
  }
}

// Whoever speaks without a name is a local one by the noun: a body, a person, or several.
function speakerByNoun(own: readonly Token[], base: Base): Mention {
  const head = headOf(own)
  if (head === undefined) return { ...base, proper: false, kind: 'group' }
  const of = own.findIndex(({ lower }) => lower === 'of')
  const counted =
    of > 0 && (isPortion(head.noun) || isPart(head.noun)) ? headOf(own.slice(of + 1)) : undefined
  const plural = head.plural || (counted !== undefined && isPortion(head.noun))
  const found = kindOfNoun(head.noun) ?? (counted === undefined ? undefined : kindOfNoun(counted.noun))
  const kind =
    found === 'organization' || found === 'militia'
      ? plural
        ? 'group'
        : found
      : found === 'person' && !plural
        ? 'person'
        : 'group'
  return { ...base, proper: false, plural, kind, noun: head.noun.lower }
}
