import { useQuery } from '../../api/use-query.ts'
import { DisputedClaims } from '../../generated/queries.ts'
import { Shown } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'

/** The disputed claims about it. */
export function Disputed({ about }: { about: string }) {
  const asked = useQuery(
    DisputedClaims,
    { filter: { disputed: true, about }, order: 'STATEMENTS_DESC', first: 10 },
    { later: true },
  )
  return (
    <section>
      <h2>Disputed claims about it</h2>
      <Shown asked={asked} lines={3}>
        {({ claims }) =>
          claims === null || claims.nodes.length === 0 ? (
            <p className="note">None, in what is loaded.</p>
          ) : (
            <>
              <ul className="lines">
                {claims.nodes.map(({ id, text }) => (
                  <li key={id}>
                    <Link to={addressOf('claims', id)}>{text}</Link>
                  </li>
                ))}
              </ul>
              <Link to={`/disputes?about=${encodeURIComponent(about)}`}>
                Both sides of {claims.totalCount === 1 ? 'it' : `all ${claims.totalCount}`}
              </Link>
            </>
          )
        }
      </Shown>
    </section>
  )
}
