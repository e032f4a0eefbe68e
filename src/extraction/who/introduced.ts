import { lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../text/tokens.ts'
import { countryNamed } from './countries.ts'
import { impersonal } from './mention/impersonal.ts'
import { isField } from './mention/portfolios.ts'
import { folded } from './slug.ts'
import { lastNameOf, nameKey } from './titles.ts'

/** A full name that stands in a text, with the titles that stand before it. */
export interface Introduced {
  name: string
  titles: Set<string>
  /** It is told whose relative this is: "his son, Owen Berg". */
  relative: boolean
}

/** The full names of a text. */
export interface People {
  /** By last name, each person once; a name with an initial is the name without it. */
  byLast: ReadonlyMap<string, readonly Introduced[]>
  /** The one full name of a last name, or of a first one. */
  fullOf: (name: string, by: 'last' | 'first') => string | undefined
}

const kin = new Set(
  'son daughter wife husband brother sister father mother mom dad uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother widow widower spouse partner'.split(
    ' ',
  ),
)

/** Finds the full names of a text, line by line: a heading's last name and the next line's first one are no name. */
export function introducedIn(lines: readonly (readonly Token[])[]): People {
  const found = new Map<string, Introduced>()
  for (const tokens of lines) {
    let run: number[] = []
    const close = () => {
      addName(tokens, run, found)
      run = []
    }
    for (const [i, token] of tokens.entries()) {
      // A questioner's mark is no part of a name, nor are a day or where somebody goes: "Anna Berg En Route Oslo".
      if (/^(?:Q|En|Route|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u.test(token.text)) {
        close()
        continue
      }
      const isPart = token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !isTitle(token, tokens[i + 1])
      if (isPart || ((token.text === '-' || token.text === 'al') && run.length > 0)) run.push(i)
      else close()
    }
    close()
  }
  const people = withoutLonger([...found.values()])
  const byLast = Map.groupBy(people, ({ name }) => lastNameOf(name))
  const byFirst = Map.groupBy(people, ({ name }) => folded(name.split(' ')[0] ?? name))
  return {
    byLast,
    fullOf: (name, by) => {
      const all = (by === 'last' ? byLast : byFirst).get(folded(name)) ?? []
      return all.length === 1 ? all[0]?.name : undefined
    },
  }
}

// "Emerging Technology Anne Berg" is Anne Berg, where she stands alone as well.
function withoutLonger(all: readonly Introduced[]): Introduced[] {
  const names = new Set(all.map(({ name }) => name))
  const shorter = (name: string) =>
    name
      .split(' ')
      .slice(1, -1)
      .some((_, i, words) => names.has([...words.slice(i), name.split(' ').at(-1)].join(' ')))
  return all.filter(({ name }) => !shorter(name))
}

function addName(tokens: readonly Token[], given: readonly number[], found: Map<string, Introduced>): void {
  let run = given
  const before = (given[0] ?? 0) - 1
  // "Secretary of Agriculture Tom Vilsack": what the office is for is no part of the name.
  const isOffices =
    tokens[before]?.lower === 'of' ||
    (tokens[before]?.lower === 'for' && isField(tokens[before + 1]?.lower ?? ''))
  if (isOffices && lexicon.office.has(tokens[before - 1]?.lower ?? ''))
    run = run.slice(/^\p{Lu}\.?$/u.test(tokens[run.at(-2) ?? -1]?.text ?? '') ? -3 : -2)
  if (run.length < 2 || run.length > 6) return
  const name = run
    .map(i => tokens[i]?.text ?? '')
    .join(' ')
    .replaceAll(' - ', '-')
  if (countryNamed(name) !== undefined || !name.includes(' ')) return
  // "Capitol Hill" introduces nobody.
  if (
    impersonal(
      run.flatMap(i => tokens[i] ?? []),
      name,
    ) !== undefined
  )
    return
  const key = nameKey(name)
  const had = found.get(key)
  const person = had ?? { name, titles: new Set<string>(), relative: false }
  found.set(key, person)
  const { title, relative } = standingBefore(tokens, before)
  if (title !== undefined) person.titles.add(title)
  person.relative ||= relative
}

// The titles before a name: "Foreign Minister", "First Lady"; and whether a word for a relative stands there.
function standingBefore(tokens: readonly Token[], last: number): { title?: string; relative: boolean } {
  let first = last + 1
  while (first > 0 && first > last - 6 && isOfTitle(tokens, first - 1)) first--
  const words = tokens.slice(first, last + 1).map(({ text }) => text)
  const own = words.filter(word => !lexicon.honorific.has(word.toLowerCase()))
  const office = own.some(word => lexicon.office.has(word.toLowerCase()))
  const near = tokens.slice(Math.max(0, last - 2), last + 1).map(({ lower }) => lower)
  return { ...(office ? { title: own.join(' ') } : {}), relative: near.some(word => kin.has(word)) }
}

function isOfTitle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  const { lower, text, pos } = token
  if (lexicon.office.has(lower)) return true
  if (lower === 'of' || lower === 'the') return lexicon.office.has(tokens[index - 1]?.lower ?? '')
  return /^\p{Lu}/u.test(text) ? pos === 'PROPN' || pos === 'ADJ' || pos === 'NOUN' : titleWords.test(lower)
}

const titleWords =
  /^(?:minister|president|secretary|foreign|defen[cs]e|prime|vice|deputy|former|acting|first|second|national|security|press|state|house|attorney|general|chief|white)$/u

const isTitle = ({ lower }: Token, next: Token | undefined): boolean =>
  (lexicon.office.has(lower) && next?.pos === 'PROPN') ||
  lexicon.honorific.has(lower) ||
  /^(?:sen|rep|gov|gen|lt|col|adm|amb)\.?$/.test(lower) ||
  (/^(?:first|second|former|vice|deputy|acting|principal|senior|nsc|press|national|security)$/.test(lower) &&
    next?.pos !== 'PUNCT') ||
  /(?:minister|president|secretary|foreign|defense|defence|prime|iranian|russian|american|u\.s\.|state|house|spokesman|spokeswoman|spokesperson|general|lady|gentleman|doctors|senators|secretaries|presidents|ministers|governors|leaders|directors)$/.test(
    lower,
  )
