import { useQuery } from '../../api/use-query.ts'
import { type StatementFilter, StatementsCount, type StatementsQuery } from '../../generated/queries.ts'

/** The first page of a list of statements, as far as it is there. */
type FirstPage = Pick<NonNullable<StatementsQuery['statements']>, 'nodes' | 'pageInfo'> | null | undefined

/**
 * How many statements fulfil a filter. Where the first page does not have all of them, they are counted after the page can be
 * read: of a busy speaker that takes longer than the page. Null until they are counted, also anew, and where that takes too
 * long.
 */
export function useTotal(filter: StatementFilter, first: FirstPage): number | null {
  const isPart = first?.pageInfo.hasNextPage === true
  const counted = useQuery(StatementsCount, isPart ? { filter } : null, { later: true })
  if (!isPart) return first?.nodes.length ?? null
  // Until then the number is that of another filter, or of the graph as it was.
  return counted.stale || counted.loading ? null : (counted.data?.statements?.totalCount ?? null)
}
