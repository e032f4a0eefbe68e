import { useState } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { type StatementFilter, type StatementOrder, Statements } from '../../generated/queries.ts'
import { useParameters } from '../../router/location.ts'
import { counted } from '../../words/counts.ts'
import { Empty, Shown } from '../states.tsx'
import { GraphqlLink } from '../tools/page-tools.tsx'
import { csvOf, Save } from '../tools/save.tsx'
import { orderIn, pageOf, pageSize } from './asked.ts'
import { ListedStatement } from './listed-statement.tsx'
import { useTotal } from './use-total.ts'

interface StatementListProps {
  filter: StatementFilter
  /** Whether the address holds conditions that can be taken away. */
  filtered: boolean
}

/** Statements page by page, the newest first or the oldest; the order stands in the address. */
export function StatementList({ filter, filtered }: StatementListProps) {
  const [parameters, change] = useParameters()
  const order = orderIn(parameters)
  return (
    <>
      <label className="order">
        Order{' '}
        <select
          value={order === 'SAID_AT_ASC' ? 'oldest' : ''}
          onChange={({ target }) => change({ order: target.value })}
        >
          <option value="">newest first</option>
          <option value="oldest">oldest first</option>
        </select>
      </label>
      <span className="note">
        {' '}
        <GraphqlLink
          query={Statements}
          variables={pageOf(filter, order)}
          name="GraphQL of these statements"
        />{' '}
        <Save name="CSV" path="/export" parameters={() => csvOf(filter)} file="statements.csv" />
      </span>
      <Pages key={JSON.stringify([filter, order])} filter={filter} order={order} filtered={filtered} />
    </>
  )
}

interface PagesProps extends StatementListProps {
  order: StatementOrder
}

function Pages({ filter, order, filtered }: PagesProps) {
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  return cursors.map((after, at) => (
    <Page
      key={after}
      after={after}
      filter={filter}
      order={order}
      filtered={filtered}
      isLast={at === cursors.length - 1}
      shown={at * pageSize}
      onMore={cursor => setCursors([...cursors, cursor])}
    />
  ))
}

interface PageProps extends PagesProps {
  after: string | null
  isLast: boolean
  /** How many statements stand above. */
  shown: number
  onMore: (cursor: string) => void
}

function Page({ filter, order, filtered, after, isLast, shown, onMore }: PageProps) {
  const asked = useQuery(Statements, pageOf(filter, order, after))
  const total = useTotal(filter, asked.data?.statements)
  return (
    <Shown asked={asked} lines={20}>
      {({ statements }) => {
        if (statements === null) return null
        const { nodes, pageInfo } = statements
        if (nodes.length === 0)
          return (
            <Empty>
              No statement is like this.{' '}
              {filtered ? 'Take a condition away above.' : 'No loaded document has one.'}
            </Empty>
          )
        const { endCursor } = pageInfo
        return (
          <>
            {shown === 0 && (
              // Its line is kept free until they are counted.
              <p role="status">{total === null ? '\u00a0' : counted(total, 'statement')}</p>
            )}
            {nodes.map(statement => (
              <ListedStatement key={statement.id} statement={statement} />
            ))}
            {isLast && pageInfo.hasNextPage && endCursor !== null && (
              <button onClick={() => onMore(endCursor)}>
                Show more{total !== null && ` (${total - shown - nodes.length} left)`}
              </button>
            )}
          </>
        )
      }}
    </Shown>
  )
}
