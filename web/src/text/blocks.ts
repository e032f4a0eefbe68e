/** A piece of a text that is drawn by itself: `start` and `end` are indices in the string. */
export interface Block {
  start: number
  end: number
  /** Counted from 1; several blocks where one paragraph is very long. */
  paragraph: number
}

/** Longer paragraphs are cut, so that what is off the screen need not be laid out. */
const longest = 4000

/** The paragraphs of a text: what blank lines part, or, where there are none, what lines part. */
export function blocksOf(text: string): Block[] {
  const parting = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n\s*/g : /\n\s*/g
  const blocks: Block[] = []
  let start = 0
  let paragraph = 0
  const add = (end: number): void => {
    if (text.slice(start, end).trim() === '') return
    paragraph++
    for (let from = start; from < end;) {
      const to = cut(text, from, end)
      blocks.push({ start: from, end: to, paragraph })
      from = to
    }
  }
  for (const { index, 0: gap } of text.matchAll(parting)) {
    add(index)
    start = index + gap.length
  }
  add(text.length)
  return blocks
}

/** Where a block that begins at `from` ends: behind white space, so that no word is cut. */
function cut(text: string, from: number, end: number): number {
  if (end - from <= longest) return end
  for (let at = from + longest; at > from + longest / 2; at--) {
    if (/\s/.test(text.charAt(at - 1))) return at
  }
  const isPair = /[\ud800-\udbff]/.test(text.charAt(from + longest - 1))
  return from + longest - (isPair ? 1 : 0)
}

/** The number of the last block that begins at an index or before it; 0 for what is before the first. */
export function blockAt(blocks: readonly Block[], unit: number): number {
  let low = 0
  for (let high = blocks.length; high - low > 1;) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= unit) low = middle
    else high = middle
  }
  return low
}
