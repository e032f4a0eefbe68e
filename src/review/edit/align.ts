import { isDeepStrictEqual } from 'node:util'

/** The places of an item in two lists; one of them is absent where it comes or goes. */
export type Aligned = { before: number; after: number } | { before: number } | { after: number }

/**
 * Pairs the items of two lists: equal ones and records of one id in their order; between these, what stands at the same
 * place. What changes its place in the order goes and comes.
 */
export function align(before: readonly unknown[], after: readonly unknown[]): Aligned[] {
  const keysBefore = before.map(keyOf)
  const keysAfter = after.map(keyOf)
  const same = common(keysBefore, keysAfter)
  const aligned: Aligned[] = []
  let b = 0
  let a = 0
  for (const [toB, toA] of [...same, [before.length, after.length] as const]) {
    while (b < toB && a < toA) aligned.push({ before: b++, after: a++ })
    while (b < toB) aligned.push({ before: b++ })
    while (a < toA) aligned.push({ after: a++ })
    if (b < before.length && a < after.length) aligned.push({ before: b++, after: a++ })
  }
  return aligned
}

function keyOf(item: unknown): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  return typeof id === 'string' ? `id ${id}` : JSON.stringify(item)
}

/** Pairs of equal keys, both rising: by a longest run of rising places of keys that each list has once. */
function common(before: readonly string[], after: readonly string[]): [number, number][] {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const placeIn = new Map<string, number>()
  for (let at = head; at < after.length - tail; at++) placeIn.set(after[at]!, at)
  const found = before.slice(head, before.length - tail).flatMap((key, at): [number, number][] => {
    const place = placeIn.get(key)
    return place === undefined ? [] : [[at + head, place]]
  })
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...rising(found),
    ...Array.from({ length: tail }, (_, at): [number, number] => [
      before.length - tail + at,
      after.length - tail + at,
    ]),
  ]
}

/** The longest part of a list of pairs whose second numbers rise, by patience sorting. */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const previous: (number | undefined)[] = []
  for (const [at, [, place]] of pairs.entries()) {
    let pile = tops.findIndex(top => pairs[top]![1] >= place)
    if (pile < 0) pile = tops.length
    previous.push(tops[pile - 1])
    tops[pile] = at
  }
  const run: [number, number][] = []
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) run.push(pairs[at]!)
  return run.toReversed()
}

export const isEqual = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a, b)
