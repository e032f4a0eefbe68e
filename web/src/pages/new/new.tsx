import { useEffect, useMemo, useState } from 'react'
import { useRefreshes } from '../../api/refresh.ts'
import type { ChangedDocumentFragment } from '../../generated/queries.ts'
import { markSeen } from '../../live/follow.ts'
import { useLive } from '../../live/state.ts'
import { newsOf } from '../../live/told.ts'
import { Names } from '../../parts/statement/names.tsx'
import { StatementList } from '../../parts/statements/statement-list.tsx'
import { Empty, Loading, Trouble } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { counted } from '../../words/counts.ts'
import { inWords } from '../../words/dates.ts'

const pageSize = 50

/** What came, changed and went since the last visit. */
export default function New() {
  const state = useLive()
  const { visit, told, away, cut } = state
  const refreshes = useRefreshes()
  // What comes while one reads is told by the badge, and shown on demand.
  const { changed, gone } = useMemo(() => state, [refreshes, visit, told])
  const [shown, setShown] = useState(pageSize)
  useEffect(() => {
    document.title = 'New since you were here – whosaid'
  }, [])
  const documents = [...changed.values()].toReversed()
  return (
    <>
      <h1>New since you were here</h1>
      {!told && away && (
        <Trouble
          message="The server does not answer."
          advice="It is asked again by itself, while this page is open."
        />
      )}
      {!told && !away && <Loading lines={12} />}
      {told && visit?.leftAt === undefined && (
        <Empty>
          This browser was not here before. When you come back, this page lists what came, changed and went. A
          visit ends when no page was open for half an hour.
        </Empty>
      )}
      {told && visit?.leftAt !== undefined && (
        <>
          <p>{newsOf(state)}</p>
          {cut === 'EXPIRED' && (
            <p>
              So what is new cannot be listed; see the <Link to="/documents">newest documents</Link>.
            </p>
          )}
          {cut === 'MANY' && <p>Some of them are listed here.</p>}
          <button type="button" onClick={markSeen}>
            I have seen these
          </button>
        </>
      )}
      {told && (
        <ul className="lines">
          {documents.slice(0, shown).map(document => (
            <Changed key={document.id} document={document} />
          ))}
        </ul>
      )}
      {told && documents.length > shown && (
        <button type="button" onClick={() => setShown(shown + pageSize)}>
          Show more ({documents.length - shown} left)
        </button>
      )}
      {told && gone.size > 0 && (
        <section>
          <h2>Documents that went</h2>
          <ul className="lines">
            {[...gone].map(id => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Changed({ document }: { document: ChangedDocumentFragment }) {
  const { id, title, publisher, publishedAt, statementsInText } = document
  const [isOpen, setOpen] = useState(false)
  const count = statementsInText.totalCount ?? 0
  return (
    <li>
      <Link to={addressOf('documents', id)}>{title}</Link>, <Names actors={[publisher]} />
      {publishedAt !== null && <span className="note">, {inWords(publishedAt)}</span>}
      {count > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{counted(count, 'statement')}</summary>
          {isOpen && <StatementList filter={{ document: { id } }} filtered={false} />}
        </details>
      )}
    </li>
  )
}
