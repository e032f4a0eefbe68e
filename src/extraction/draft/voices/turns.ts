import type { Reading } from '../../text/read.ts'

/** One turn of a transcript: who speaks, and the paragraphs that are spoken. */
export interface Turn {
  /** The label as it stands: "MR. KIRBY", "Q". */
  label: string
  /** Tokens of the label. */
  first: number
  /** Tokens of the words, one range for each paragraph. */
  paragraphs: { first: number; last: number }[]
}

const labelled =
  /^(?:(?<label>(?:[A-Z][A-Z.'’-]+|[A-Z]\.)(?: (?:[A-Z][A-Z.'’-]*|[A-Z]\.)){0,5})(?: \([^)]{1,60}\))?:|(?<question>Q)(?::|\s))\s*/u

/** The turns of a transcript, in order; none where fewer than three paragraphs begin with a speaker's label. */
export function turnsIn(reading: Reading): Turn[] {
  const turns: Turn[] = []
  for (const { start, end, first, last } of reading.blocks) {
    const line = reading.original.slice(start, Math.min(end, start + 120))
    const found = labelled.exec(line)
    const label = found?.groups?.['label'] ?? found?.groups?.['question']
    if (found !== null && label !== undefined) {
      const words = start + found[0].length
      let from = first
      while (from < last && (reading.tokens[from]?.start ?? 0) < words) from++
      turns.push({ label, first, paragraphs: from < last ? [{ first: from, last }] : [] })
    } else turns.at(-1)?.paragraphs.push({ first, last })
  }
  return turns.length < 3 ? [] : turns
}
