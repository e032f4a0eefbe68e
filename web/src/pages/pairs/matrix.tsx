import { useState } from 'react'
import type { PairFragment } from '../../generated/queries.ts'
import { filterKeys } from '../../parts/filters/filter.ts'
import { addressOf, addressOfNode } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'

const readable = 12

/** Speakers in rows and targets in columns, those with most statements first. A number opens its statements. */
export function Matrix({ pairs }: { pairs: readonly PairFragment[] }) {
  const [size, setSize] = useState(readable)
  const speakers = ranked(pairs, ({ speaker }) => speaker)
  const targets = ranked(pairs, ({ target }) => target)
  const cells = new Map(pairs.map(pair => [`${pair.speaker.id} ${pair.target.id}`, pair]))
  const hidden = Math.max(0, speakers.length - size) + Math.max(0, targets.length - size)
  return (
    <>
      <p className="note">
        The {pairs.length} most frequent pairs. + in favour, − against, of so many statements; the rest is
        neutral or not judged.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Who about whom">
        <table className="matrix">
          <thead>
            <tr>
              <th>speaks about →</th>
              {targets.slice(0, size).map(target => (
                <th key={target.id} scope="col">
                  <Link to={addressOfNode(target)}>{target.name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speakers.slice(0, size).map(speaker => (
              <tr key={speaker.id}>
                <th scope="row">
                  <Link to={addressOf('actors', speaker.id)}>{speaker.name}</Link>
                </th>
                {targets.slice(0, size).map(target => (
                  <Cell key={target.id} pair={cells.get(`${speaker.id} ${target.id}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <button onClick={() => setSize(size * 2)}>Show more ({hidden} rows and columns)</button>}
    </>
  )
}

function Cell({ pair }: { pair: PairFragment | undefined }) {
  if (pair === undefined) return <td />
  const { speaker, target, statements, favor, against } = pair
  const kept = new URLSearchParams(
    [...new URLSearchParams(location.search)].filter(([key]) => isCondition(key)),
  )
  kept.delete('speaker')
  kept.set('about', target.id)
  return (
    <td className="number">
      <Link
        to={`${addressOf('actors', speaker.id)}?${kept}`}
        aria-label={`${statements} statements by ${speaker.name} about ${target.name}`}
      >
        {statements}
      </Link>
      <span className="note">
        {favor > 0 && ` +${favor}`}
        {against > 0 && ` −${against}`}
      </span>
    </td>
  )
}

const isCondition = (key: string): boolean => filterKeys.some(one => one === key)

/** The ends of the pairs, those with most statements first. */
function ranked<End extends { id: string }>(
  pairs: readonly PairFragment[],
  end: (pair: PairFragment) => End,
): End[] {
  const sums = new Map<string, { end: End; sum: number }>()
  for (const pair of pairs) {
    const one = end(pair)
    const known = sums.get(one.id) ?? { end: one, sum: 0 }
    known.sum += pair.statements
    sums.set(one.id, known)
  }
  return [...sums.values()].toSorted((a, b) => b.sum - a.sum).map(({ end: one }) => one)
}
