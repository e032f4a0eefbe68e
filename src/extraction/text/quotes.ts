import type { Block } from './blocks.ts'

/** A quotation with its marks, as UTF-16 offsets. */
export interface Quote {
  start: number
  end: number
  /** No closing mark was found in its paragraph. */
  open: boolean
  /** The quotation in the paragraph before that this one goes on with, as an index; -1 for none. */
  continues: number
}

type Turn = 'opens' | 'closes'

/**
 * Finds the quotations of a text: marks of any style, mixed styles in one pair, several paragraphs with a mark at the
 * start of each. One that is never closed ends with its sentence, unless the next paragraph goes on with it.
 */
export function quotesOf(text: string, original: string, blocks: readonly Block[]): Quote[] {
  const quotes: Quote[] = []
  let before: number | undefined
  for (const [nth, block] of blocks.entries()) {
    const first = quotes.length
    doublesIn(text, original, block, quotes)
    const singles: Quote[] = []
    singlesIn(text, original, block, blocks[nth + 1], singles)
    const doubles = quotes.slice(first)
    // Double marks inside single ones are nested in them, as British texts have it; else single ones are nested, or none.
    const isOuter = singles.length > 0 && doubles.every(one => singles.some(single => holds(single, one)))
    if (isOuter) quotes.splice(first, doubles.length, ...singles)
    const start = quotes[first]
    const last = quotes[quotes.length - 1]
    const previous = before === undefined ? undefined : quotes[before]
    const goesOn = start !== undefined && text.slice(block.start, start.start).trim() === ''
    if (previous?.open === true) {
      if (goesOn) start.continues = before ?? -1
      else endWithSentence(text, previous)
    }
    before = last?.open === true ? quotes.length - 1 : undefined
  }
  const left = before === undefined ? undefined : quotes[before]
  if (left !== undefined) endWithSentence(text, left)
  return quotes
}

const holds = (outer: Quote, inner: Quote): boolean => outer.start < inner.start && inner.start < outer.end

function doublesIn(text: string, original: string, block: Block, quotes: Quote[]): void {
  let open: Quote | undefined
  for (let at = text.indexOf('"', block.start); at >= 0 && at < block.end; at = text.indexOf('"', at + 1)) {
    const turn = turnOf(text, original, at, open !== undefined)
    if (turn === 'opens') {
      if (open !== undefined) open.end = endOfSentence(text, open.start, at)
      open = { start: at, end: block.end, open: true, continues: -1 }
      quotes.push(open)
    } else if (open !== undefined) {
      open.end = at + 1
      open.open = false
      open = undefined
    }
  }
}

function turnOf(text: string, original: string, at: number, isOpen: boolean): Turn | undefined {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const spaceBefore = /[\s([{\-–—/]/u.test(before)
  const spaceAfter = /[\s)\]}\-–—/.,;:!?]/u.test(after)
  const mark = original[at] ?? '"'
  if (/[“„«〝‟]/u.test(mark)) return isOpen && !spaceBefore ? 'closes' : 'opens'
  if (/[”»〞]/u.test(mark) && (isOpen || !spaceBefore)) return isOpen ? 'closes' : undefined
  if (!isOpen) return spaceAfter && !spaceBefore ? undefined : 'opens'
  if (spaceBefore && !spaceAfter) return 'opens'
  // An inch or a stray mark between a digit and a letter closes too: what is open has to end somewhere.
  return 'closes'
}

// Single marks quote only where no double ones stand around them, and only in pairs; an apostrophe never opens. One at
// the start of a paragraph that does not close goes on where the next paragraph begins with one too.
function singlesIn(
  text: string,
  original: string,
  block: Block,
  next: Block | undefined,
  quotes: Quote[],
): void {
  let at = block.start
  for (;;) {
    const start = text.indexOf("'", at)
    if (start < 0 || start >= block.end) return
    at = start + 1
    if (!opensSingle(text, original, block, start)) continue
    const limit = Math.min(block.end, start + longest)
    const end = closingSingle(text, original, start, at, limit)
    if (end !== undefined) {
      quotes.push({ start, end: end + 1, open: false, continues: -1 })
      at = end + 1
    } else if (
      isFirst(text, block, start) &&
      next !== undefined &&
      opensSingle(text, original, next, firstOf(text, next))
    ) {
      quotes.push({ start, end: block.end, open: true, continues: -1 })
      return
    }
  }
}

/** More characters than a quotation between single marks has. */
const longest = 1500

const firstOf = (text: string, { start, end }: Block): number => {
  let at = start
  while (at < end && /\s/u.test(text[at] ?? '')) at++
  return at
}
const isFirst = (text: string, block: Block, at: number): boolean => firstOf(text, block) === at

function opensSingle(text: string, original: string, block: Block, at: number): boolean {
  if (text[at] !== "'") return false
  if (!/[\s([\-–—:"]/u.test(text[at - 1] ?? ' ') && at > block.start) return false
  return (
    /\p{L}|\d|"|\.|…/u.test(text[at + 1] ?? ' ') &&
    original[at] !== '’' &&
    !/^'(?:\d0s|tis|twas|til|em)\b/iu.test(text.slice(at, at + 5))
  )
}

function closingSingle(
  text: string,
  original: string,
  start: number,
  from: number,
  limit: number,
): number | undefined {
  for (let at = text.indexOf("'", from); at >= 0 && at < limit; at = text.indexOf("'", at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    // A mark that opens another one is the sign that this one was none, or that it is nested in it.
    if (/\s/u.test(before)) {
      if (original[start] === '‘' && original[at] === '‘') return undefined
      continue
    }
    if (/\p{L}|\d/u.test(after)) continue
    if (original[at] === '‘') continue
    // "the ministers' plan": a plural's apostrophe, when a word follows and another mark comes later.
    if (before === 's' && /^' \p{Ll}/u.test(text.slice(at, at + 3)) && closesLater(text, at + 1, limit))
      continue
    return at
  }
  return undefined
}

// Whether a mark that can close stands later, before one that opens.
function closesLater(text: string, from: number, limit: number): boolean {
  for (let at = text.indexOf("'", from); at >= 0 && at < limit; at = text.indexOf("'", at + 1)) {
    if (/\s/u.test(text[at - 1] ?? ' ')) return false
    if (!/\p{L}|\d/u.test(text[at + 1] ?? ' ')) return true
  }
  return false
}

/** The same text in which every quotation has double marks around it, and single ones inside. */
export function withDoubles(text: string, quotes: readonly Quote[]): string {
  if (!quotes.some(({ start }) => text[start] === "'")) return text
  const units = text.split('')
  for (const { start, end, open } of quotes) {
    if (text[start] !== "'") continue
    for (let at = start + 1; at < end; at++) if (units[at] === '"') units[at] = "'"
    units[start] = '"'
    if (!open && text[end - 1] === "'") units[end - 1] = '"'
  }
  return units.join('')
}

function endWithSentence(text: string, quote: Quote): void {
  quote.end = endOfSentence(text, quote.start, quote.end)
}

function endOfSentence(text: string, start: number, limit: number): number {
  const part = text.slice(start, limit)
  const found = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(part)
  return found === null ? limit : start + found.index + 1
}
