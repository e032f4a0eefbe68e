import { useQuery } from '../../api/use-query.ts'
import { ClaimDisputes as Question } from '../../generated/queries.ts'
import { Empty, Shown } from '../states.tsx'
import { Dispute } from './dispute.tsx'

/** All disputes of one claim; `later` where another claim is read first. */
export function ClaimDisputes({ id, later = false }: { id: string; later?: boolean }) {
  const asked = useQuery(Question, { id }, { later })
  return (
    <Shown asked={asked} lines={12}>
      {({ claim }) => {
        const { disputes = [], disputesCount = 0 } = claim ?? {}
        if (disputes.length === 0) return <Empty>Nobody disputes it in what is loaded.</Empty>
        return (
          <>
            {disputes.map(dispute => (
              <Dispute key={dispute.key} dispute={dispute} claimId={id} />
            ))}
            {disputesCount > disputes.length && <p>and {disputesCount - disputes.length} more disputes</p>}
          </>
        )
      }}
    </Shown>
  )
}
