import type { SaidFragment } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { VerbMark } from './verb.tsx'

/** What the statement does with each claim, in words: asserts, denies, leaves open or asks it. */
export function Claims({ claims }: { claims: SaidFragment['claims'] }) {
  if (claims.length === 0) return null
  return (
    <ul className="claims" aria-label="Claims">
      {claims.map(({ verb, hedge, claim }) => (
        <li key={`${verb} ${claim.id}`}>
          <VerbMark verb={verb} /> <Link to={addressOf('claims', claim.id)}>{claim.text}</Link>
          {hedge !== null && <span className="hedge">hedged: “{hedge}”</span>}
          {claim.disputed && <span className="badge warn">disputed</span>}
        </li>
      ))}
    </ul>
  )
}
