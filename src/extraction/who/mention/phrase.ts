import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'

// Words that lead into a clause and are no part of whoever is its subject: "when Anna Berg said".
const leading = new Set(
  'when as while what that and but because if since although though where yet so also then now still meanwhile however even once after whether like both either only just not instead or until unless than ,'.split(
    ' ',
  ),
)

/** The words of a phrase up to the comma, bracket or relative word, without what leads into it and its article. */
export function coreOf(tokens: readonly Token[]): { own: Token[]; article: string; rest: readonly Token[] } {
  let from = 0
  while (from < tokens.length - 1 && isLeading(tokens, from)) from++
  let article = ''
  const own: Token[] = []
  let i = from
  const isList = isOfSeveral(tokens.slice(from))
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (own.length > 0 && lexicon.apart.has(token.lower) && !(isList && token.lower === ',')) break
    if (token.lower === '"' || token.lower === ')' || token.lower === '>') continue
    if (own.length === 0 && lexicon.article.has(token.lower) && i < tokens.length - 1) {
      article = token.lower
      continue
    }
    own.push(token)
  }
  while (own.length > 1 && lexicon.loosely.has(own[own.length - 1]?.lower ?? '')) own.pop()
  return { own, article, rest: tokens.slice(i) }
}

/** "the ministers of Sweden, Norway and Denmark": one phrase for as many as it names. */
export function isOfSeveral(tokens: readonly Token[]): boolean {
  const of = tokens.findIndex(({ lower }) => lower === 'of')
  const head = tokens[of - 1]
  const rest = tokens.slice(of + 1)
  return (
    head?.pos === 'NOUN' &&
    head.lower !== head.lemma &&
    rest.some(({ lower }) => lower === ',') &&
    rest.every(({ text, lower }) => /^\p{Lu}/u.test(text) || /^(?:,|and|the|of)$/u.test(lower))
  )
}

const isLeading = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]
  return token !== undefined && leading.has(token.lower) && !(token.lower === 'that' && tokens.length === 1)
}

export function wordsOf(tokens: readonly Token[], original: string): string {
  const from = tokens[0]?.start ?? 0
  return original.slice(from, tokens[tokens.length - 1]?.end ?? from).replaceAll(/\s+/gu, ' ')
}
