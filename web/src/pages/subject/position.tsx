import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherAround } from '../../cypher/texts.ts'
import { PositionPage } from '../../generated/queries.ts'
import { Empty, Shown } from '../../parts/states.tsx'
import { Names } from '../../parts/statement/names.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import type { PageProps } from '../../routes.ts'
import { Said } from './said.tsx'
import { Tenures } from './tenures.tsx'

/** An office: whose it is, who held it, and what was said in it. */
export default function Page({ id }: PageProps) {
  const asked = useQuery(PositionPage, { id })
  const title = asked.data?.position?.title
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – office – whosaid`
  }, [title])
  return (
    <Shown asked={asked} lines={20}>
      {({ position }) =>
        position === null ? (
          <Empty>No loaded document describes an office “{id}”. Search for its title above.</Empty>
        ) : (
          <>
            <p className="kind">
              Office {position.in !== null && <>of </>}
              {position.in !== null && <Names actors={[position.in]} />}
            </p>
            <h1>{position.title}</h1>
            <PageTools query={PositionPage} variables={{ id }} cypher={cypherAround(id)} />
            <h2>Who held it</h2>
            <Tenures tenures={position.holders} show="holder" count={position.holdersCount} />
            <Said centre={{ id, name: position.title, __typename: 'Position' }} kind="positions" />
          </>
        )
      }
    </Shown>
  )
}
