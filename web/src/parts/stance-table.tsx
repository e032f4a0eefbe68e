import type { PairFragment } from '../generated/queries.ts'
import { addressOf, addressOfNode } from '../router/addresses.ts'
import { Link } from '../router/link.tsx'

interface StanceTableProps {
  name: string
  pairs: readonly PairFragment[]
  /** Which end of each pair is named in the first column. */
  other: 'speaker' | 'target'
}

/** Pairs with how many statements favour, oppose, are neutral or are not judged. A number opens its statements. */
export function StanceTable({ name, pairs, other }: StanceTableProps) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="stances">
        <thead>
          <tr>
            <th>{other === 'speaker' ? 'Speaker' : 'About'}</th>
            <th>In favour</th>
            <th>Against</th>
            <th>Neutral</th>
            <th>Not judged</th>
            <th>In all</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ speaker, target, favor, against, neutral, notJudged, statements }) => {
            const said = `${addressOf('actors', speaker.id)}?about=${encodeURIComponent(target.id)}`
            const cell = (count: number, stance?: string) => (
              <td className="number">
                {count === 0 ? (
                  ''
                ) : (
                  <Link to={stance === undefined ? said : `${said}&stance=${stance}`}>{count}</Link>
                )}
              </td>
            )
            return (
              <tr key={`${speaker.id} ${target.id}`}>
                <th>
                  {other === 'speaker' ? (
                    <Link to={addressOf('actors', speaker.id)}>{speaker.name}</Link>
                  ) : (
                    <Link to={addressOfNode(target)}>{target.name}</Link>
                  )}
                </th>
                {cell(favor, 'FAVOR')}
                {cell(against, 'AGAINST')}
                {cell(neutral, 'NEUTRAL')}
                <td className="number">{notJudged === 0 ? '' : notJudged}</td>
                {cell(statements)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
