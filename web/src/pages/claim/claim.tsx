import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherOfClaim } from '../../cypher/texts.ts'
import { ClaimPage, type ClaimPageQuery } from '../../generated/queries.ts'
import { ClaimDisputes } from '../../parts/disputes/claim-disputes.tsx'
import { rangeInWords } from '../../parts/figures/range.ts'
import { both, filterIn } from '../../parts/filters/filter.ts'
import { FilterBar } from '../../parts/filters/filter-bar.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { Names } from '../../parts/statement/names.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { Described } from '../../parts/voices/described.tsx'
import { addressOfNode } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { useParameters } from '../../router/location.ts'
import type { PageProps } from '../../routes.ts'
import { plain } from '../../words/terms.ts'
import { Links } from './links.tsx'
import { SaidOfIt } from './said-of-it.tsx'

type Claim = NonNullable<ClaimPageQuery['claim']>

/** What is claimed, by whom and against whom. */
export default function ClaimsPage({ id }: PageProps) {
  const asked = useQuery(ClaimPage, { id })
  return (
    <Shown asked={asked} lines={20}>
      {({ claim }) =>
        claim === null ? (
          <Empty>No loaded document describes the claim “{id}”. Search for its words above.</Empty>
        ) : (
          <Page claim={claim} />
        )
      }
    </Shown>
  )
}

function Page({ claim }: { claim: Claim }) {
  const { id, text, disputed, figure, relation, about, links, linksCount, descriptions, descriptionsCount } =
    claim
  const [parameters] = useParameters()
  const more = filterIn(parameters)
  const own = { claim: { id, ...more?.claim } }
  const { claim: _, ...rest } = more ?? {}
  useEffect(() => {
    document.title = `${text} – claim – whosaid`
  }, [text])
  return (
    <>
      <p className="kind">Claim {disputed && <span className="badge warn">disputed</span>}</p>
      <h1>{text}</h1>
      <PageTools
        query={ClaimPage}
        variables={{ id }}
        cypher={cypherOfClaim(id)}
        report={{ kind: 'claim', id }}
      />
      {figure !== null && (
        <p>
          Figure: {plain(figure.measure)}
          {figure.counting !== null && ` (${plain(figure.counting)})`}, {rangeInWords(figure)}
        </p>
      )}
      {relation !== null && (
        <p>
          Relation: <Names actors={[relation.from]} /> {plain(relation.kind)}{' '}
          <Link to={addressOfNode(relation.to)}>{relation.to.name}</Link>
        </p>
      )}
      <p>
        About:{' '}
        {about.map((subject, at) => (
          <span key={subject.id}>
            {at > 0 && ', '}
            <Link to={addressOfNode(subject)}>{subject.name}</Link>
          </span>
        ))}
      </p>
      <Described descriptions={descriptions} count={descriptionsCount} />
      {disputed && (
        <section>
          <h2>Disputes</h2>
          <ClaimDisputes id={id} />
        </section>
      )}
      {linksCount > 0 && <Links links={links} count={linksCount} />}
      <h2>Who says what of it</h2>
      <FilterBar hide={['stance']} />
      <SaidOfIt
        filter={both(own, Object.keys(rest).length === 0 ? undefined : rest)}
        verb={more?.claim?.verb ?? undefined}
      />
    </>
  )
}
