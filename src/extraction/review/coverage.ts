import type { Range } from '../text/sentence/sentence.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../text/read.ts'

/** What produced nothing, each with the words: quotations, and sentences with a verb of saying. */
export interface Coverage {
  quotations: number
  quotationsLeft: string[]
  cues: number
  sentencesLeft: string[]
}

/**
 * Says which quotations and which sentences with a cue no attributed statement covers; a cue is a verb of saying, or the
 * head of a frame. A sentence that is told in the narrator's voice is not covered by that.
 */
export function coverageOf(
  reading: Reading,
  covered: readonly Range[],
  frames: readonly { head: number }[],
): Coverage {
  const { tokens, quotes, original, blocks } = reading
  const inside = new Uint8Array(tokens.length)
  for (const { first, last } of covered) inside.fill(1, first, last)
  const quoted = new Set<number>()
  for (const [i, { quote }] of tokens.entries()) if (inside[i] === 1 && quote >= 0) quoted.add(quote)
  const left = quotes.filter((_, i) => !quoted.has(i)).map(({ start, end }) => original.slice(start, end))
  const sentences = blocks.flatMap(block => block.sentences)
  const heads = new Set(frames.map(({ head }) => head))
  const withCue = sentences.filter(({ first, last }) =>
    tokens
      .slice(first, last)
      .some(
        ({ pos, lemma, quote }, i) =>
          quote < 0 && (heads.has(first + i) || (pos === 'VERB' && lexicon.say.has(lemma))),
      ),
  )
  const missed = withCue.filter(({ first, last }) => !inside.subarray(first, last).includes(1))
  return {
    quotations: quotes.length,
    quotationsLeft: left,
    cues: withCue.length,
    sentencesLeft: missed.map(({ first, last }) =>
      original.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0),
    ),
  }
}
