import type { StatementItem } from '../../../../src/review/protocol.ts'
import { VerbMark } from '../../parts/statement/verb.tsx'
import { stances } from '../../words/terms.ts'
import type { Names } from '../file/names.ts'

const marks = { FAVOR: '+', AGAINST: '−', NEUTRAL: '±' } as const

/** About whom or what, with stance and labels. */
export function CardAbout({ about = [], names }: { about: StatementItem['about']; names: Names }) {
  if (about.length === 0) return null
  return (
    <ul className="about" aria-label="About">
      {about.map(({ id, stance, as }) => (
        <li key={id}>
          about {names.of(id)}
          {stance !== undefined && (
            <span className="stance" data-stance={stance}>
              <span aria-hidden="true">{marks[stance]}</span> {stances[stance]}
            </span>
          )}
          {as !== undefined && (
            <span className="label">
              called{' '}
              {[as]
                .flat()
                .map(one => `“${one}”`)
                .join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the statement does with each claim. */
export function CardClaims({ claims = [], names }: { claims: StatementItem['claims']; names: Names }) {
  if (claims.length === 0) return null
  return (
    <ul className="claims" aria-label="Claims">
      {claims.map(({ id, verb, hedge }) => (
        <li key={id}>
          <VerbMark verb={verb} /> {names.of(id)}
          {hedge !== undefined && <span className="hedge">hedged: “{hedge}”</span>}
        </li>
      ))}
    </ul>
  )
}
