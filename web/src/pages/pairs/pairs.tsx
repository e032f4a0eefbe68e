import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherOfPairs } from '../../cypher/texts.ts'
import { Pairs } from '../../generated/queries.ts'
import { filterIn } from '../../parts/filters/filter.ts'
import { FilterBar } from '../../parts/filters/filter-bar.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { useParameters } from '../../router/location.ts'
import { Matrix } from './matrix.tsx'

/** Who speaks about whom, as a matrix of the most frequent pairs. */
export default function WhoAboutWhom() {
  const [parameters] = useParameters()
  const variables = { filter: filterIn(parameters) ?? null, first: 100 }
  const asked = useQuery(Pairs, variables)
  useEffect(() => {
    document.title = 'Who about whom – whosaid'
  }, [])
  return (
    <>
      <h1>Who about whom</h1>
      <PageTools
        query={Pairs}
        variables={variables}
        cypher={cypherOfPairs}
        report={{ kind: 'statements' }}
        rows={variables.filter ?? {}}
      />
      <FilterBar />
      <Shown asked={asked} lines={20}>
        {({ whoAboutWhom }) =>
          whoAboutWhom === null || whoAboutWhom.length === 0 ? (
            <Empty>Nobody speaks about anybody here. Take a condition away above, or load documents.</Empty>
          ) : (
            <Matrix pairs={whoAboutWhom} />
          )
        }
      </Shown>
    </>
  )
}
