import type { NameParts } from './parts.ts'
import { number } from './words.ts'

/** In which initial, or in which number of kings and popes, two persons' names differ; undefined where one of them has none. */
export const letterApart = (a: NameParts, b: NameParts): string | undefined =>
  apart(ordinalOf(a), ordinalOf(b)) ??
  apart(initialOf(a.words.slice(0, 1)), initialOf(b.words.slice(0, 1))) ??
  // The second middle name is left out before the first.
  apart(initialOf(a.words.slice(1)), initialOf(b.words.slice(1)))

const apart = (x: string | undefined, y: string | undefined): string | undefined =>
  x === undefined || y === undefined || x === y ? undefined : `${x}, not ${y}`

function ordinalOf({ all }: NameParts): string | undefined {
  const last = all.length > 1 ? all.at(-1) : undefined
  return last !== undefined && (number.test(last) || /^[ivx]$/u.test(last)) ? last : undefined
}

const initialOf = (words: readonly string[]): string | undefined => words.find(word => word.length === 1)
