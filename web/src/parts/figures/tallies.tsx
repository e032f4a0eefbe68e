import type { TalliedFragment } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { plain } from '../../words/terms.ts'
import { Names } from '../statement/names.tsx'
import { RangeBar } from './range-bar.tsx'
import { rangeInWords } from './range.ts'

/** Figures by claimant, each as the range that the claimant gives. Nothing is summed. */
export function Tallies({ tallies }: { tallies: TalliedFragment[] }) {
  return tallies.map(({ key, measure, counting, low, high, figures, figuresCount }) => {
    const bounds = figures.flatMap(({ figure }) => [figure.min ?? 0, figure.max ?? 0])
    const top = Math.max(1, ...bounds)
    return (
      <section key={key}>
        <h3>
          {plain(measure)}
          {counting !== null && ` (${plain(counting)})`}: {rangeInWords({ min: low, max: high })}
        </h3>
        <div
          className="scroll"
          tabIndex={0}
          role="region"
          aria-label={`Figures: ${plain(measure)} ${counting ?? ''}`}
        >
          <table>
            <thead>
              <tr>
                <th>Claimant</th>
                <th>Figure</th>
                <th>Range</th>
                <th>Claim</th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ key: row, figure, claim, speakers, superseded }) => (
                <tr key={row}>
                  <td>
                    <Names actors={speakers} />
                  </td>
                  <td>
                    {rangeInWords(figure)}
                    {superseded && <span className="badge warn">superseded</span>}
                  </td>
                  <td>
                    <RangeBar range={figure} top={top} />
                  </td>
                  <td>
                    <Link to={addressOf('claims', claim.id)}>{claim.text}</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {figuresCount > figures.length && <p>and {figuresCount - figures.length} more</p>}
      </section>
    )
  })
}
