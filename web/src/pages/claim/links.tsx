import type { ClaimPageQuery } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'

type ClaimLinks = NonNullable<ClaimPageQuery['claim']>['links']

const words = {
  CONTRADICTS: ['contradicts', 'is contradicted by'],
  SUPPORTS: ['supports', 'is supported by'],
} as const

/** How the claim is linked to others, on which basis, and by whose word or judgement. */
export function Links({ links, count }: { links: ClaimLinks; count: number }) {
  return (
    <section>
      <h2>Linked claims</h2>
      <ul className="lines">
        {links.map(({ key, kind, incoming, basis, annotators, claim, documents, statements }) => (
          <li key={key}>
            {words[kind][incoming ? 1 : 0]} <Link to={addressOf('claims', claim.id)}>{claim.text}</Link>
            <br />
            <span className="note">
              basis: {basis}
              {statements.length === 0
                ? `; judged by ${annotators.join(', ')}`
                : statements.map(({ id, label }) => (
                    <span key={id}>
                      ; said in <Link to={addressOf('statements', id)}>{label}</Link>
                    </span>
                  ))}{' '}
              {documents.map(({ id, title }) => (
                <span key={id}>
                  in <Link to={addressOf('documents', id)}>{title}</Link>{' '}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {count > links.length && <p>and {count - links.length} more</p>}
    </section>
  )
}
