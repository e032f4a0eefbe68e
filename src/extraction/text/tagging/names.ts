import { isAbstract } from './abstract.ts'
import { isNounIn } from '../../lexicon/lexicon.ts'
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
    } else if (isSurname(token, before, after)) token.pos = 'PROPN'
    else if (token.pos === 'AUX' && opensSentence(before) && after?.pos === 'PROPN' && isCue(tokens[i + 2]))
      token.pos = 'PROPN'
  }
}

const isShouted = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}{2,}$/u.test(token.text) && acronyms[token.text] === undefined

const opensSentence = (before: Token | undefined): boolean => before === undefined || before.pos === 'PUNCT'

const isCue = (token: Token | undefined): boolean => token !== undefined && spokenVerbs.has(token.lower)

// "Lynch said", "Grant called": no verb stands there, and no noun for one thing without an article.
function isSurname(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || !opensSentence(before) || !isCue(after)) return false
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
