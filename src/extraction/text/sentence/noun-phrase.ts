import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import type { Range, Sentence } from './sentence.ts'
import { beforeBracket, isNominal, isRelative, isSubjectPronoun, isTime } from './words.ts'

/** The noun phrase that ends before `last`, going left over prepositions; null when no noun stands there. */
export function phraseBefore(sentence: Sentence, last: number, crossing: boolean): Range | null {
  const { at } = sentence
  let end = beforeBracket(sentence, last - 1)
  if (at(end).lower === '"' || at(end).lower === "'") end--
  const closing = at(end)
  // "those surveyed"
  if (closing.pos === 'VERB' && closing.lower.endsWith('ed') && at(end - 1).lower === 'those')
    return { first: end - 1, last }
  if (
    !isNominal(closing) &&
    !(closing.pos === 'ADJ' && (end > sentence.first || quantities.test(closing.lower))) &&
    closing.pos !== 'DET' &&
    closing.lower !== "'s" &&
    // "47% say so"
    closing.lower !== '%'
  )
    return null
  // "he and Smith said" is rare, "all of them" is not.
  if (isSubjectPronoun(closing)) return { first: end, last }
  let first = end
  while (first > sentence.first) {
    const next = leftOf(sentence, first, crossing)
    if (next === undefined) break
    first = next
  }
  return { first, last }
}

// "Many said so"
const quantities = /^(?:many|several|few|most)$/u

function leftOf(sentence: Sentence, first: number, crossing: boolean): number | undefined {
  const { at } = sentence
  const before = at(first - 1)
  const here = at(first)
  if (before.lower === ')') {
    const bracket = beforeBracket(sentence, first - 1)
    return bracket < first - 1 && isNominal(at(bracket)) ? bracket : undefined
  }
  if (isSubjectPronoun(here) || isSubjectPronoun(before)) return undefined
  if (
    here.pos === 'DET' &&
    before.pos !== 'DET' &&
    !lexicon.joins.has(before.lower) &&
    before.pos !== 'CCONJ'
  ) {
    if (before.lower !== 'all' && before.lower !== 'both') return undefined
  }
  switch (before.pos) {
    case 'DET':
    case 'ADJ':
    case 'NOUN':
    case 'NUM':
    case 'PROPN':
      if (isTime(before) && here.pos !== 'PART' && here.pos !== 'NOUN') return undefined
      // "the case in which workers said": the word belongs to what was named before.
      if (before.lower === 'which') return undefined
      if (before.lower === 'that' && here.pos === 'PROPN') return undefined
      return first - 1
    case 'PRON':
      return isRelative(before) || (lexicon.objective.has(before.lower) && before.lower !== 'her')
        ? undefined
        : first - 1
    case 'PART':
      return before.lower === "'s" || before.lower === "'" ? first - 1 : undefined
    case 'PUNCT':
      return leftOfMark(sentence, first)
    case 'SYM':
      return first - 1
    case 'ADV':
      return here.pos === 'ADJ' || here.pos === 'NUM' ? first - 1 : undefined
    case 'VERB':
      // "the proposed plan", "leading Republicans"
      return /(?:ed|ing)$/.test(before.lower) && ['DET', 'ADJ', 'CCONJ'].includes(at(first - 2).pos)
        ? first - 1
        : undefined
    case 'CCONJ':
      // "current and former officials"
      if (here.pos === 'ADJ' && at(first - 2).pos === 'ADJ') return first - 2
      if (!crossing) return undefined
      return isNominal(at(first - 2)) && joinsNouns(sentence, first) ? first - 2 : undefined
    case 'ADP':
      return leftOfPreposition(sentence, first)
    default:
      return undefined
  }
}

function leftOfMark({ at }: Sentence, first: number): number | undefined {
  const before = at(first - 1)
  const further = at(first - 2)
  if (before.lower === '-' || before.lower === '/') return first - 2
  if (before.lower === "'" && further.lower.endsWith('s')) return first - 1
  if (before.lower !== '"') return undefined
  // Quoted words in a name: `the "Today" show`.
  if (before.quote >= 0 && further.quote === before.quote && further.pos === 'PROPN') return first - 2
  return ['ADJ', 'DET', 'PART'].includes(further.pos) && further.quote !== before.quote
    ? first - 1
    : undefined
}

function leftOfPreposition({ at }: Sentence, first: number): number | undefined {
  const before = at(first - 1)
  const further = at(first - 2)
  // "Sources close to the family"
  if (before.lower === 'to' && /^(?:close|hostile|loyal|opposed|sympathetic)$/u.test(further.lower))
    return isNominal(at(first - 3)) ? first - 3 : undefined
  if (!lexicon.joins.has(before.lower)) return undefined
  if (isTime(at(first)) && before.lower === 'on')
    return isNominal(further) && !isTime(further) ? first - 2 : undefined
  if (further.pos === 'ADJ' && (at(first - 3).pos === 'NOUN' || at(first - 3).pos === 'DET')) return first - 3
  if (isNominal(further)) return first - 2
  // "Many in the town said so"
  if (/^(?:many|most|several|few|others|some|those)$/u.test(further.lower)) return first - 2
  return further.pos === 'ADP' && isNominal(at(first - 3)) ? first - 3 : undefined
}

// Whether a conjunction joins nouns rather than clauses: nothing before it in the sentence has a verb yet.
function joinsNouns({ at, first: start }: Sentence, first: number): boolean {
  for (let i = first - 2; i >= start; i--) {
    const { pos, lower } = at(i)
    // "Helping the harbour: Olm and Kern announce": a heading has verbs of its own.
    if (lower === ':') return true
    // "the Iranian-backed group and others": a participle after a hyphen is none of a clause.
    if ((pos === 'VERB' || pos === 'AUX') && at(i - 1).lower !== '-') return false
    if (lower === ',' || lower === '"' || lower === ';' || lower === 'that') return true
  }
  return true
}

const opensNoun = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON'])

/** Where the noun phrase that starts at `first` ends, going right over prepositions and coordination. */
export function phraseFrom(sentence: Sentence, first: number, crossing: boolean): Range | null {
  const { at } = sentence
  let i = first
  let seen = false
  for (; i < sentence.last; i++) {
    const token = at(i)
    const next = at(i + 1)
    if ((isSubjectPronoun(token) && !points(token, next)) || lexicon.objective.has(token.lower)) {
      if (seen) break
      const possessive = token.lower === 'her' && ['NOUN', 'ADJ', 'PROPN'].includes(next.pos)
      const isOfHers = token.lower === 'her' && isVerbalNoun(next, at(i + 2))
      seen = true
      if (isOfHers) i++
      if (possessive || isOfHers) continue
      i++
      break
    }
    if (isNominal(token)) {
      // "denies that.": no relative clause follows.
      if (
        isRelative(token) &&
        !(i === first && token.lower === 'that' && (i + 1 >= sentence.last || next.pos === 'PUNCT'))
      )
        break
      seen = true
      // "his handling of it"
      if (lexicon.possessive.has(token.lower) && isVerbalNoun(next, at(i + 2))) i++
      // "their newly elected mayor"
      else if (lexicon.possessive.has(token.lower) && next.pos === 'ADV' && isDescribed(at(i + 2), at(i + 3)))
        i += 2
      continue
    }
    if (!seen && next.lower === 'of' && (token.pos === 'DET' || token.pos === 'ADJ')) {
      seen = true
      continue
    }
    if (token.pos === 'DET' || token.pos === 'ADJ') {
      const joined = at(i - 1).pos === 'CCONJ' || (crossing && at(i - 1).pos === 'ADP')
      if (seen && token.pos === 'DET' && !joined) break
      continue
    }
    if (token.lower === '"' && (token.quote === at(first).quote || !seen || token.quote >= 0)) {
      if (!seen) continue
      if (next.quote === token.quote) {
        if (isWhole(sentence, token)) break
        continue
      }
      i++
      break
    }
    // "Olm's newly elected mayor"
    const isOwned = at(i - 1).lower === "'s"
    if (isOwned && token.pos === 'ADV' && /(?:ed|en)$/.test(next.lower)) {
      i++
      continue
    }
    if (belongs(token, next, seen) || (seen && crossing && joinsRight(token, next))) continue
    break
  }
  return seen ? { first, last: i } : null
}

// "these roads", but "these will close"
const points = ({ pos, lower }: Token, next: Token): boolean =>
  pos === 'DET' && /^(?:these|those|this)$/.test(lower) && ['NOUN', 'NUM', 'ADJ', 'PROPN'].includes(next.pos)

// "her handling of it", "her fallen son": what looks like a verb after "her" belongs to a noun.
const isVerbalNoun = ({ pos, lower }: Token, next: Token): boolean =>
  pos === 'VERB' && (lower.endsWith('ing') ? next.lower === 'of' : isDescribed({ pos, lower }, next))

// "fallen son", "adopted home state": a participle before a noun.
const isDescribed = ({ pos, lower }: Pick<Token, 'pos' | 'lower'>, next: Token): boolean =>
  pos === 'VERB' && /(?:ed|en)$/.test(lower) && (next.pos === 'NOUN' || next.lower === 'home')

// `told reporters "we closed the bridge"`: a quotation of more than a name is no part of the phrase before it.
function isWhole({ quotes }: Sentence, { quote, start }: Token): boolean {
  const quoted = quotes[quote]
  return quoted?.start === start && quoted.end - start > longestName
}

const longestName = 30

function belongs(token: Token, next: Token, seen: boolean): boolean {
  if (token.lower === "'s" || token.lower === "'" || token.lower === '-' || token.pos === 'SYM') return true
  if (seen) return false
  if (token.pos === 'ADV') return next.pos === 'ADJ' || next.pos === 'NUM'
  return token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower)
}

function joinsRight(token: Token, next: Token): boolean {
  if (token.pos === 'CCONJ') return opensNoun.has(next.pos) && !isSubjectPronoun(next)
  return (
    token.pos === 'ADP' && lexicon.joins.has(token.lower) && (opensNoun.has(next.pos) || next.pos === 'PUNCT')
  )
}
