import type { RejectionView } from '../../../../src/review/protocol.ts'
import { Empty } from '../../parts/states.tsx'
import type { Names } from '../file/names.ts'

/** What was turned down: it is kept, so that no second draft proposes it again. */
export function Rejected({
  rejected,
  names,
  onRestore,
}: {
  rejected: readonly RejectionView[]
  names: Names
  onRestore: (index: number) => void
}) {
  if (rejected.length === 0) return <Empty>Nothing is rejected.</Empty>
  return (
    <ol className="cards" aria-label="Rejected statements">
      {rejected.map(({ index, given, reason, by }) => (
        <li key={index}>
          <article className="statement card" data-form={given.form ?? 'NARRATOR'} data-decision="rejected">
            <header>
              <strong className="speaker">{[given.speaker ?? []].flat().map(names.of).join(' and ')}</strong>
              <span className="badge">rejected{by !== null && `: ${by}`}</span>
            </header>
            <p className="told">{given.text}</p>
            {reason !== null && <p className="note">{reason}</p>}
            <footer>
              <button type="button" onClick={() => onRestore(index)}>
                Put it back
              </button>
            </footer>
          </article>
        </li>
      ))}
    </ol>
  )
}
