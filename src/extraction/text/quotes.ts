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
  for (const block of blocks) {
    const first = quotes.length
    doublesIn(text, original, block, quotes)
    if (quotes.length === first) singlesIn(text, original, block, quotes)
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

// Single marks quote only where no double ones do, and only in pairs; an apostrophe never opens.
function singlesIn(text: string, original: string, block: Block, quotes: Quote[]): void {
  let at = block.start
  for (;;) {
    const start = text.indexOf("'", at)
    if (start < 0 || start >= block.end) return
    at = start + 1
    const before = text[start - 1] ?? ' '
    if (!/[\s([\-–—:]/u.test(before) && start > block.start) continue
    if (!/\p{L}|\d/u.test(text[at] ?? ' ') || original[start] === '’') continue
    const end = closingSingle(text, at, Math.min(block.end, start + 1500))
    if (end === undefined) continue
    quotes.push({ start, end: end + 1, open: false, continues: -1 })
    at = end + 1
  }
}

function closingSingle(text: string, from: number, limit: number): number | undefined {
  for (let at = text.indexOf("'", from); at >= 0 && at < limit; at = text.indexOf("'", at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (/\s/u.test(before)) return undefined
    if (/\p{L}|\d/u.test(after)) continue
    // "the ministers' plan": a plural's apostrophe, when a word follows and another mark comes later.
    if (before === 's' && /^' \p{Ll}/u.test(text.slice(at, at + 3)) && text.indexOf("'", at + 1) < limit)
      continue
    return at
  }
  return undefined
}

function endWithSentence(text: string, quote: Quote): void {
  quote.end = endOfSentence(text, quote.start, quote.end)
}

function endOfSentence(text: string, start: number, limit: number): number {
  const part = text.slice(start, limit)
  const found = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(part)
  return found === null ? limit : start + found.index + 1
}
