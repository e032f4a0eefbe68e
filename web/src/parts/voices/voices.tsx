import type { ActorNameFragment } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { inWords } from '../../words/dates.ts'
import { Names } from '../statement/names.tsx'

interface VoicesProps {
  of: {
    assertedBy: ActorNameFragment[]
    deniedBy?: ActorNameFragment[]
    leftOpenBy?: ActorNameFragment[]
    documents: { id: string; title: string }[]
    documentsCount: number
  }
}

/** Whose word a relation is: who asserts, denies or leaves it open, and in which documents. */
export function Voices({
  of: { assertedBy, deniedBy = [], leftOpenBy = [], documents, documentsCount },
}: VoicesProps) {
  const more = documentsCount - documents.length
  return (
    <span className="note voices">
      {assertedBy.length > 0 && (
        <>
          according to <Names actors={assertedBy} />{' '}
        </>
      )}
      {deniedBy.length > 0 && (
        <strong>
          denied by <Names actors={deniedBy} />{' '}
        </strong>
      )}
      {leftOpenBy.length > 0 && (
        <>
          left open by <Names actors={leftOpenBy} />{' '}
        </>
      )}
      {assertedBy.length + deniedBy.length + leftOpenBy.length === 0 &&
        'nobody asserts it, it is only asked '}
      {documents.map(({ id, title }) => (
        <span key={id}>
          in <Link to={addressOf('documents', id)}>{title}</Link>{' '}
        </span>
      ))}
      {more > 0 && `and ${more} more`}
    </span>
  )
}

interface Span {
  startDate: string | null
  endDate: string | null
  lastKnown: string | null
}

/** Since when and until when, with an open end told as one. */
export function Period({ of: { startDate, endDate, lastKnown } }: { of: Span }) {
  const from = startDate === null ? '' : `from ${inWords(startDate)}`
  const to =
    endDate === null
      ? lastKnown === null
        ? ''
        : `known until ${inWords(lastKnown)}`
      : `to ${inWords(endDate)}`
  const told = [from, to].filter(one => one !== '').join(', ')
  return told === '' ? null : <span className="period">{told}</span>
}
