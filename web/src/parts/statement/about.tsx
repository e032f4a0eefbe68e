import type { SaidFragment } from '../../generated/queries.ts'
import { addressOfNode } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { stances } from '../../words/terms.ts'

const marks = { FAVOR: '+', AGAINST: '−', NEUTRAL: '±' } as const

/** About whom or what, with the stance and the speaker's own labels. What only follows from its claims is told apart. */
export function About({ about }: { about: SaidFragment['about'] }) {
  const explicit = about.filter(one => !one.derived)
  const explicitIds = new Set(explicit.map(({ target }) => target.id))
  const derived = about.filter(one => one.derived && !explicitIds.has(one.target.id))
  if (about.length === 0) return null
  return (
    <ul className="about" aria-label="About">
      {explicit.map(({ target, stance, as }) => (
        <li key={`${target.id} ${stance} ${as.join(' ')}`}>
          about <Link to={addressOfNode(target)}>{target.name}</Link>
          {stance !== null && (
            <span className="stance" data-stance={stance}>
              <span aria-hidden="true">{marks[stance]}</span> {stances[stance]}
            </span>
          )}
          {as.length > 0 && <span className="label">called {as.map(one => `“${one}”`).join(', ')}</span>}
        </li>
      ))}
      {derived.length > 0 && (
        <li className="derived">
          by its claims also about{' '}
          {derived.map(({ target }, at) => (
            <span key={target.id}>
              {at > 0 && ', '}
              <Link to={addressOfNode(target)}>{target.name}</Link>
            </span>
          ))}
        </li>
      )}
    </ul>
  )
}
