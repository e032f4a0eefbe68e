import type { StatementFilter, StatementOrder, StatementsQueryVariables } from '../../generated/queries.ts'

/** How many statements a list shows at first, and how many more at each step. */
export const pageSize = 20

/** The order of a list, as it stands in the address. */
export const orderIn = (parameters: URLSearchParams): StatementOrder =>
  parameters.get('order') === 'oldest' ? 'SAID_AT_ASC' : 'SAID_AT_DESC'

/** What a list asks for its first page, or for the page after a cursor. */
export const pageOf = (
  filter: StatementFilter,
  order: StatementOrder,
  after: string | null = null,
): StatementsQueryVariables => ({ filter, order, first: pageSize, after })
