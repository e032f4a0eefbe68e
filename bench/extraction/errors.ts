import type { Annotated, Attribution, Pieces } from './attribution.ts'
import type { Pair } from './measure.ts'

/** Counts why pairs are no frames, and what kind of cue was missed; the texts' own words are only printed on request. */
export function errorClasses(pairs: readonly (readonly [Annotated, readonly Pair[]])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [{ text }, list] of pairs) {
    const points = [...text]
    for (const pair of list) {
      const name = className(points, pair)
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return new Map([...counts].toSorted((a, b) => b[1] - a[1]))
}

function className(points: readonly string[], { gold, found, frame, agrees }: Pair): string | undefined {
  if (frame) return undefined
  if (gold === undefined) return `found by ${found?.family ?? 'none'}, marked by nobody`
  if (found === undefined) return `missed: ${missedBy(points, gold)}`
  const wrong = Object.entries(agrees ?? {}).flatMap(([part, right]) => (right ? [] : [part]))
  return `found by ${found.family ?? 'none'}, other ${wrong.join(' and ')}`
}

function missedBy(points: readonly string[], { source, cue }: Attribution): string {
  const words = textOf(points, cue)
  if (words === '') return 'no cue marked'
  if (!/\p{L}/u.test(words)) return 'a mark of punctuation'
  const which = words.includes(' ') ? 'a cue of several words' : 'a cue of one word'
  return source.length === 0 ? `${which}, nobody named` : which
}

const textOf = (points: readonly string[], pieces: Pieces): string =>
  pieces.map(([start, end]) => points.slice(start, end).join('')).join(' ')
