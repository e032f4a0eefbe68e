import { lazy, Suspense } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { Groups, type StatementFilter } from '../../generated/queries.ts'
import { addressOfNode } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { setParameters, useAddress } from '../../router/location.ts'
import { Shown } from '../states.tsx'

const Picture = lazy(() => import('./picture.tsx'))

/** What can be read at once, and what can be drawn at most. */
const readable = 10
const most = 40

interface NeighbourhoodProps {
  centre: { id: string; name: string; __typename: string }
  filter: StatementFilter
  by: 'SPEAKER' | 'ABOUT'
}

/** Who or what is at the other end of its statements, grouped: as a graph, and as a list for whoever reads no graph. */
export default function Neighbourhood({ centre, filter, by }: NeighbourhoodProps) {
  const { searchParams } = useAddress()
  const first = Math.min(most, Number(searchParams.get('neighbours')) || readable)
  const asked = useQuery(Groups, { filter, by, first }, { later: true })
  const end = by === 'SPEAKER' ? 'speaker' : 'about'
  return (
    <section className="neighbourhood" aria-label={by === 'SPEAKER' ? 'Who speaks' : 'About whom and what'}>
      <h3>{by === 'SPEAKER' ? 'Who speaks' : 'About whom and what'}</h3>
      <Shown asked={asked} lines={14}>
        {({ statementGroups }) => {
          const { groups = [], totalCount = 0 } = statementGroups ?? {}
          const ends = groups.flatMap(({ node, statements }) =>
            node === null ? [] : [{ ...node, statements }],
          )
          const shown = ends.filter(({ id }) => id !== centre.id)
          const left = totalCount - groups.length
          return (
            <>
              {shown.length > 0 && (
                <Suspense fallback={<div className="graph" />}>
                  <Picture centre={centre} ends={shown} toCentre={by === 'SPEAKER'} />
                </Suspense>
              )}
              <ol className="lines">
                {ends.map(node => (
                  <li key={node.id}>
                    <Link to={addressOfNode(node)}>{node.label}</Link>{' '}
                    <button
                      className="count"
                      aria-label={`Only the ${node.statements} statements with ${node.label}`}
                      onClick={() => setParameters({ [end]: node.id })}
                    >
                      {node.statements}
                    </button>
                  </li>
                ))}
              </ol>
              {left > 0 &&
                (first < most ? (
                  <button onClick={() => setParameters({ neighbours: String(Math.min(most, first * 2)) })}>
                    Show more ({left} not shown)
                  </button>
                ) : (
                  <p className="note">
                    {left} more are not drawn, since nobody could read them. Filter above.
                  </p>
                ))}
            </>
          )
        }}
      </Shown>
    </section>
  )
}
