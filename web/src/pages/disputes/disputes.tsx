import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherOfDisputes } from '../../cypher/texts.ts'
import { DisputedClaims } from '../../generated/queries.ts'
import { ClaimDisputes } from '../../parts/disputes/claim-disputes.tsx'
import { Chosen } from '../../parts/filters/chosen.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { useParameters } from '../../router/location.ts'

const pageSize = 4

/** Disputed claims, with both sides of each dispute. */
export default function Disputes() {
  const [parameters, change] = useParameters()
  const [about, document, after] = [
    parameters.get('about'),
    parameters.get('document'),
    parameters.get('after'),
  ]
  const variables = {
    filter: {
      disputed: true,
      ...(about !== null && { about }),
      ...(document !== null && { documents: [document] }),
    },
    first: pageSize,
    after,
  }
  const asked = useQuery(DisputedClaims, variables)
  useEffect(() => {
    globalThis.document.title = 'Disputes – whosaid'
  }, [])
  return (
    <>
      <h1>Disputes</h1>
      <PageTools query={DisputedClaims} variables={variables} cypher={cypherOfDisputes} />
      <section className="filters" aria-label="Filter">
        <Chosen
          label="About"
          types={['ACTOR', 'EVENT', 'TOPIC']}
          id={about}
          onChange={id => change({ about: id, after: '' })}
        />
        <Chosen
          label="Document"
          types={['DOCUMENT']}
          id={document}
          onChange={id => change({ document: id, after: '' })}
        />
      </section>
      <Shown asked={asked} lines={20}>
        {({ claims }) =>
          claims === null || claims.nodes.length === 0 ? (
            <Empty>
              No claim is disputed here. Take a condition away above, or load documents that disagree.
            </Empty>
          ) : (
            <>
              <p role="status">{claims.totalCount} disputed claims</p>
              {claims.nodes.map(({ id, text }) => (
                <section key={id}>
                  <h2>
                    <Link to={addressOf('claims', id)}>{text}</Link>
                  </h2>
                  <ClaimDisputes id={id} />
                </section>
              ))}
              <p className="row">
                {after !== null && <button onClick={() => change({ after: '' })}>First claims</button>}
                {claims.pageInfo.hasNextPage && (
                  <button
                    onClick={() => {
                      change({ after: claims.pageInfo.endCursor ?? '' })
                      window.scrollTo(0, 0)
                    }}
                  >
                    Next {pageSize} claims
                  </button>
                )}
              </p>
            </>
          )
        }
      </Shown>
    </>
  )
}
