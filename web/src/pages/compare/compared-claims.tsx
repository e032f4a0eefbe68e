import type { ComparedFragment, CompareQuery, Verb } from '../../generated/queries.ts'
import { VerbMark } from '../../parts/statement/verb.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'

interface ComparedClaimsProps {
  heading: string
  claims: ComparedFragment[]
  count: number
  documents: NonNullable<CompareQuery['compare']>['documents']
}

/** Claims in rows, documents in columns, and in each cell what that document's statements do with that claim. */
export function ComparedClaims({ heading, claims, count, documents }: ComparedClaimsProps) {
  return (
    <section>
      <h2>
        {heading}: {count} {count === 1 ? 'claim' : 'claims'}
      </h2>
      {claims.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={heading}>
          <table>
            <thead>
              <tr>
                <th>Claim</th>
                {documents.map(({ id, title, publisher }) => (
                  <th key={id}>
                    <Link to={addressOf('documents', id)}>{title}</Link>, {publisher.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {claims.map(compared => (
                <tr key={compared.claim.id}>
                  <th>
                    <Link to={addressOf('claims', compared.claim.id)}>{compared.claim.text}</Link>
                  </th>
                  {documents.map(({ id }) => (
                    <td key={id}>
                      {verbsIn(compared, id).map(verb => (
                        <VerbMark key={verb} verb={verb} />
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {count > claims.length && <p>and {count - claims.length} more</p>}
    </section>
  )
}

function verbsIn({ assertedIn, deniedIn, leftOpenIn, askedIn }: ComparedFragment, id: string): Verb[] {
  const lists: [Verb, { id: string }[]][] = [
    ['ASSERTS', assertedIn],
    ['DENIES', deniedIn],
    ['LEAVES_OPEN', leftOpenIn],
    ['ASKS', askedIn],
  ]
  return lists.filter(([, documents]) => documents.some(one => one.id === id)).map(([verb]) => verb)
}
