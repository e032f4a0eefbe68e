import { type Block, blocksOf } from './blocks.ts'
import { plain } from './fold.ts'
import { type Quote, quotesOf } from './quotes.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { freshTagger } from './tagger.ts'
import { mendTags } from './tags.ts'
import { type Token, tokenize } from './tokens.ts'

/** A text read into paragraphs, sentences, quotations and words. */
export interface Reading {
  /** The text as it is. */
  original: string
  /** The same with plain marks; offsets hold in both. */
  text: string
  blocks: (Block & { first: number; last: number; sentences: Sentence[] })[]
  tokens: Token[]
  quotes: Quote[]
  /** The sentence that a token stands in. */
  sentenceAt: (token: number) => Sentence
}

/** Reads a text; costs time in proportion to its length, whatever stands in it. */
export function read(original: string): Reading {
  const text = plain(original)
  const blocks = blocksOf(text)
  const quotes = quotesOf(text, original, blocks)
  const tokens: Token[] = []
  freshTagger()
  let quote = 0
  const readBlocks = blocks.map(block => {
    const first = tokens.length
    tokenize(text, block, tokens)
    for (let i = first; i < tokens.length; i++) {
      const token = tokens[i]
      while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= (token?.start ?? 0)) quote++
      if (token !== undefined && (quotes[quote]?.start ?? Infinity) <= token.start) token.quote = quote
    }
    mendTags(tokens, first, tokens.length)
    return { ...block, first, last: tokens.length, sentences: sentencesOf(tokens, first, tokens.length) }
  })
  return { original, text, blocks: readBlocks, tokens, quotes, sentenceAt: sentenceFinder(readBlocks) }
}

function sentenceFinder(blocks: Reading['blocks']): Reading['sentenceAt'] {
  const all = blocks.flatMap(({ sentences }) => sentences)
  return token => {
    let low = 0
    let high = all.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((all[middle]?.first ?? 0) <= token) low = middle
      else high = middle - 1
    }
    return all[low] ?? { first: token, last: token + 1 }
  }
}
