/** What a figure or a tally says: from a least to a greatest number, either of which may be open. */
export interface Range {
  min: number | null
  max: number | null
  approximate?: boolean
}

/** A range in words: `25`, `25 to 30`, `at least 25`, `at most 30`, and `about` before what is approximate. */
export function rangeInWords({ min, max, approximate = false }: Range): string {
  const told =
    min !== null && max !== null
      ? min === max
        ? String(min)
        : `${min} to ${max}`
      : min !== null
        ? `at least ${min}`
        : max === null
          ? 'a number that is not given'
          : `at most ${max}`
  return approximate ? `about ${told}` : told
}
