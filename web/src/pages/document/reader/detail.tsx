import { useEffect, useState } from 'react'
import { isWanted } from '../../../api/nodes.ts'
import { useQuery } from '../../../api/use-query.ts'
import { StatementsById } from '../../../generated/queries.ts'
import { Statement } from '../../../parts/statement/statement.tsx'
import { Shown } from '../../../parts/states.tsx'

/** How many are drawn whole; a place with more is rare. */
const most = 6
/** Milliseconds for which the pointer must rest, so that a move over the text asks nothing. */
const rest = 80

/** The statements that are chosen or pointed at, whole. */
export function Detail({ ids }: { ids: readonly string[] }) {
  const settled = useRested(ids)
  const asked = useQuery(StatementsById, settled.length === 0 ? null : { ids: settled.slice(0, most) })
  return (
    <div className="detail" data-unwalked aria-live="polite">
      {settled.length === 0 ? (
        <p className="empty">
          Point at a lit passage, or tap it, to see who says it. Keys: <kbd>j</kbd> and <kbd>k</kbd> go from
          statement to statement, <kbd>p</kbd> picks one, <kbd>?</kbd> shows all keys.
        </p>
      ) : (
        <Shown asked={asked} lines={6}>
          {({ nodes }) => (
            <>
              {(nodes ?? []).filter(isWanted).map(statement => (
                <Statement key={statement.id} statement={statement} hide={{ document: true }} />
              ))}
              {settled.length > most && (
                <p className="note">and {settled.length - most} more at this place</p>
              )}
            </>
          )}
        </Shown>
      )}
    </div>
  )
}

function useRested(ids: readonly string[]): readonly string[] {
  const [rested, setRested] = useState(ids)
  const key = ids.join('\n')
  useEffect(() => {
    const timer = setTimeout(() => setRested(key === '' ? [] : key.split('\n')), rest)
    return () => clearTimeout(timer)
  }, [key])
  return rested
}
