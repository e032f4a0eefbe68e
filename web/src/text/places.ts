import type { Offsets } from './offsets.ts'
import type { Stretch } from './sentences.ts'

/** A span as the API gives it. */
export interface Span {
  start: number | null
  end: number | null
}

/** Where one span of a statement stands in the string. */
export interface Place extends Stretch {
  statement: string
}

/** Every span of these statements that has a place in the text, by their starts, the longer first. */
export function placesOf(
  statements: readonly { id: string; spans: readonly Span[] }[],
  { unit }: Offsets,
): Place[] {
  return statements
    .flatMap(({ id, spans }) =>
      spans.flatMap(({ start, end }) =>
        start === null || end === null ? [] : [{ statement: id, start: unit(start), end: unit(end) }],
      ),
    )
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** The statements that stand at an index, those with the shortest span there first. */
export function statementsAt(places: readonly Place[], unit: number): string[] {
  const here = places.filter(({ start, end }) => start <= unit && unit < end)
  const shortestFirst = here.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return [...new Set(shortestFirst.map(({ statement }) => statement))]
}
