import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import { type Country, countryNamed, countryOfDemonym } from '../countries.ts'
import { isGivenName } from '../given-names.ts'
import type { Mention } from './shape.ts'
import { isName, nameStart } from './names.ts'
import { wordsOf } from './phrase.ts'
import { portfolios } from './portfolios.ts'

/** What a mention is made from. */
export type Base = Pick<Mention, 'text' | 'name' | 'plural'> & { article: string }

/** "Iran's foreign ministry spokesman Abbas Mousavi", "Secretary of State Anna Berg", "the minister" */
export function titled(own: readonly Token[], original: string, base: Base): Mention | undefined {
  const head = headOffice(own)
  if (head < 0) return undefined
  const holder = holderOf(own)
  const from = holder?.next ?? 0
  const within = complementEnd(own, head + 1)
  const complement = own[within]?.lower === 'for' ? complementEnd(own, within) : within
  const after = withoutPlace(own.slice(complement))
  const name = after.length > 0 && isName(after) ? after : undefined
  // "the General Assembly"
  const closing = /^\p{Lu}/u.test(name?.at(-1)?.text ?? '') ? (name?.at(-1)?.lower ?? '') : ''
  if (
    own[head]?.lower !== 'chancellor' &&
    head <= 1 &&
    (lexicon.body.has(closing) || lexicon.organization.has(closing))
  )
    return undefined
  const ofOffice = head + 1 < own.length && lexicon.ofOffice.has(own[head + 1]?.lower ?? '')
  if (after.length > 0 && name === undefined && !ofOffice) return undefined
  const of = ofOffice
    ? officeOf(own.slice(head + 2, name === undefined ? own.length : complement), original)
    : undefined
  const last =
    of?.country !== undefined || (name === undefined && of?.body !== undefined)
      ? head + 1
      : name === undefined
        ? own.length
        : complement
  const title = own
    .slice(from, last)
    .filter(({ lower }, i) => !lexicon.honorific.has(lower) && !(i === 0 && former.has(lower)))
    .filter(({ text, lower }, i) => i === 0 || text === '.' || !ranks.has(lower))
  const organization = title.findIndex(
    ({ lower, text }) =>
      lexicon.organization.has(lower) ||
      lexicon.body.has(lower) ||
      /^(?:\p{Lu}\.){2,}$|^(?:UN|EU|NATO)$/u.test(text),
  )
  const headAt = title.findIndex(token => token === own[head])
  const noun = own[head]?.lower ?? ''
  const plural = name === undefined && noun.endsWith('s') && !lexicon.office.has(noun)
  return {
    ...base,
    plural,
    kind: plural ? 'group' : 'person',
    name: name === undefined ? base.text : wordsOf(name, original),
    proper: name !== undefined,
    ...honorificOf(own.slice(0, head + 1)),
    ...(former.has(own[0]?.lower ?? '') && own[0]?.lower !== 'acting' ? { past: true as const } : {}),
    ...(title.length > 0
      ? {
          title: [
            ...(of?.body === undefined || name !== undefined ? [] : [of.body]),
            wordsOf(title, original),
          ].join(' '),
        }
      : {}),
    ...titleCountry(isPrivate.has(own[head]?.lower ?? '') ? undefined : (holder?.country ?? of?.country)),
    ...(of?.body === undefined || name !== undefined ? {} : { titleOf: of.body }),
    ...(organization >= 0 && organization < headAt
      ? { titleOf: wordsOf(title.slice(0, organization + 1), original) }
      : {}),
  }
}

// "Mayor Anna Berg of Olm": the place is no part of the name.
function withoutPlace(words: readonly Token[]): readonly Token[] {
  const of = words.findIndex(({ lower }) => lower === 'of')
  const place = words.slice(of + 1).filter(({ lower }) => lower !== 'the')
  return of > 0 && isName(words.slice(0, of)) && isName(place) ? words.slice(0, of) : words
}

const honorificOf = (own: readonly Token[]): Pick<Mention, 'honorific'> => {
  const found = own.find(({ lower }) => lexicon.honorific.has(lower))?.text
  return found === undefined ? {} : { honorific: found }
}

const titleCountry = (country: Country | undefined): Pick<Mention, 'titleCountry'> =>
  country === undefined ? {} : { titleCountry: country }

// Whose the office is, after "of" or "for": "the foreign minister of Iran", "a spokesman for the Iraqi army".
function officeOf(own: readonly Token[], original: string): { country?: Country; body?: string } | undefined {
  const whose = lexicon.article.has(own[0]?.lower ?? '') ? own.slice(1) : own
  const country = countryNamed(wordsOf(whose, original))
  if (country !== undefined) return { country }
  const holder = holderOf(whose)
  const rest = holder === undefined ? whose : whose.slice(holder.next)
  const head = rest.at(-1)
  const isBody = head !== undefined && (lexicon.body.has(head.lower) || lexicon.organization.has(head.lower))
  if (!isBody || rest.length > 6) return undefined
  return { body: wordsOf(rest, original), ...(holder === undefined ? {} : { country: holder.country }) }
}

// "The Polish reporter": what somebody does for a living is no office of their country.
const isPrivate = new Set(
  'reporter activist analyst columnist correspondent economist editor expert historian lawyer pollster strategist owner founder professor moderator operator nominee candidate manager'.split(
    ' ',
  ),
)

// "Army spokesman Col.": a rank before the name is no part of the office before it.
const ranks = new Set(
  'adm adm. capt capt. col col. gen gen. lt lt. maj maj. sgt sgt. dr dr. mr mr. ms ms. mrs mrs.'.split(' '),
)

// Offices that are last names, too.
const surnames = new Set('King Bishop Pope Dean Duke Prince Judge Marshal Baron Earl Knight Major'.split(' '))

const former = new Set(['former', 'ex', 'then', 'outgoing', 'acting', 'late'])

// The last office in a row of titles: "Foreign Minister", "state attorney general".
function headOffice(own: readonly Token[]): number {
  const preposition = own.findIndex(({ pos }, i) => pos === 'ADP' && i > 0)
  const until = preposition < 0 ? own.length : preposition
  // "Dr. King", "Anna Maj", but "Mr. President": the last word is a name.
  const isLast = (i: number): boolean =>
    i === own.length - 1 &&
    ((ranks.has(own[i]?.lower ?? '') && (i > 0 || /^\p{Lu}\p{L}+$/u.test(own[i]?.text ?? ''))) ||
      (surnames.has(own[i]?.text ?? '') && lexicon.honorific.has(own[i - 1]?.lower ?? '')))
  const first = own.slice(0, until).findLastIndex(({ lower }, i) => isOffice(lower) && !isLast(i))
  if (first >= 0) return first
  return preposition < 0 ? own.findLastIndex(({ lower }, i) => isOffice(lower) && !isLast(i)) : -1
}

const isOffice = (lower: string): boolean =>
  lexicon.office.has(lower) || (lower.endsWith('s') && lexicon.office.has(lower.slice(0, -1)))

// Where "of State", "of the Navy", "of Ukraine" ends before a name; the same index where nothing such follows.
function complementEnd(own: readonly Token[], from: number): number {
  // "Secretary of State for African Affairs Anna Berg"
  if (own[from]?.lower === 'for') {
    const given = own.findIndex(({ lower }, i) => i > from + 1 && isGivenName(lower))
    if (given > 0 && given < own.length - 1 && isName(own.slice(from + 1))) return given
  }
  // "adviser for Trade and Labor Anna Berg", but "spokesman for the army"
  if (
    own[from]?.lower === 'for' &&
    portfolios.has(own[from + 1]?.lower ?? '') &&
    nameStart(own) < own.length
  ) {
    let last = from + 1
    while (last < own.length && portfolios.has(own[last]?.lower ?? '')) last++
    return last
  }
  if (own[from]?.lower !== 'of') return from
  for (const width of [4, 3, 2, 1]) {
    const words = own.slice(from + 1, from + 1 + width).map(({ text }) => text)
    const name = words.join(' ').replace(/^the /u, '')
    if (words.length === width && countryNamed(name) !== undefined) return from + 1 + width
  }
  let end = from + 1
  while (end < own.length && portfolios.has(own[end]?.lower ?? '')) end++
  // "the head of the CDC"
  if (end > from + 1 && !/^(?:the|and|&)$/u.test(own[end - 1]?.lower ?? '')) return end
  const start = nameStart(own)
  if (end > from + 1 && start > end && start < own.length) return start
  // "Mayor of London Anna Berg": a name has two words.
  const rest = own.slice(from + 1)
  return rest.length > 2 && isName(rest) ? own.length - 2 : own.length
}

export function holderOf(own: readonly Token[]): { country: Country; next: number } | undefined {
  const start = former.has(own[0]?.lower ?? '') ? 1 : 0
  for (const width of [3, 2, 1]) {
    const text = own
      .slice(start, start + width)
      .map(({ text: word }) => word)
      .join(' ')
    // "South Korean" is a nationality of two words.
    const country = countryNamed(text) ?? (width <= 2 ? countryOfDemonym(text) : undefined)
    if (country === undefined) continue
    const next = start + width
    return { country, next: own[next]?.lower === "'s" || own[next]?.lower === "'" ? next + 1 : next }
  }
  return undefined
}
