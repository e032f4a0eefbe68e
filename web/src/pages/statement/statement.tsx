import { useQuery } from '../../api/use-query.ts'
import { cypherOfStatement } from '../../cypher/texts.ts'
import { StatementPage, type StatementPageQuery } from '../../generated/queries.ts'
import { Statement } from '../../parts/statement/statement.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { Around, Others } from './around.tsx'
import { Facts } from './facts.tsx'
import { NoteOf } from './note-of.tsx'
import { InSentence } from './in-sentence.tsx'

/** Everything around one statement. */
export default function StatementOf({ id }: { id: string }) {
  const asked = useQuery(StatementPage, { id })
  return (
    <Shown asked={asked} lines={16}>
      {({ statement }) =>
        statement === null ? (
          <Empty>
            No statement with the id “{id}” is loaded. Its document may have been unloaded or annotated anew;
            a statement’s id is its document’s id, then # and its own.
          </Empty>
        ) : (
          <Loaded statement={statement} />
        )
      }
    </Shown>
  )
}

function Loaded({ statement }: { statement: NonNullable<StatementPageQuery['statement']> }) {
  const { document, repliesTo, reports, superseded } = statement
  const takenBack = document.derivatives.filter(({ kind }) => kind === 'CORRECTS' || kind === 'RETRACTS')
  return (
    <>
      <h1>
        {statement.speakers.map(({ name }) => name).join(' and ')}, in{' '}
        <Link to={`${addressOf('documents', document.id)}?statement=${encodeURIComponent(statement.id)}`}>
          {document.title}
        </Link>
      </h1>
      {superseded &&
        takenBack.map(({ kind, documentId, document: other }) => (
          <p key={documentId} className="trouble">
            {kind === 'RETRACTS' ? 'Retracted' : 'Corrected'} by{' '}
            <Link to={addressOf('documents', documentId)}>{other?.title ?? documentId}</Link>.
          </p>
        ))}
      <PageTools
        query={StatementPage}
        variables={{ id: statement.id }}
        cypher={cypherOfStatement(statement.id)}
      />
      <Statement statement={statement} />
      <NoteOf id={statement.id} />
      <InSentence statement={statement} />
      <Facts statement={statement} />
      {repliesTo !== null && <Others title="It replies to" statements={[repliesTo]} />}
      <Others title="It reports" statements={reports} />
      <Around id={statement.id} counts={statement} />
    </>
  )
}
