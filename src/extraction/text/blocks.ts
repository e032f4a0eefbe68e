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
    const wrapped = end - at >= 50 && end - at <= 100 && /^[^\S\n]*[^\s]/u.test(text.slice(end + 1, end + 40))
    if (!wrapped || end === text.length) {
      addPieces(blocks, text, start, end)
      start = end + 1
    }
    at = end + 1
  }
  return blocks
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
