import { sentencesIn } from '../texts/sentences.ts'
import type { Passage, Said } from './data.ts'
import { gap } from './words.ts'

/** How many code points around the words are shown at most, where a sentence is very long. */
const most = 400

/** Finds the sentences that the statements of one text stand in; offsets count code points. */
export function passagesIn(text: string, language: string | null): (said: Said) => Passage[] {
  const points = [...text]
  const sentences = sentencesIn(text, language ?? 'en')
  return ({ spans, quote }) =>
    spans.flatMap(({ start, end }) => {
      if (start === null || end === null) return []
      const around = sentences.filter(one => one.start < end && one.end > start)
      const from = Math.max(Math.min(start, around[0]?.start ?? start), start - most)
      const to = Math.min(Math.max(end, around.at(-1)?.end ?? end), end + most)
      const [first, last] = wordsIn(points, start, end, quote)
      const words = (a: number, b: number): string => points.slice(a, b).join('').replaceAll(/\s+/gu, ' ')
      return [{ before: words(from, first), words: words(first, last), after: words(last, to) }]
    })
}

/** Where the quoted words stand in a span; the whole span where they do not stand there letter by letter. */
function wordsIn(
  points: readonly string[],
  start: number,
  end: number,
  quote: string | null,
): [number, number] {
  const span = points.slice(start, end).join('')
  for (const piece of quote?.split(gap) ?? []) {
    const at = span.indexOf(piece)
    if (at < 0) continue
    const first = start + Array.from(span.slice(0, at)).length
    return [first, first + Array.from(piece).length]
  }
  return [start, end]
}
