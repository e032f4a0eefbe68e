import { useState } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { NewestDocuments } from '../../generated/queries.ts'
import { Names } from '../../parts/statement/names.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { inWords } from '../../words/dates.ts'

const pageSize = 50

/** All documents, the newest first. */
export default function Documents() {
  const [befores, setBefores] = useState<readonly (string | null)[]>([null])
  return (
    <>
      <h1>Documents</h1>
      {befores.map((before, at) => (
        <Page
          key={before}
          before={before}
          onMore={at === befores.length - 1 ? next => setBefores([...befores, next]) : undefined}
        />
      ))}
    </>
  )
}

interface PageProps {
  before: string | null
  onMore: ((before: string) => void) | undefined
}

function Page({ before, onMore }: PageProps) {
  const asked = useQuery(NewestDocuments, { last: pageSize, before })
  return (
    <Shown asked={asked} lines={16}>
      {({ documents }) => {
        if (documents === null) return null
        const { nodes, totalCount, pageInfo } = documents
        if (nodes.length === 0)
          return (
            <Empty>
              No document is loaded. <code>whosaid load FILE</code> loads one.
            </Empty>
          )
        const { hasPreviousPage, startCursor } = pageInfo
        return (
          <>
            {before === null && <p className="note">{totalCount} documents, the newest first</p>}
            <ul className="lines">
              {nodes
                .toReversed()
                .map(({ id, title, publishedAt, publisher, reference, statementsInText }) => (
                  <li key={id}>
                    <Link to={addressOf('documents', id)}>{title}</Link>
                    <br />
                    <Names actors={[publisher]} />
                    <span className="note">
                      {publishedAt !== null && `, ${inWords(publishedAt)}`}, {statementsInText.totalCount}{' '}
                      statements
                      {reference && ', a reference list'}
                    </span>
                  </li>
                ))}
            </ul>
            {hasPreviousPage && startCursor !== null && onMore !== undefined && (
              <button type="button" onClick={() => onMore(startCursor)}>
                Show more
              </button>
            )}
          </>
        )
      }}
    </Shown>
  )
}
