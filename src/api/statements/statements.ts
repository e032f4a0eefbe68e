import { parseKey } from '../../graph/keys.ts'
import type { Gathered } from '../../graph/queries/rows.ts'
import { byCodeUnit } from '../../order.ts'
import type { Context, NodeRecord } from '../answers/context.ts'
import { nothing, statementOf } from '../answers/gathered.ts'
import { connectionOf, type PageArguments, readSlice, writeCursor } from '../paging/pages.ts'
import { type KeyRange, rangesOf } from '../paging/ranges.ts'
import type { Literal } from '../filter/expression.ts'
import type { StatementFilter } from '../filter/filter.ts'
import { alternativesFor, countAll, parentsOf, placesOfAll } from './parents.ts'
import { type PageQuery, pageQueryFor } from '../filter/seeks.ts'
import { isSorted, type SortedOrder, sortedStatementsOf } from './sorted.ts'

export interface StatementArguments extends PageArguments {
  filter?: StatementFilter | null
  orderBy?: 'SAID_AT_ASC' | 'SAID_AT_DESC' | SortedOrder | null
}

/** A connection of the statements that fulfil the filter and `parent`, the condition of the field's parent. */
export async function statementsOf(
  context: Context,
  parent: readonly Literal[],
  args: StatementArguments,
  gathered: Gathered = nothing,
) {
  const orderBy = args.orderBy ?? 'SAID_AT_DESC'
  if (isSorted(orderBy)) return sortedStatementsOf(context, parent, { ...args, orderBy }, gathered)
  const latestFirst = orderBy === 'SAID_AT_DESC'
  const ordering = latestFirst ? 'saidAt descending' : 'saidAt ascending'
  const slice = readSlice(args, ordering, key => parseKey(key) !== undefined)
  const { ranges, descending } = rangesOf(slice, latestFirst)
  const filter = await alternativesFor(context, args.filter ?? {})
  const id = JSON.stringify(parent)
  // Too many places are refused here, even if neither a page nor a total is selected.
  const own = parent.map(literal => [literal])
  const places = placesOfAll(filter.map(clauses => [...own, ...clauses]))
  const queries = [...new Set(places.map(pageQueryFor))]
  const readPage = async (query: PageQuery, first: number): Promise<NodeRecord[]> => {
    const page = { first, descending }
    const parameters = (ids: readonly string[]) => ({
      ...page,
      parents: parentsOf(ids, filter, ranges, query),
      gathered,
    })
    const key = { ...page, ranges, filter, gathered }
    const rows = (await context.load(query, id, key, parameters)) ?? []
    return rows.map(row => statementOf(row, gathered))
  }
  return connectionOf(
    slice,
    (statement: NodeRecord) => writeCursor(ordering, keyOf(statement)),
    async first => {
      const pages = await Promise.all(queries.map(query => readPage(query, first)))
      return pages.length === 1 ? pages[0]! : merged(pages, ranges, descending).slice(0, first)
    },
    () => countAll(context, id, filter),
  )
}

const keyOf = (statement: NodeRecord): string => String(statement['key'])

/** Merges pages that several queries read, without duplicates, in the order of each page. */
function merged(
  pages: readonly NodeRecord[][],
  ranges: readonly KeyRange[],
  descending: boolean,
): NodeRecord[] {
  const statements = [...new Map(pages.flat().map(statement => [statement.id, statement])).values()]
  const rankOf = (key: string) => ranges.find(({ lower, upper }) => lower < key && key < upper)?.rank ?? 0
  const compare = (one: string, other: string) =>
    rankOf(one) - rankOf(other) || (descending ? byCodeUnit(other, one) : byCodeUnit(one, other))
  return statements.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
}
