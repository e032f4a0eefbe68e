import { lexicon, phraseColumns } from '../extraction/lexicon/lexicon.ts'
import { read } from '../extraction/text/read.ts'
import type { Token } from '../extraction/text/tokens.ts'

/** A verb with what helps and negates it, "had owned", "did not rule out"; its tokens, `last` exclusive. */
interface Verb {
  first: number
  last: number
}

const helping = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
])
const negating = new Set(['not', "n't", 'never'])

/** Columns of the lexicon whose verbs put something into words. */
const speaking = ['say', 'hearer', 'urge', 'judge', 'object', 'call', 'show', 'think'] as const

/** The part of an English paragraph that tells what is said: its UTF-16 indices, `end` exclusive. */
export interface Told {
  paragraph: string
  start: number
  end: number
}

/** The words by which something is said: the first verb of saying. */
export function cueIn({ paragraph, start, end }: Told): string | undefined {
  const { original, tokens } = read(paragraph)
  const cue = sayingIn(tokens).find(
    ({ first, last }) => tokens[first]!.start >= start && tokens[last - 1]!.end <= end,
  )
  if (cue === undefined) return undefined
  const [first, last] = [tokens[cue.first], tokens[cue.last - 1]]
  return first && last && original.slice(first.start, last.end)
}

const isSpoken = (lemma: string): boolean => speaking.some(column => lexicon[column].has(lemma))

/** The verbs of saying outside of quotations: no infinitive, no passive. */
function sayingIn(tokens: readonly Token[]): Verb[] {
  const found: Verb[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (!isVerb(tokens[first])) continue
    let last = first
    while (isHelping(tokens, last)) last++
    const main = tokens[last]
    const helps = tokens.slice(first, last).map(({ lemma }) => lemma)
    const isOwn = tokens[first - 1]?.lower !== 'to' && tokens[first]?.lower.endsWith('ing') === false
    if (isVerb(main) && !helps.includes('be') && isOwn) {
      const fixed = `${main.lemma} ${tokens[last + 1]?.lower}`
      const isFixed = phraseColumns.some(column => lexicon[column].has(fixed))
      if (isFixed || isSpoken(main.lemma)) found.push({ first, last: last + (isFixed ? 2 : 1) })
    }
    first = last
  }
  return found
}

const isVerb = (token: Token | undefined): token is Token =>
  token !== undefined && token.quote === -1 && (token.pos === 'VERB' || token.pos === 'AUX')

/** Whether a token helps or negates a verb behind it. */
function isHelping(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || next === undefined) return false
  return (helping.has(token.lemma) || negating.has(token.lower)) && (negating.has(next.lower) || isVerb(next))
}
