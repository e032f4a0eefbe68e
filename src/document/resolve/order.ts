/** Orders by id, by UTF-16 code units. */
export function byId(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id)
}

/** Each string once, sorted by UTF-16 code units. */
export function sortedSet(items: readonly string[]): string[] {
  return items.length < 2 ? [...items] : [...new Set(items)].toSorted(compare)
}

/** Each of equal records once, in the order in which they first come. */
export function distinct<T>(items: readonly T[]): T[] {
  return items.length < 2 ? [...items] : [...keyed(items).values()]
}

/** Each of equal records once, in an order of their own content. */
export function sortedDistinct<T>(items: readonly T[]): T[] {
  if (items.length < 2) return [...items]
  return [...keyed(items)].toSorted(([a], [b]) => compare(a, b)).map(([, item]) => item)
}

/** A copy of plain data with the keys of every object sorted by UTF-16 code units. */
export function canonical<T>(data: T): T {
  if (Array.isArray(data)) return data.map(canonical) as T
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).toSorted(([a], [b]) => compare(a, b))
  return Object.fromEntries(entries.map(([key, value]) => [key, canonical(value as unknown)])) as T
}

// Their keys stand in one order, so that equal records have equal JSON.
function keyed<T>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [JSON.stringify(item), item]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
