/** The words of a list that is written with spaces between them. */
export const words = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap(list => list.split(/\s+/)).filter(word => word !== ''))
