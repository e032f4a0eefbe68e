import { isNounIn, lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../text/tokens.ts'
import { type Country, countryNamed, countryOfCapital, countryOfDemonym } from './countries.ts'
import { folded } from './slug.ts'

/** What the words that name somebody say of them. */
export interface Mention {
  /** The words as they stand. */
  text: string
  kind: 'person' | 'state' | 'militia' | 'organization' | 'group' | 'pronoun' | 'thing'
  /** The name alone, without title and holder; the words themselves where there is no name. */
  name: string
  /** It names somebody in particular: "Zarif", not "officials". */
  proper: boolean
  plural: boolean
  country?: Country
  /** The office before a name, and the country it belongs to: "Foreign Minister", Iran. */
  title?: string
  /** "Mrs." before a name. */
  honorific?: string
  titleCountry?: Country
  /** The organization an office belongs to: "foreign ministry". */
  titleOf?: string
}

/** Reads a noun phrase; `speaks` when it is the subject of a cue, where a capital stands for its state. */
export function parseMention(
  tokens: readonly Token[],
  original: string,
  speaks = false,
): Mention | undefined {
  const own = core(tokens)
  const first = own[0]
  const last = own[own.length - 1]
  if (first === undefined || last === undefined) return undefined
  const text = wordsOf(own, original)
  const base = { text, name: text, proper: false, plural: last.lower.endsWith('s') && last.pos === 'NOUN' }
  if (own.length === 1 && lexicon.pronoun.has(first.lower)) return { ...base, kind: 'pronoun' }
  const country = countryNamed(text.replace(/^the /iu, ''))
  if (country !== undefined) return { ...base, kind: 'state', name: country.name, proper: true, country }
  const capital = speaks ? countryOfCapital(text) : undefined
  if (capital !== undefined)
    return { ...base, kind: 'state', name: capital.name, proper: true, country: capital }
  return titled(own, original, base) ?? named(own, original, base) ?? described(own, base)
}

// Without what follows a comma or a relative word, and without articles.
function core(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    if (kept.length > 0 && lexicon.apart.has(token.lower)) break
    if (
      token.lower === '"' ||
      token.lower === ')' ||
      (kept.length === 0 && lexicon.article.has(token.lower) && tokens.length > 1)
    )
      continue
    kept.push(token)
  }
  while (kept.length > 1 && lexicon.loosely.has(kept[kept.length - 1]?.lower ?? '')) kept.pop()
  return kept
}

export function wordsOf(tokens: readonly Token[], original: string): string {
  const from = tokens[0]?.start ?? 0
  return original.slice(from, tokens[tokens.length - 1]?.end ?? from).replaceAll(/\s+/gu, ' ')
}

// "Iran's foreign ministry spokesman Abbas Mousavi"
function titled(
  own: readonly Token[],
  original: string,
  base: { text: string; name: string; plural: boolean },
): Mention | undefined {
  const head = own.findLastIndex(({ lower }) => lexicon.office.has(lower))
  if (head < 0) return undefined
  let from = 0
  const holder = holderOf(own)
  if (holder !== undefined) from = holder.next
  const title = own.slice(from, head + 1).filter(({ lower }) => !lexicon.honorific.has(lower))
  const honorific = own.slice(from, head + 1).find(({ lower }) => lexicon.honorific.has(lower))?.text
  const name = own.slice(head + 1)
  const isName =
    name.length > 0 &&
    name.every(
      ({ pos, lower }) =>
        pos === 'PROPN' || lower === '-' || /^\p{Lu}/u.test(lower) || pos === 'PUNCT' || pos === 'X',
    )
      ? wordsOf(name, original)
      : undefined
  if (name.length > 0 && isName === undefined && !lexicon.ofOffice.has(name[0]?.lower ?? '')) return undefined
  const organization = title.findIndex(({ lower }) => lexicon.organization.has(lower))
  const after = isName === undefined && name.length > 0 ? ` ${wordsOf(name, original)}` : ''
  return {
    ...base,
    kind: base.plural ? 'group' : 'person',
    name: isName ?? base.text,
    proper: isName !== undefined,
    ...(honorific === undefined ? {} : { honorific }),
    ...(title.length > 0 ? { title: wordsOf(title, original) + after } : {}),
    ...(holder === undefined ? {} : { titleCountry: holder.country }),
    ...(organization >= 0 && organization < title.length - 1
      ? { titleOf: wordsOf(title.slice(0, organization + 1), original) }
      : {}),
  }
}

function holderOf(own: readonly Token[]): { country: Country; next: number } | undefined {
  for (const width of [3, 2, 1]) {
    const text = own
      .slice(0, width)
      .map(({ text: word }) => word)
      .join(' ')
    const country = countryNamed(text) ?? (width === 1 ? countryOfDemonym(text) : undefined)
    if (country === undefined) continue
    return { country, next: own[width]?.lower === "'s" || own[width]?.lower === "'" ? width + 1 : width }
  }
  return undefined
}

// "Iran's Zarif": whose somebody is.
function withoutHolder(own: readonly Token[]): readonly Token[] {
  const mark = own.findIndex(({ lower }) => lower === "'s")
  return mark > 0 && mark < own.length - 1 && holderOf(own) !== undefined ? own.slice(mark + 1) : own
}

function named(
  all: readonly Token[],
  original: string,
  base: { text: string; name: string; plural: boolean },
): Mention | undefined {
  const own = withoutHolder(all)
  const capitals = own.filter(({ text }) => /^\p{Lu}/u.test(text))
  if (capitals.length === 0) return undefined
  const of = own.findIndex(({ pos, lower }) => pos === 'ADP' && lower !== 'of')
  const short = of > 0 ? own.slice(0, of) : own
  if (!short.some(({ text }) => /^\p{Lu}/u.test(text))) return undefined
  const name = wordsOf(short, original).replace(/['’]s$/u, '')
  const common = short.filter(({ pos, text }) => pos === 'NOUN' && /^\p{Ll}/u.test(text))
  const make = (kind: Mention['kind']): Mention => ({ ...base, kind, name, proper: true, plural: false })
  if (short.some(token => isNounIn('militia', token)))
    return short.every(({ lower }) => /^(?:militias?|brigades?|battalions?|factions?)$/.test(lower))
      ? undefined
      : make('militia')
  if (
    short.some(({ lower }) => lexicon.organization.has(lower)) ||
    /^[A-Z]{2,6}$/.test(name) ||
    folded(name) === 'white-house'
  )
    return make('organization')
  if (common.length > 0 || short.some(({ pos }) => pos === 'ADJ' || pos === 'VERB' || pos === 'NUM')) {
    const last = short[short.length - 1]
    return last !== undefined && isNounIn('people', last)
      ? { ...base, kind: base.plural ? 'group' : 'person', proper: false }
      : undefined
  }
  const demonym = countryOfDemonym(name)
  if (demonym !== undefined) return { ...base, kind: 'group', proper: false }
  return make('person')
}

function described(own: readonly Token[], base: { text: string; plural: boolean }): Mention {
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
