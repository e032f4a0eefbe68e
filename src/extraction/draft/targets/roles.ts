import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import { countryOfCapital, countryOfDemonym } from '../../who/countries.ts'
import type { Mention } from '../../who/mention.ts'
import { parseMention } from '../../who/mention.ts'

const before = new Set(['the', 'my', 'our', 'this'])

// "the Vice President", "the Attorney General", "the Secretary of State", "the First Lady": an office with a capital.
const small = new Set(['of', 'the', 'for', 'and'])

/** The office that is spoken of with a capital and no name at an index, "the Secretary of State", and where it ends. */
export function roleAt(
  tokens: readonly Token[],
  original: string,
  at: number,
  last: number,
): { mention: Mention; end: number } | undefined {
  if (!before.has(tokens[at]?.lower ?? '') || !isCapital(tokens[at + 1])) return undefined
  let end = at + 1
  while (
    end < last &&
    (isCapital(tokens[end]) || (small.has(tokens[end]?.lower ?? '') && continues(tokens, end, last)))
  )
    end++
  const own = tokens.slice(at + 1, end)
  const head = own.findIndex(({ lower }) => small.has(lower))
  const words = head < 0 ? own : own.slice(0, head)
  const closing = words.at(-1)
  if (closing === undefined || !isOffice(closing.lower) || words.length > 4) return undefined
  // "in the year of our Lord"
  if (closing.lower === 'lord') return undefined
  const mention = parseMention(tokens.slice(at, end), original, true)
  if (mention?.kind !== 'person' || mention.proper || mention.plural) return undefined
  return { mention: { ...mention, article: 'the' }, end }
}

const offices = new Set([
  'lady',
  'gentleman',
  'queen',
  'king',
  'speaker',
  'president',
  'general',
  'secretary',
])
const isOffice = (lower: string): boolean => offices.has(lower) || lexicon.office.has(lower)

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text) && token.pos !== 'PRON'

// "of State", "of the Treasury": what the office is for.
function continues(tokens: readonly Token[], from: number, last: number): boolean {
  if (tokens[from]?.lower !== 'of' && tokens[from - 1]?.lower !== 'of') return false
  for (let i = from + 1; i < Math.min(last, from + 3); i++) {
    if (isCapital(tokens[i])) return true
    if (!small.has(tokens[i]?.lower ?? '')) return false
  }
  return false
}

// Capitals that texts of foreign affairs call for their states.
const acting = new Set(
  'moscow kremlin beijing tehran pyongyang kyiv ankara minsk havana caracas damascus'.split(' '),
)
const places =
  /^(?:in|to|from|near|at|of|around|outside|inside|into|through|via|across|toward|towards|leave|leaves|left|visit|visited|reach|reached|over|downtown|between)$/u

/** The capital that stands for its state: "offering Tehran weapons", but not "in Tehran". */
export const capitalAt = (tokens: readonly Token[], at: number): Mention['country'] => {
  const token = tokens[at]
  if (token === undefined || !acting.has(token.lower) || places.test(tokens[at - 1]?.lower ?? ''))
    return undefined
  const after = tokens[at + 1]
  if (
    after?.lower === ',' &&
    countryOfDemonym(tokens[at + 2]?.text ?? '') === undefined &&
    /^\p{Lu}/u.test(tokens[at + 2]?.text ?? '')
  )
    return undefined
  return /^\p{Lu}/u.test(after?.text ?? '') ? undefined : countryOfCapital(token.text)
}

/** Whether the words at an index are for the government that publishes the text: "my Administration", "the Biden Administration". */
export function isAdministration(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'Administration') return false
  const one = tokens[at - 1]
  if (/^(?:my|this|our)$/u.test(one?.lower ?? '')) return true
  return /^(?:Biden|Harris|Trump|Vance)$/u.test(one?.text ?? '')
}
