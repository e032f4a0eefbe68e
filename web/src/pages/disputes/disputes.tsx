import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherOfDisputes } from '../../cypher/texts.ts'
import { DisputedClaims } from '../../generated/queries.ts'
import { ClaimDisputes } from '../../parts/disputes/claim-disputes.tsx'
import { Dates } from '../../parts/filters/dates.tsx'
import { Pickers } from '../../parts/filters/pickers.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { useParameters } from '../../router/location.ts'
import { askedAt, keys, pageSize, pickers, statementsOf } from './filter.ts'

/** Disputed claims, with both sides of each dispute. */
export default function Disputes() {
  const [parameters, change] = useParameters()
  const variables = askedAt(parameters)
  const { filter, order, after } = variables
  const asked = useQuery(DisputedClaims, variables)
  useEffect(() => {
    document.title = 'Disputes – whosaid'
  }, [])
  return (
    <>
      <h1>Disputes</h1>
      <PageTools
        query={DisputedClaims}
        variables={variables}
        cypher={cypherOfDisputes}
        files={() => statementsOf(filter)}
      />
      <section className="filters" aria-label="Filter">
        <Pickers pickers={pickers} />
        <Dates />
        <label>
          Words
          <input
            key={parameters.get('words')}
            defaultValue={parameters.get('words') ?? ''}
            onBlur={({ target }) => change({ words: target.value, after: '' })}
            onKeyDown={({ key, currentTarget }) =>
              key === 'Enter' && change({ words: currentTarget.value, after: '' })
            }
          />
        </label>
        <label>
          Order
          <select
            value={order === 'ID' ? 'id' : ''}
            onChange={({ target }) => change({ order: target.value, after: '' })}
          >
            <option value="">most statements first</option>
            <option value="id">by id</option>
          </select>
        </label>
        <button
          disabled={!keys.some(key => parameters.has(key))}
          onClick={() => change(Object.fromEntries([...keys, 'after'].map(key => [key, undefined])))}
        >
          Clear
        </button>
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
              {claims.nodes.map(({ id, text }, at) => (
                <section key={id}>
                  <h2>
                    <Link to={addressOf('claims', id)}>{text}</Link>
                  </h2>
                  <ClaimDisputes id={id} later={at > 0} />
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
