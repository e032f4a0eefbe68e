import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherAround } from '../../cypher/texts.ts'
import { Compare, type CompareQuery } from '../../generated/queries.ts'
import { Dispute } from '../../parts/disputes/dispute.tsx'
import { Tallies } from '../../parts/figures/tallies.tsx'
import { Chosen } from '../../parts/filters/chosen.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { useParameters } from '../../router/location.ts'
import { ComparedClaims } from './compared-claims.tsx'

/** What several documents say about one thing. The documents' ids stand in the address with commas, which no id has. */
export default function ComparePage() {
  const [parameters, change] = useParameters()
  const about = parameters.get('about')
  const ids = (parameters.get('documents') ?? '').split(',').filter(id => id !== '')
  const variables = about !== null && ids.length >= 2 ? { about, documents: ids } : null
  const asked = useQuery(Compare, variables)
  const set = (next: string[]): void => change({ documents: [...new Set(next)].join(',') })
  useEffect(() => {
    document.title = 'Compare – whosaid'
  }, [])
  return (
    <>
      <h1>Compare documents</h1>
      {variables !== null && about !== null && (
        <PageTools
          query={Compare}
          variables={variables}
          cypher={cypherAround(about)}
          files={() => ({ about: { id: about }, document: { ids } })}
        />
      )}
      <section className="filters" aria-label="What to compare">
        <Chosen
          label="About"
          types={['ACTOR', 'EVENT', 'TOPIC']}
          id={about}
          onChange={id => change({ about: id })}
        />
        {ids.map(id => (
          <Chosen
            key={id}
            label="Document"
            types={['DOCUMENT']}
            id={id}
            onChange={() => set(ids.filter(one => one !== id))}
          />
        ))}
        {ids.length < 20 && (
          <Chosen
            key={`another ${ids.length}`}
            label={ids.length === 0 ? 'Document' : 'Another document'}
            types={['DOCUMENT']}
            id={null}
            onChange={id => id !== undefined && set([...ids, id])}
          />
        )}
      </section>
      {variables === null ? (
        <Empty>Choose what the documents speak about, and at least two documents.</Empty>
      ) : (
        <Shown asked={asked} lines={20}>
          {({ compare }) =>
            compare === null ? (
              <Empty>No loaded document describes “{about}”.</Empty>
            ) : (
              <Compared comparison={compare} />
            )
          }
        </Shown>
      )}
    </>
  )
}

function Compared({ comparison }: { comparison: NonNullable<CompareQuery['compare']> }) {
  const {
    about,
    documents,
    inAll,
    inAllCount,
    inSome,
    inSomeCount,
    inOne,
    inOneCount,
    clashes,
    clashesCount,
    figures,
  } = comparison
  return (
    <>
      <h2>
        {documents.length} documents about {about.name}
      </h2>
      <ComparedClaims heading="In all of them" claims={inAll} count={inAllCount} documents={documents} />
      <ComparedClaims heading="In some of them" claims={inSome} count={inSomeCount} documents={documents} />
      <ComparedClaims heading="In one of them" claims={inOne} count={inOneCount} documents={documents} />
      <section>
        <h2>Where they clash</h2>
        {clashes.length === 0 && <p className="note">Nowhere, as far as their claims tell.</p>}
        {clashes.map(({ otherClaim, claim, ...clash }) => (
          <div key={clash.key}>
            <h3>{claim.text}</h3>
            <Dispute
              claimId={claim.id}
              dispute={{
                ...clash,
                claim: otherClaim,
                statementsCount: clash.statements.length,
                otherStatementsCount: clash.otherStatements.length,
              }}
            />
          </div>
        ))}
        {clashesCount > clashes.length && <p>and {clashesCount - clashes.length} more</p>}
      </section>
      {figures.length > 0 && (
        <section>
          <h2>Figures by claimant</h2>
          <Tallies tallies={figures} />
        </section>
      )}
    </>
  )
}
