import { useQuery } from '../../api/use-query.ts'
import { AroundStatement, type SaidFragment } from '../../generated/queries.ts'
import { Statement } from '../../parts/statement/statement.tsx'
import { Shown } from '../../parts/states.tsx'

interface Counts {
  reportedByCount: number
  repliesCount: number
  renderingsCount: number
}

/** The statements that tell of this one, reply to it, or render the same act of saying. */
export function Around({ id, counts }: { id: string; counts: Counts }) {
  const { reportedByCount, repliesCount, renderingsCount } = counts
  const isAlone = reportedByCount + repliesCount + renderingsCount === 0
  const asked = useQuery(AroundStatement, isAlone ? null : { id })
  if (isAlone) return null
  return (
    <Shown asked={asked}>
      {({ statement }) => (
        <>
          <Others title="It is reported by" statements={statement?.reportedBy ?? []} of={reportedByCount} />
          <Others title="Replies to it" statements={statement?.replies ?? []} of={repliesCount} />
          <Others
            title="Other renderings of it"
            statements={statement?.renderings ?? []}
            of={renderingsCount}
          />
        </>
      )}
    </Shown>
  )
}

interface OthersProps {
  title: string
  statements: readonly SaidFragment[]
  /** How many there are in all. */
  of?: number
}

export function Others({ title, statements, of = statements.length }: OthersProps) {
  if (statements.length === 0) return null
  return (
    <section>
      <h2>
        {title}
        {of > statements.length && ` (${statements.length} of ${of})`}
      </h2>
      {statements.map(statement => (
        <Statement key={statement.id} statement={statement} />
      ))}
    </section>
  )
}
