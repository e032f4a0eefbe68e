import type { DocumentPageQuery } from '../../generated/queries.ts'
import { Names } from '../../parts/statement/names.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { inWords } from '../../words/dates.ts'

type Document = NonNullable<DocumentPageQuery['document']>
type Derivation = Document['derivatives'][number]

const verbs = { CORRECTS: 'corrects', RETRACTS: 'retracts', REPRINTS: 'reprints', TRANSLATES: 'translates' }
const passive = {
  CORRECTS: 'corrected by',
  RETRACTS: 'retracted by',
  REPRINTS: 'reprinted by',
  TRANSLATES: 'translated by',
}

/** Who published a document, when, and what became of it. */
export function About({ document, totalCount }: { document: Document; totalCount: number | undefined }) {
  const { title, publisher, publishedAt, url, annotator, language, derivedFrom, derivatives } = document
  return (
    <header className="document">
      <h1>{title}</h1>
      <p>
        <Names actors={[publisher]} />
        {publishedAt !== null && <>, {inWords(publishedAt)}</>}
        {url !== null && (
          <>
            {' · '}
            <a href={url} rel="noreferrer" target="_blank">
              read it where it was published
            </a>
          </>
        )}
        {document.reference && <span className="badge">reference list: its descriptions come first</span>}
      </p>
      {[...derivatives].map(one => (
        <p key={`${one.kind} ${one.documentId}`} className={isTakenBack(one) ? 'trouble' : 'note'}>
          This document is {passive[one.kind]} <Other derivation={one} />.
          {isTakenBack(one) && ' Its statements are superseded.'}
        </p>
      ))}
      {derivedFrom.map(one => (
        <p key={`${one.kind} ${one.documentId}`} className="note">
          It {verbs[one.kind]} <Other derivation={one} />.
        </p>
      ))}
      <p className="note">
        {totalCount === undefined ? '…' : totalCount} statements · annotated by {annotator}
        {language !== null && <> · language {language}</>}
        {document.retrievedAt !== null && <> · retrieved {inWords(document.retrievedAt)}</>}
      </p>
    </header>
  )
}

const isTakenBack = ({ kind }: Derivation): boolean => kind === 'CORRECTS' || kind === 'RETRACTS'

function Other({ derivation: { document, documentId } }: { derivation: Derivation }) {
  if (document === null)
    return (
      <>
        <code>{documentId}</code>, which is not loaded
      </>
    )
  return <Link to={addressOf('documents', documentId)}>{document.title}</Link>
}
