import { useState } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { DocumentStatements } from '../../generated/queries.ts'
import { Statement } from '../../parts/statement/statement.tsx'
import { Empty, Shown } from '../../parts/states.tsx'

const page = 25

/** The statements of a document in the order of their spans, where there is no text to show them in. */
export function WithoutText({ id }: { id: string }) {
  const [afters, setAfters] = useState<readonly (string | null)[]>([null])
  return (
    <section aria-label="Statements in the order of the text" className="in-order">
      {afters.map((after, at) => (
        <Page
          key={after}
          id={id}
          after={after}
          onMore={at === afters.length - 1 ? next => setAfters([...afters, next]) : undefined}
        />
      ))}
    </section>
  )
}

interface PageProps {
  id: string
  after: string | null
  onMore: ((after: string) => void) | undefined
}

function Page({ id, after, onMore }: PageProps) {
  const asked = useQuery(DocumentStatements, { id, first: page, after })
  return (
    <Shown asked={asked} lines={12}>
      {({ document }) => {
        const found = document?.statementsInText
        if (found === undefined || found.totalCount === 0)
          return (
            <Empty>No statement of this document is loaded: it describes actors, events or claims.</Empty>
          )
        const { hasNextPage, endCursor } = found.pageInfo
        return (
          <>
            {found.nodes.map(statement => (
              <Statement key={statement.id} statement={statement} hide={{ document: true }} />
            ))}
            {hasNextPage && endCursor !== null && onMore !== undefined && (
              <button type="button" onClick={() => onMore(endCursor)}>
                Show more
              </button>
            )}
          </>
        )
      }}
    </Shown>
  )
}
