import type { Frame } from './frame.ts'
import type { ReadBlock, Reading } from '../text/read.ts'
import { nowhere } from '../text/sentence/sentence.ts'

/** One way in which what is said goes on beyond its sentence. */
export interface Continuation {
  readonly id: string
  readonly apply: (reading: Reading, frames: readonly Frame[]) => Frame[]
  /** A text, and what the one frame in it says: without this rule less of it. */
  readonly example: { readonly text: string; readonly content: string }
  /** A text with one frame that does not go on, and what that says. */
  readonly not: { readonly text: string; readonly content: string }
}

/** In the order in which they are applied. */
export const continuations: readonly Continuation[] = [
  {
    id: 'colon-leads-on',
    apply: leadOn,
    example: { text: 'Anna Berg said:\n\nThe bridge is closed.', content: 'The bridge is closed.' },
    not: { text: 'Anna Berg said: it rains.\n\nThe bridge is closed.', content: 'it rains' },
  },
  {
    id: 'quotation-goes-on',
    apply: continueQuotations,
    example: {
      text: '"The bridge is closed," Anna Berg said. "It stays closed."',
      content: '"The bridge is closed," … "It stays closed."',
    },
    not: {
      text: '"The bridge is closed," Anna Berg said. It stays closed.',
      content: '"The bridge is closed,"',
    },
  },
  {
    id: 'quotation-came-before',
    apply: beginQuotations,
    example: {
      text: '"The bridge is closed.\n\n"It stays closed," Anna Berg said.',
      content: '"The bridge is closed. … "It stays closed,"',
    },
    not: {
      text: '"The bridge is closed."\n\n"It stays closed," Anna Berg said.',
      content: '"It stays closed,"',
    },
  },
]

/** Gives a cue that ends its paragraph with a colon the next paragraph, which is what it leads to. */
function leadOn({ tokens, blocks }: Reading, frames: readonly Frame[]): Frame[] {
  const blockAt = new Map(blocks.map(block => [block.first, block]))
  const named = new Set(
    frames.flatMap(({ family, source }) => (family === 'colon' ? (source?.first ?? []) : [])),
  )
  // "Here is what they are saying:" leads to what several say, each by name.
  const isList = ({ source }: Frame, next: number): boolean =>
    named.has(next) || tokens[(source?.first ?? 0) - 1]?.lower === 'what'
  return frames.map(frame => {
    const open = frame.content.find(({ first, last }) => last <= first)
    if (open === undefined || tokens[open.first - 1]?.lower !== ':') return frame
    const next = blockAt.get(open.first)
    if (next === undefined || next.last <= next.first || isList(frame, next.first)) return frame
    return { ...frame, content: [{ first: next.first, last: next.last }] }
  })
}

/** Drops what leads to nothing. */
export const withContent = (frames: readonly Frame[]): Frame[] =>
  frames.filter(({ content }) => content.every(({ first, last }) => last > first))

/** Gives quotations that follow an attributed one, in its paragraph or as its next paragraphs, to the same frame. */
function continueQuotations(reading: Reading, frames: readonly Frame[]): Frame[] {
  const more = new Map<Frame, Frame['content']>()
  const begun = new Set(frames.flatMap(({ content }) => content.map(({ first }) => first)))
  let last: Frame | undefined
  let next = 0
  // Whether the sentence before was quoted, or told, by the last frame; across paragraphs only a quotation.
  let inBlock = false
  let wasQuoted = false
  for (const block of reading.blocks) {
    inBlock &&= wasQuoted
    for (const sentence of block.sentences) {
      const own: Frame[] = []
      while (next < frames.length && (frames[next]?.head ?? 0) < sentence.last) {
        const frame = frames[next++]
        // A cue inside a quotation is the quoted speaker's word.
        if (frame !== undefined && (reading.tokens[frame.head] ?? nowhere).quote < 0) own.push(frame)
      }
      const { whole, goesOn } = quotationOf(reading, sentence)
      if (own.length === 0 && begun.has(sentence.first)) continue
      if (own.length === 0 && whole && last !== undefined && (inBlock || goesOn)) {
        more.set(last, [...(more.get(last) ?? []), sentence])
        continue
      }
      const quoted = own.findLast(frame => isQuoted(reading, frame))
      if (quoted !== undefined) {
        last = quoted
        inBlock = true
        wasQuoted = true
      } else if (own.length > 0 || !whole) {
        const told = own.findLast(({ family }) => family === 'clause' || family === 'inversion')
        last = told ?? last
        inBlock = told !== undefined
        wasQuoted = false
      }
    }
  }
  return frames.map(frame => ({ ...frame, content: [...frame.content, ...(more.get(frame) ?? [])] }))
}

/** Gives a frame the paragraphs before it that its quotation goes on from. */
function beginQuotations(reading: Reading, frames: readonly Frame[]): Frame[] {
  const { tokens, quotes, blocks } = reading
  const blockAt = new Map(blocks.map((block, i) => [block.first, i]))
  const taken = new Set(frames.flatMap(({ content }) => content.map(({ first }) => first)))
  return frames.map(frame => {
    const first = frame.content[0]?.first
    if (first === undefined || first >= frame.head) return frame
    const before: Frame['content'] = []
    let quote = quotes[(tokens[first] ?? nowhere).quote]
    let block = blockAt.get(reading.blockAt(first).first) ?? 0
    while (quote !== undefined && quote.continues >= 0 && block > 0) {
      block--
      const paragraph = blocks[block]
      if (paragraph === undefined || taken.has(paragraph.first)) break
      quote = quotes[quote.continues]
      if ((tokens[paragraph.first] ?? nowhere).quote < 0) break
      before.unshift({ first: paragraph.first, last: paragraph.last })
    }
    return before.length === 0 ? frame : { ...frame, content: [...before, ...frame.content] }
  })
}

// Whether a sentence is one quotation, and whether that goes on with the one of the paragraph before.
function quotationOf(
  { tokens, quotes }: Reading,
  { first, last }: Pick<ReadBlock, 'first' | 'last'>,
): { whole: boolean; goesOn: boolean } {
  const quote = quotes[(tokens[first] ?? nowhere).quote]
  if (quote === undefined) return { whole: false, goesOn: false }
  return { whole: quote.end >= (tokens[last - 1] ?? nowhere).end, goesOn: quote.continues >= 0 }
}

const isQuoted = ({ tokens }: Reading, { family, content }: Frame): boolean =>
  family === 'quotation' || content.some(({ last }) => (tokens[last - 1] ?? nowhere).quote >= 0)
