/** The first id of the group that each id is joined into: no entry contradicts another, so all joins hold. */
export function joinedBy(entries: Iterable<readonly string[]>): (id: string) => string {
  const joined = new Map<string, string>()
  const top = (id: string): string => {
    const next = joined.get(id)
    return next === undefined ? id : top(next)
  }
  for (const [first = '', ...others] of entries)
    for (const other of others) if (top(other) !== top(first)) joined.set(top(other), top(first))
  return top
}
