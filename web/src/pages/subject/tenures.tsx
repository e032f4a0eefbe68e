import type { HeldFragment } from '../../generated/queries.ts'
import { Names } from '../../parts/statement/names.tsx'
import { Period, Voices } from '../../parts/voices/voices.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'

/** Who held which office when, and who says so. */
export function Tenures(props: { tenures: HeldFragment[]; show: 'position' | 'holder'; count: number }) {
  const { tenures, show, count } = props
  return (
    <ul className="lines">
      {tenures.map(tenure => (
        <li key={tenure.key}>
          {show === 'position' ? (
            <Link to={addressOf('positions', tenure.position.id)}>{tenure.position.title}</Link>
          ) : (
            <Names actors={[tenure.holder]} />
          )}{' '}
          <Period of={tenure} /> <Voices of={tenure} />
        </li>
      ))}
      {count > tenures.length && <li>and {count - tenures.length} more</li>}
    </ul>
  )
}
