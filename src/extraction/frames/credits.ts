import { datedQuote } from './dated.ts'
import type { Frame } from './frame.ts'
import type { ReadBlock, Reading } from '../text/read.ts'
import type { Range } from '../text/sentence/sentence.ts'

/** Whose name stands beside a paragraph of their words, and no verb between them; null where nobody is named. */
interface Found {
  source: Range | null
  cue: Range[]
  content: Range[]
}

/** One way in which a text gives a paragraph to somebody without a verb. */
export interface CreditRule {
  readonly id: string
  /** What it finds at a paragraph, the first of those that it takes. */
  readonly find: (reading: Reading, block: number) => Found | Found[] | undefined
  readonly example: { readonly text: string; readonly source: string; readonly content: string }
  /** A text in which it finds nothing. */
  readonly not: string
}

const marks = String.raw`"“”„«»`
const dash = String.raw`(?:--|[-–—―~])`
/** A name with what is told of it, on a line of its own. */
const name = String.raw`\p{Lu}[\p{L}.'’-]*(?:,? (?:\p{Lu}[\p{L}.'’-]*|of|for|the|and|de|al|bin|van|von|del?|la|&|\([^()\n]{1,40}\)))*`

const plainName = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|al|bin|van|von|del?|la))*`

const creditAfter = new RegExp(
  String.raw`^\s*[${marks}][^\n]{5,}[${marks}][,.]?\s*(?<dash>${dash})\s*(?:by )?(?<name>\p{Lu}[^\n${marks}]{1,120}?)\s*$`,
  'du',
)
const creditLine = new RegExp(
  String.raw`^\s*(?<dash>${dash})\s*(?:by )?(?<name>\p{Lu}[^\n${marks}:]{1,120}?)\s*$`,
  'du',
)
const nameLine = new RegExp(
  String.raw`^\s*(?<name>${name}(?:, [^\n.:${marks}]{1,80})?)(?:\s+(?:on|to|in an interview with|speaking to) [^\n${marks}:]{1,60})?\s*[:/]?\s*$`,
  'du',
)
const slashed = new RegExp(
  String.raw`^\s*(?<name>${name})(?:\s+(?:on|to) [^\n/${marks}]{1,60}?)?\s*(?<dash>/)\s*[${marks}][^\n]{5,}[${marks}]\s*$`,
  'du',
)

const topic = new RegExp(
  String.raw`^\s*[-•*]?\s*(?:On|About|Regarding) [^\n:${marks}]{2,100}(?<mark>:)\s*[${marks}][^\n]{5,}[${marks}]\s*$`,
  'du',
)

const bracketed = new RegExp(
  String.raw`^\s*(?<name>${name}) \([^()\n]{1,60}\)\s*(?<dash>[:,]|${dash})\s*[${marks}][^\n]{5,}[${marks}]\s*$`,
  'du',
)
const inBrackets = new RegExp(
  String.raw`^\s*[${marks}][^\n]{5,}[${marks}][,.]?\s*(?<dash>[(\[])(?<name>${plainName})[^()\n]{0,100}[)\]]\.?\s*$`,
  'du',
)

export const creditRules: readonly CreditRule[] = [
  {
    id: 'quote-dash-name',
    find: (reading, nth) => credited(reading, nth, creditAfter, false),
    example: {
      text: '“The bridge is closed.” — Anna Berg, a baker',
      source: 'Anna Berg, a baker',
      content: '“The bridge is closed.”',
    },
    not: '“The bridge is closed.” — it rains.',
  },
  {
    id: 'quote-name-below',
    find: (reading, nth) => {
      const block = reading.blocks[nth + 1]
      const found = block === undefined ? null : creditLine.exec(wordsOf(reading, block))
      return block === undefined || found === null || !isWhole(reading, nth)
        ? undefined
        : foundIn(reading, block, found, [reading.blocks[nth]])
    },
    example: {
      text: '“The bridge is closed.”\n\n— Anna Berg',
      source: 'Anna Berg',
      content: '“The bridge is closed.”',
    },
    not: '“The bridge is closed.”\n\nAnna Berg came.',
  },
  {
    id: 'name-above-quote',
    find: (reading, nth) => {
      const block = reading.blocks[nth]
      const found = block === undefined ? null : nameLine.exec(wordsOf(reading, block))
      if (block === undefined || found === null || (found.groups?.['name']?.split(' ').length ?? 0) > 14)
        return undefined
      const quoted = wholeFrom(reading, nth + 1)
      return quoted.length === 0 ? undefined : foundIn(reading, block, found, quoted)
    },
    example: {
      text: 'Senator Anna Berg on The Daily Hour\n\n“The bridge is closed.”',
      source: 'Senator Anna Berg',
      content: '“The bridge is closed.”',
    },
    not: 'It rains in Oslo.\n\n“The bridge is closed.”',
  },
  {
    id: 'quote-name-under',
    find: (reading, nth) => {
      const block = reading.blocks[nth + 1]
      const found = block === undefined ? null : nameLine.exec(wordsOf(reading, block))
      return block === undefined || found === null || !isBelow(reading, nth + 1)
        ? undefined
        : foundIn(reading, block, found, [reading.blocks[nth]])
    },
    example: {
      text: '“The bridge is closed.”\nAnna Berg, a baker\n\nIt rains.',
      source: 'Anna Berg, a baker',
      content: '“The bridge is closed.”',
    },
    not: '“The bridge is closed.”\n\nAnna Berg, a baker\n\nIt rains.',
  },
  {
    id: 'name-above-topics',
    find: (reading, nth) => {
      const block = reading.blocks[nth]
      const found = block === undefined ? null : nameLine.exec(wordsOf(reading, block))
      const made = block === undefined || found === null ? undefined : foundIn(reading, block, found, [])
      const said = made === undefined ? [] : topicsFrom(reading, nth + 1)
      return made === undefined || said.length === 0 ? undefined : said.map(one => ({ ...made, ...one }))
    },
    example: {
      text: 'Senator Anna Berg on The Daily Hour\n\nOn the bridge: “It is closed for good.”',
      source: 'Senator Anna Berg',
      content: '“It is closed for good.”',
    },
    not: 'Senator Anna Berg on The Daily Hour\n\nThe bridge: “It is closed for good.”',
  },
  {
    id: 'name-slash-quote',
    find: (reading, nth) => credited(reading, nth, slashed, true),
    example: {
      text: 'Anna Berg on The Daily Hour / “The bridge is closed.”',
      source: 'Anna Berg',
      content: '“The bridge is closed.”',
    },
    not: 'Anna Berg and/or “The Bridge” it is.',
  },
  {
    id: 'name-brackets-quote',
    find: (reading, nth) => credited(reading, nth, bracketed, true),
    example: {
      text: 'Rep. Anna Berg (NY-12): “The bridge is closed.”',
      source: 'Rep. Anna Berg',
      content: '“The bridge is closed.”',
    },
    not: 'Rep. Anna Berg (NY-12): It rains.',
  },
  {
    id: 'quote-name-in-brackets',
    find: (reading, nth) => credited(reading, nth, inBrackets, false),
    example: {
      text: '“The bridge is closed.” (Anna Berg, The Daily, 5/3/24)',
      source: 'Anna Berg',
      content: '“The bridge is closed.”',
    },
    not: '“The bridge is closed.” (it rains)',
  },
  {
    id: 'date-quote',
    find: datedQuote,
    example: {
      text: 'Senator Anna Berg has spoken of the bridge often.\n\nMay 3, 2024: “The bridge is closed.”',
      source: 'Senator Anna Berg',
      content: '“The bridge is closed.”',
    },
    not: 'It rains in Oslo.\n\nMay 3, 2024: “The bridge is closed.”',
  },
]

const wordsOf = ({ original }: Reading, { start, end }: ReadBlock): string => original.slice(start, end)

// Whether a paragraph is one quotation and nothing else.
function isWhole({ blocks, tokens, quotes }: Reading, nth: number): boolean {
  const block = blocks[nth]
  const quote = quotes[tokens[block?.first ?? 0]?.quote ?? -1]
  return block !== undefined && quote !== undefined && quote.end >= (tokens[block.last - 1]?.end ?? 0)
}

// A line right under a quotation, with a blank line or the end after it.
function isBelow(reading: Reading, nth: number): boolean {
  const { blocks, original } = reading
  const [before, own, after] = [blocks[nth - 1], blocks[nth], blocks[nth + 1]]
  if (before === undefined || own === undefined || !isWhole(reading, nth - 1)) return false
  const gap = (one: ReadBlock, other: ReadBlock | undefined): number =>
    other === undefined ? Infinity : original.slice(one.end, other.start + 1).split('\n').length
  return gap(before, own) < gap(own, after)
}

// The quotation of several paragraphs that begins at one.
function wholeFrom(reading: Reading, nth: number): ReadBlock[] {
  const found: ReadBlock[] = []
  for (let i = nth; isWhole(reading, i); i++) {
    const block = reading.blocks[i]
    const quote = reading.quotes[reading.tokens[block?.first ?? 0]?.quote ?? -1]
    if (block === undefined || (i > nth && (quote?.continues ?? -1) < 0)) break
    found.push(block)
  }
  return found
}

// "On the bridge: “It is closed.”": what the paragraphs from one on quote, each on a matter of its own.
function topicsFrom(reading: Reading, nth: number): Pick<Found, 'cue' | 'content'>[] {
  const said: Pick<Found, 'cue' | 'content'>[] = []
  for (let i = nth; i < reading.blocks.length; i++) {
    const block = reading.blocks[i] as ReadBlock
    const mark = topic.exec(wordsOf(reading, block))?.indices?.groups?.['mark']
    if (mark === undefined) break
    const cue = tokensIn(reading, block, block.start + mark[0], block.start + mark[1])
    said.push({ cue: [cue], content: [{ first: cue.last, last: block.last }] })
  }
  return said
}

// The name and the quotation of one paragraph.
function credited(reading: Reading, nth: number, pattern: RegExp, isFirst: boolean): Found | undefined {
  const block = reading.blocks[nth]
  const found = block === undefined ? null : pattern.exec(wordsOf(reading, block))
  if (block === undefined || found === null) return undefined
  const made = foundIn(reading, block, found, [])
  const at = made?.cue[0]
  if (made === undefined || at === undefined) return undefined
  const content = isFirst ? { first: at.last, last: block.last } : { first: block.first, last: at.first }
  return content.last > content.first ? { ...made, content: [content] } : undefined
}

function foundIn(
  reading: Reading,
  block: ReadBlock,
  found: RegExpExecArray,
  content: readonly (ReadBlock | undefined)[],
): Found | undefined {
  const { name: named, dash: mark } = found.indices?.groups ?? {}
  if (named === undefined || !isNamed(found.groups?.['name'] ?? '')) return undefined
  const at = ([start, end]: [number, number]): Range =>
    tokensIn(reading, block, block.start + start, block.start + end)
  const source = at(named)
  if (source.last <= source.first) return undefined
  return {
    source,
    cue: mark === undefined ? [] : [at(mark)],
    content: content.flatMap(one => (one === undefined ? [] : [{ first: one.first, last: one.last }])),
  }
}

// At least one word with a small letter after its capital, and no sentence.
const isNamed = (words: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]+/u.test(words) &&
  !(words === words.toUpperCase() && /\b(?:ABOUT|AND|FOR|IN|ON|THE|TO|WHAT)\b/u.test(words)) &&
  !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(words) &&
  words.split(/\s+/u).length <= 20

function tokensIn({ tokens }: Reading, { first, last }: Range, start: number, end: number): Range {
  let from = first
  while (from < last && (tokens[from]?.end ?? 0) <= start) from++
  let to = from
  while (to < last && (tokens[to]?.start ?? 0) < end) to++
  return { first: from, last: to }
}

/** The credits of a text, by all rules, or by those given; a paragraph is credited once. */
export function creditsIn(reading: Reading, rules: readonly CreditRule[] = creditRules): Frame[] {
  const frames: Frame[] = []
  let next = 0
  for (let nth = 0; nth < reading.blocks.length; nth++) {
    if ((reading.blocks[nth]?.first ?? 0) < next) continue
    for (const { id, find } of rules) {
      const found = [find(reading, nth) ?? []].flat()
      if (found.length === 0) continue
      frames.push(...found.map(one => frameOf(id, one)))
      next = Math.max(
        ...found.flatMap(({ source, content }) => [source ?? [], content].flat().map(({ last }) => last)),
      )
      break
    }
  }
  return frames
}

const frameOf = (rule: string, { source, cue, content }: Found): Frame => ({
  rule,
  family: 'colon',
  source,
  cue,
  content,
  lemma: ':',
  head: cue[0]?.first ?? source?.first ?? 0,
  negated: false,
})
