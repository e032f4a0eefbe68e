import { useQuery } from '../../api/use-query.ts'
import { Pairs, type StatementFilter } from '../../generated/queries.ts'
import { Empty, Shown } from '../../parts/states.tsx'
import { StanceTable } from '../../parts/stance-table.tsx'

interface StancesProps {
  heading: string
  filter: StatementFilter
  /** Which end of a pair is not the page's own. */
  other: 'speaker' | 'target'
  /** Only pairs with this target. */
  of?: string
}

/** How often with which stance, by the one at the other end. */
export function Stances({ heading, filter, other, of }: StancesProps) {
  const asked = useQuery(Pairs, { filter, first: of === undefined ? 15 : 60 }, { later: true })
  return (
    <section>
      <h2>{heading}</h2>
      <Shown asked={asked}>
        {({ whoAboutWhom }) => {
          const pairs = (whoAboutWhom ?? [])
            .filter(({ target }) => of === undefined || target.id === of)
            .slice(0, 15)
          return pairs.length === 0 ? (
            <Empty>Nobody, in what is loaded.</Empty>
          ) : (
            <StanceTable name={heading} pairs={pairs} other={other} />
          )
        }}
      </Shown>
    </section>
  )
}
