import type { AssertionRow } from '../../graph/queries/rows.ts'

/** Statements that go back to one source, by their keys. */
export interface Source {
  /** The key of the first of them. */
  key: string
  statementIds: string[]
}

/**
 * Groups statements by their sources. Two have one source when they render one utterance; when their documents go back to one
 * by reprints; or when one agency relays the same speakers.
 */
export function sourcesOf(rows: readonly AssertionRow[]): Source[] {
  const parents = rows.map((_row, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root]!
    parents[at] = root
    return root
  }
  const unite = (one: number, other: number): void => {
    const [a, b] = [rootOf(one), rootOf(other)]
    parents[Math.max(a, b)] = Math.min(a, b)
  }
  const firsts = new Map<string, number>()
  const share = (what: string, at: number): void => {
    const first = firsts.get(what)
    if (first === undefined) firsts.set(what, at)
    else unite(first, at)
  }
  const origins = new Map<string, number[]>()
  for (const [at, { utterance, documentId, reprints, agencyId, speakerIds }] of rows.entries()) {
    if (utterance !== null) share(`utterance ${utterance}`, at)
    if (agencyId !== null) share(JSON.stringify([agencyId, speakerIds]), at)
    for (const id of new Set([documentId, ...reprints])) {
      const known = origins.get(id)
      if (known === undefined) origins.set(id, [at])
      else known.push(at)
    }
  }
  // The statements of a document that nobody reprints are not one source for that.
  for (const [first = 0, ...others] of origins.values()) {
    const isShared = others.some(at => rows[at]!.documentId !== rows[first]!.documentId)
    if (isShared) for (const at of others) unite(first, at)
  }
  const groups = Map.groupBy(rows.keys(), rootOf)
  return [...groups.values()].map(([first, ...others]) => ({
    key: rows[first!]!.key,
    statementIds: [first!, ...others].map(at => rows[at]!.id),
  }))
}
