import * as fc from 'fast-check'

/** What a generator takes its choices from, so that every choice shrinks. */
export type Gen = fc.GeneratorValue

const oneOf = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items)

/** One of some things. */
export function pick<T>(gen: Gen, items: readonly T[]): T {
  return gen(oneOf<T>, items)
}

/** A part of some things, in their order. */
export function some<T>(gen: Gen, items: readonly T[], minLength = 0): T[] {
  return gen(fc.subarray<T>, [...items], { minLength })
}

/** A part of some things, in any order. */
export function shuffled<T>(gen: Gen, items: readonly T[]): T[] {
  return gen(fc.shuffledSubarray<T>, [...items])
}

/** Two different strings. */
export function two(gen: Gen, items: readonly string[]): string[] {
  return gen(fc.shuffledSubarray<string>, [...items], { minLength: 2, maxLength: 2 })
}

/** So many things. */
export function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

/** An object with the key, or without. */
export function maybe<K extends string, T>(gen: Gen, key: K, make: () => T): { [key in K]?: T } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (gen(fc.boolean) ? { [key]: make() } : {}) as { [key in K]?: T }
}
