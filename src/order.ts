/** Sorts by code unit, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each string once, sorted by code unit. */
export const sortedSet = (values: Iterable<string>): string[] => [...new Set(values)].toSorted()
