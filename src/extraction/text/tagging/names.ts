import { isAbstract } from './abstract.ts'
import { isNounIn, lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import { spokenVerbs } from './tags.ts'

const acronyms: Record<string, string> = { US: 'u.s.', WHO: 'w.h.o.' }

/**
 * Mends words that are names by where they stand: "US" and "WHO" among small letters, and a surname that is a verb or a
 * common word too, right before a verb of saying.
 */
export function mendNames(tokens: readonly Token[], first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (token === undefined || !/^\p{Lu}/u.test(token.text)) continue
    const before = i > first ? tokens[i - 1] : undefined
    const after = i + 1 < last ? tokens[i + 1] : undefined
    const acronym = acronyms[token.text]
    if (acronym !== undefined && !isShouted(before) && !isShouted(after)) {
      token.lower = acronym
      token.lemma = acronym
      token.pos = 'PROPN'
    } else if (
      isSurname(token, before, after) ||
      isInName(token, before, after) ||
      (isGivenName(token) && opensSentence(before) && after?.pos === 'PROPN' && isCue(tokens[i + 2]))
    )
      token.pos = 'PROPN'
    else if (token.text === 'Will' && opensSentence(before) && isApposed(tokens, i, last)) {
      token.pos = 'PROPN'
      if (after !== undefined) after.pos = 'PROPN'
    }
  }
}

const isShouted = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{2,}$/u.test(token.text) && acronyms[token.text] === undefined

const opensSentence = (before: Token | undefined): boolean => before === undefined || before.pos === 'PUNCT'

const isCue = (token: Token | undefined): boolean => token !== undefined && spokenVerbs.has(token.lower)

// "Will Marsh, the mayor, left.", but not "Will Marsh, the mayor, leave?"
function isApposed(tokens: readonly Token[], index: number, last: number): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(tokens[index + 1]?.text ?? '') || tokens[index + 2]?.lower !== ',')
    return false
  let end = index + 2
  while (end < last && !/^[.!?]$/u.test(tokens[end]?.lower ?? '')) end++
  return tokens[end]?.lower !== '?'
}

// "Will Marsh said", "Rose Walker said"; but "Has Marsh said so?" asks.
const isGivenName = ({ pos, lower }: Token): boolean =>
  pos === 'AUX' ? lower === 'will' || lower === 'may' : pos === 'VERB' && !/(?:ed|ing)$/u.test(lower)

// "fisherman Per Holm", "and Li Na", "Bill May said", "Omar Said, the chairman", "for Kern said": a capital beside a
// name or before a cue, among small letters.
function isInName(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.pos === 'PROPN' || opensSentence(before) || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false
  if (
    lexicon.article.has(token.lower) ||
    lexicon.pronoun.has(token.lower) ||
    lexicon.negation.has(token.lower)
  )
    return false
  const follows = before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text)
  if (isCue(token)) return follows && (after === undefined || after.pos === 'PUNCT' || isCue(after))
  if (['VERB', 'ADP', 'PART', 'ADV', 'SCONJ', 'DET', 'INTJ'].includes(token.pos))
    return follows
      ? isCue(after) || token.pos === 'PART'
      : (after?.pos === 'PROPN' && /^\p{Ll}/u.test(before?.text ?? '')) ||
          (token.pos === 'VERB' && isCue(after))
  return token.pos === 'NOUN' && follows && isCue(after) && lexicon.calendar.has(token.lower)
}

// "Lynch said", "Grant called": no verb stands there, and no noun for one thing without an article.
function isSurname(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || !opensSentence(before)) return false
  // "Kern cited", "Kern would not say": no verb opens a sentence before another one.
  if (token.pos === 'VERB' && !isCue(after))
    return (
      !/(?:ed|ing)$/u.test(token.lower) &&
      ((after?.pos === 'VERB' && after.lower.endsWith('ed')) ||
        (after?.pos === 'AUX' && /^(?:would|has|had|is|was|will)$/u.test(after.lower)))
    )
  if (!isCue(after)) return false
  if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADJ') return !token.lower.endsWith('ing')
  return (
    token.pos === 'NOUN' &&
    token.lower === token.lemma &&
    !isAbstract(token.lower) &&
    !(['people', 'human', 'body', 'paper', 'organization', 'office', 'militia'] as const).some(column =>
      isNounIn(column, token),
    )
  )
}
