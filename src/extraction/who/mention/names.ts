import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import { countryNamed, countryOfDemonym } from '../countries.ts'
import { isDescriptor } from './nouns.ts'

// Small words inside names: "Faisal bin Turki", "al-Rubaie", "Ursula von der Leyen".
const particles = new Set(
  'al el bin ibn bint ben abu ad de del della di da do dos du van von der den la le ul y zu ter'.split(' '),
)

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)
const isBound = (left: Token | undefined, right: Token | undefined): boolean => left?.end === right?.start

/** Whether a word can stand in a name where it stands: a capital, a particle before one, a part after a hyphen. */
function isNameWord(own: readonly Token[], index: number): boolean {
  const token = own[index]
  if (token === undefined) return false
  const [before, after] = [own[index - 1], own[index + 1]]
  if (isCapital(token)) return !lexicon.calendar.has(token.lower)
  if (token.lower === '-' || token.lower === '/') return isBound(before, token) && isBound(token, after)
  if (particles.has(token.lower)) return after !== undefined && index + 1 < own.length
  if (before?.lower === '-' || before?.lower === "'") return isBound(before, token)
  if (token.lower === "'") return isBound(before, token) && isBound(token, after)
  // An initial, "Jr.", a number of a ruler's.
  return token.lower === '.' && isBound(before, token) && after !== undefined
}

/** Whether all words are parts of one name. */
export const isName = (own: readonly Token[]): boolean =>
  own.some(isCapital) && own.every((_, i) => isNameWord(own, i))

/**
 * Where the name that ends a phrase begins, after the titles and descriptions before it: 3 in "the Latvian journalist
 * Dainis Ozols". The phrase's length where no name ends it.
 */
export function nameStart(own: readonly Token[]): number {
  let start = own.length
  while (start > 0 && isNameWord(own, start - 1) && !isTitle(own, start - 1)) start--
  while (start < own.length && !isCapital(own[start] as Token) && !particles.has(own[start]?.lower ?? ''))
    start++
  return own.slice(start).some(isCapital) ? start : own.length
}

// What a capital stands for before a name without being part of it: an office, a description that opens the sentence.
function isTitle(own: readonly Token[], index: number): boolean {
  const token = own[index]
  if (token === undefined) return false
  const rest = own.slice(index + 1).filter(isCapital).length
  if (lexicon.office.has(token.lower) || lexicon.honorific.has(token.lower))
    return rest > 0 || !isNameLike(token)
  const opens = index === 0 || countryOfDemonym(own[index - 1]?.text ?? '') !== undefined
  if (opens && rest > 0 && isDescriptor(token)) return rest > 1 || token.pos === 'NOUN'
  if (countryOfDemonym(token.text) !== undefined && countryNamed(token.text) === undefined) return rest > 1
  return false
}

const isNameLike = ({ pos }: Token): boolean => pos === 'PROPN'
