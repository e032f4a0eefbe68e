import type { ActorNameFragment } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'

/** Actors with links to their pages: "A, B and C". */
export function Names({ actors }: { actors: readonly ActorNameFragment[] }) {
  return actors.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && (at === actors.length - 1 ? ' and ' : ', ')}
      <Link to={addressOf('actors', id)}>{name}</Link>
    </span>
  ))
}
