/** How many items two annotators have, how many in common; `f1` is twice the common ones over all, null for none. */
export interface Overlap {
  first: number
  second: number
  common: number
  f1: number | null
}

/** Chance-corrected agreement on labels; `kappa` is null where there is nothing to tell apart, or no item. */
export interface Kappa {
  items: number
  observed: number | null
  kappa: number | null
}

/** The labels that two annotators gave to one item. */
export type Pair = readonly [first: string, second: string]

/**
 * Cohen's kappa of labels that two annotators gave to the same items: the observed agreement less the expected one,
 * over one less the expected one. See https://doi.org/10.1177/001316446002000104
 */
export function cohensKappa(pairs: readonly Pair[]): Kappa {
  const items = pairs.length
  if (items === 0) return { items, observed: null, kappa: null }
  const observed = pairs.filter(([first, second]) => first === second).length / items
  const share = (label: string, side: 0 | 1) => pairs.filter(pair => pair[side] === label).length / items
  const expected = [...new Set(pairs.flat())].reduce(
    (sum, label) => sum + share(label, 0) * share(label, 1),
    0,
  )
  return { items, observed, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) }
}

/** Counts what pairs of lists have in common; no list names an item twice. */
export function overlap(pairs: readonly (readonly [readonly string[], readonly string[]])[]): Overlap {
  const sum = (count: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((total, pair) => total + count(pair), 0)
  return scored(
    sum(([first]) => first.length),
    sum(([, second]) => second.length),
    sum(([first, second]) => first.filter(item => second.includes(item)).length),
  )
}

/** The overlap of two lists of these lengths with so much in common. */
export function scored(first: number, second: number, common: number): Overlap {
  return { first, second, common, f1: first + second === 0 ? null : (2 * common) / (first + second) }
}

/** An overlap in a few characters, such as "0.75 (3 of 4, 4)". */
export function tellOverlap({ f1, common, first, second }: Overlap): string {
  return `${figure(f1)} (${common} of ${first}, ${second})`
}

/** A kappa in a few characters, such as "0.40 (observed 0.70 of 50)". */
export function tellKappa({ kappa, observed, items }: Kappa): string {
  return `${figure(kappa)} (observed ${figure(observed)} of ${items})`
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(2)
}
