import { blocksOf, type Block } from './blocks.ts'
import { plain } from './fold.ts'
import { quotesOf, type Quote } from './quotes.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { mendTags } from './tags.ts'
import { tokenize, type Token } from './tokens.ts'

/** A text read into paragraphs, sentences, quotations and words. */
export interface Reading {
  /** The text as it is. */
  original: string
  /** The same with plain marks; offsets hold in both. */
  text: string
  blocks: (Block & { first: number; last: number; sentences: Sentence[] })[]
  tokens: Token[]
  quotes: Quote[]
}

/** Reads a text; costs time in proportion to its length, whatever stands in it. */
export function read(original: string): Reading {
  const text = plain(original)
  const blocks = blocksOf(text)
  const quotes = quotesOf(text, original, blocks)
  const tokens: Token[] = []
  let quote = 0
  const read = blocks.map(block => {
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
  return { original, text, blocks: read, tokens, quotes }
}
