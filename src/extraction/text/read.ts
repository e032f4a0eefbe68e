import { type Block, blocksOf } from './blocks.ts'
import { isAccented, plain } from './fold.ts'
import { leadOf } from './leads.ts'
import { type Quote, quotesOf, withDoubles } from './quotes.ts'
import { analyse } from './sentence/analysis.ts'
import type { Range, Sentence } from './sentence/sentence.ts'
import { sentencesOf } from './sentences.ts'
import { mendNames } from './tagging/names.ts'
import { freshTagger } from './tagging/tagger.ts'
import { mendTags } from './tagging/tags.ts'
import { type Token, tokenize } from './tokens.ts'

/** A paragraph with its tokens. */
export interface ReadBlock extends Block {
  first: number
  last: number
  sentences: Range[]
}

/** A text read into paragraphs, sentences, quotations and words. */
export interface Reading {
  /** The text as it is. */
  original: string
  /** The same with plain marks; offsets hold in both. */
  text: string
  blocks: ReadBlock[]
  tokens: Token[]
  quotes: Quote[]
  /** The sentence that a token stands in, analysed once. */
  sentenceAt: (token: number) => Sentence
  /** The paragraph that a token stands in. */
  blockAt: (token: number) => ReadBlock
}

/** Reads a text; costs time in proportion to its length, whatever stands in it. */
export function read(original: string): Reading {
  const folded = plain(original)
  const blocks = blocksOf(folded)
  const quotes = quotesOf(folded, original, blocks)
  const text = withDoubles(folded, quotes)
  const tokens: Token[] = []
  freshTagger()
  let quote = 0
  const readBlocks = blocks.map(block => {
    const first = tokens.length
    tokenize(text, block, tokens)
    for (let i = first; i < tokens.length; i++) {
      const token = tokens[i]
      const word = token === undefined ? '' : original.slice(token.start, token.end)
      if (token !== undefined && isAccented(word)) token.text = word
      while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= (token?.start ?? 0)) quote++
      if (token !== undefined && (quotes[quote]?.start ?? Infinity) <= token.start) token.quote = quote
    }
    mendNames(tokens, first, tokens.length)
    mendTags(tokens, first, tokens.length)
    const opening = afterLead(original, block, tokens, first)
    const told = sentencesOf(tokens, opening, tokens.length)
    return {
      ...block,
      first,
      last: tokens.length,
      sentences: opening > first ? [{ first, last: opening }, ...told] : told,
    }
  })
  return {
    original,
    text,
    blocks: readBlocks,
    tokens,
    quotes,
    sentenceAt: analysisIn(readBlocks, tokens, quotes),
    blockAt: finderIn(readBlocks),
  }
}

// The first token after a dateline or the time of an entry, which is a sentence of its own.
function afterLead(original: string, { start, end }: Block, tokens: readonly Token[], first: number): number {
  const lead = leadOf(original.slice(start, end))
  let opening = first
  while (opening < tokens.length && (tokens[opening]?.start ?? 0) < start + lead) opening++
  return opening < tokens.length ? opening : first
}

function analysisIn(
  blocks: readonly ReadBlock[],
  tokens: readonly Token[],
  quotes: readonly Quote[],
): Reading['sentenceAt'] {
  const rangeAt = finderIn(blocks.flatMap(({ sentences }) => sentences))
  const blockAt = finderIn(blocks)
  const analysed = new Map<number, Sentence>()
  return token => {
    const range = rangeAt(token)
    const known = analysed.get(range.first)
    if (known !== undefined) return known
    const sentence = analyse({ tokens, quotes }, range, blockAt(token))
    analysed.set(range.first, sentence)
    return sentence
  }
}

// The last one that begins at a token or before it.
function finderIn<Part extends { first: number; last: number }>(
  parts: readonly Part[],
): (token: number) => Part {
  return token => {
    let low = 0
    let high = parts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((parts[middle]?.first ?? 0) <= token) low = middle
      else high = middle - 1
    }
    const found = parts[low]
    if (found === undefined) throw new RangeError(`a token must stand in the text, but got: ${token}`)
    return found
  }
}
