/** A paragraph, heading or line, as UTF-16 offsets. */
export interface Block {
  start: number
  end: number
}

const longest = 20_000

/**
 * Cuts a text into paragraphs. Blank lines part them; so does a line end, unless the line is as long as hard-wrapped
 * ones are. What is longer than any paragraph is cut at a space, so that no text costs more than its length.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (let at = 0; at <= text.length;) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const wrapped = end - at >= 50 && end - at <= 100 && goesOn(text, end)
    if (!wrapped || end === text.length) {
      addPieces(blocks, text, start, end)
      start = end + 1
    }
    at = end + 1
  }
  return blocks
}

const opens =
  /^\s*(?:\[(?:\d{1,4}[./-]\d|\d{1,2}:\d)|[QA][.:]\s|@\w+:\s|(?:M[RS]S?|DR|THE)\.? \p{Lu}{2,}[\p{Lu} .-]{0,40}:\s|(?:--|[—–―])\s?\p{Lu})/u
const signature = /^\s*\p{Lu}[^\n.!?,;:…"”’]{1,45}(?:\n|$)/u

// The next line of a wrapped paragraph: no label, stamp or credit, and no short line after a sentence's end.
function goesOn(text: string, end: number): boolean {
  const next = text.slice(end + 1, end + 80)
  if (!/^[^\S\n]*[^\s]/u.test(next) || opens.test(next)) return false
  return !(/[.!?]["”’)]?\s*$/u.test(text.slice(Math.max(0, end - 4), end)) && signature.test(next))
}

function addPieces(blocks: Block[], text: string, from: number, end: number): void {
  let start = from
  while (start < end) {
    let stop = end
    if (end - start > longest) {
      const space = text.lastIndexOf(' ', start + longest)
      stop = space > start ? space : start + longest
    }
    if (/\S/u.test(text.slice(start, stop))) blocks.push({ start, end: stop })
    start = stop
  }
}
