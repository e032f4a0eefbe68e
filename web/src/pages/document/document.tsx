import { type Asked, useQuery } from '../../api/use-query.ts'
import { cypherOfDocument } from '../../cypher/texts.ts'
import {
  DocumentOutline,
  DocumentPage,
  DocumentText,
  type DocumentPageQuery,
  type DocumentTextQuery,
} from '../../generated/queries.ts'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { useOpened } from '../../text/opened.ts'
import { About } from './about.tsx'
import { OpenText } from './open-text.tsx'
import { Reader } from './reader/reader.tsx'
import { type Outline, useOutline } from './use-outline.ts'
import { WithoutText } from './without-text.tsx'

/** A document: its text with what was said lit, and the statements beside it. */
export default function Document({ id }: { id: string }) {
  // Asked together: none waits for another.
  const asked = useQuery(DocumentPage, { id })
  const text = useQuery(DocumentText, { id })
  const outline = useOutline(id)
  return (
    <Shown asked={asked} lines={20}>
      {({ document }) =>
        document === null ? (
          <Empty>
            No document with the id “{id}” is loaded. Search above, or load it with <code>whosaid load</code>.
          </Empty>
        ) : (
          <Loaded document={document} asked={text} outline={outline} />
        )
      }
    </Shown>
  )
}

interface LoadedProps {
  document: NonNullable<DocumentPageQuery['document']>
  asked: Asked<DocumentTextQuery>
  outline: Outline
}

function Loaded({ document, asked, outline }: LoadedProps) {
  const opened = useOpened(document.sha256)
  return (
    <>
      <About document={document} totalCount={outline.totalCount} />
      <PageTools
        query={DocumentOutline}
        variables={{ id: document.id, after: null }}
        cypher={cypherOfDocument(document.id)}
        report={{ kind: 'document', id: document.id }}
        rows={{ document: { id: document.id } }}
      />
      <Shown asked={asked} lines={20}>
        {({ document: kept }) => {
          const text = kept?.text ?? opened
          return text === undefined ? (
            <>
              <OpenText sha256={document.sha256} url={document.url} />
              <WithoutText id={document.id} />
            </>
          ) : (
            <Reader
              text={text}
              language={document.language ?? 'en'}
              outline={outline}
              isOpened={kept?.text === null}
            />
          )
        }}
      </Shown>
    </>
  )
}
