import type { SaidFragment, SidesFragment } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { ListedStatement } from '../statements/listed-statement.tsx'

const reasons = {
  DENIED: ['Asserted', 'Denied'],
  LINKED: ['Asserted', 'Asserted instead'],
  FIGURES: ['One figure', 'Another figure'],
} as const

/** Both sides of a dispute next to each other. */
export function Dispute({ dispute, claimId }: { dispute: SidesFragment; claimId: string }) {
  const { reason, claim, statements, otherStatements, statementsCount, otherStatementsCount } = dispute
  const [one, other] = reasons[reason]
  return (
    <div className="dispute">
      {claim.id !== claimId && (
        <p>
          against: <Link to={addressOf('claims', claim.id)}>{claim.text}</Link>
        </p>
      )}
      <div className="sides">
        <Side heading={one} statements={statements} count={statementsCount} />
        <Side heading={other} statements={otherStatements} count={otherStatementsCount} />
      </div>
    </div>
  )
}

function Side({
  heading,
  statements,
  count,
}: {
  heading: string
  statements: SaidFragment[]
  count: number
}) {
  return (
    <div>
      <h3>
        {heading} by {count} {count === 1 ? 'statement' : 'statements'}
      </h3>
      {statements.map(statement => (
        <ListedStatement key={statement.id} statement={statement} />
      ))}
      {count > statements.length && <p>and {count - statements.length} more, on the claims’ pages</p>}
    </div>
  )
}
