import type { Graph } from '../graph/graph.ts'
import type { ShownStatement } from '../graph/queries/candidates.ts'
import type { Pair, Row } from './candidate.ts'
import { moved, sortedPairs, type Matcher } from './matcher.ts'

/** A statement that shows what a node is. */
export type Shown = ShownStatement

/** What is proposed: that the members of a row are one, or something of two rows. */
export type Proposed = { row: Row } | { pair: Pair }

/** How many relationships of statements a decision moves, at least. */
export const effectOf = (one: Proposed): number => ('row' in one ? one.row.statements : moved(one.pair))

export const scoreOf = (one: Proposed): number => ('row' in one ? one.row.score : one.pair.score)

const sides = (one: Proposed): Row[] => ('row' in one ? [one.row] : [one.pair.a, one.pair.b])

/** The ids whose statements are to be read before deciding: one of each side, or a few of a row. */
export const toRead = (one: Proposed): string[] =>
  'row' in one ? one.row.memberIds.slice(0, 3) : sides(one).map(({ id }) => id)

/** The rows of several members and the pairs, or those that concern one node. */
export function proposedBy(matcher: Matcher, id?: string): Proposed[] {
  const own = id === undefined ? undefined : matcher.rows.filter(({ memberIds }) => memberIds.includes(id))
  if (own?.length === 0) return []
  const only = own === undefined ? undefined : new Set<Row>(own)
  const rows = (own ?? matcher.rows).filter(({ memberIds }) => memberIds.length > 1)
  return [...rows.map(row => ({ row })), ...sortedPairs(matcher.pairs(only)).map(pair => ({ pair }))]
}

/** How many statements are shown of each side, and for how many proposals they are asked at once. */
const statementsShown = 2
const batch = 200

/** Proposals with the statements that show who is meant, a batch at a time. */
export async function* withStatements(
  graph: Pick<Graph, 'read'>,
  proposed: readonly Proposed[],
): AsyncGenerator<[Proposed, ReadonlyMap<string, readonly Shown[]>]> {
  for (let from = 0; from < proposed.length; from += batch) {
    const some = proposed.slice(from, from + batch)
    const ids = [...new Set(some.flatMap(toRead))]
    const rows = await graph.read('candidates/statements', { ids, first: statementsShown })
    const shown = new Map(rows.map(({ id, statements }) => [id, statements]))
    for (const one of some) yield [one, shown]
  }
}

/** The ids that a verdict names. Whoever says that two rows are one has seen both, so all members are; that they differ is said of one of each. */
export function idsOf(one: Proposed, isSame: boolean): string[] {
  if ('row' in one) return [one.row.id, ...one.row.memberIds.filter(id => id !== one.row.id)]
  const { a, b } = one.pair
  if (!isSame) return [a.id, b.id]
  const [first, other] = b.statements > a.statements ? [b, a] : [a, b]
  return [...new Set([first.id, ...first.memberIds, ...other.memberIds])]
}
