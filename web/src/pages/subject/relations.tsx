import { useQuery } from '../../api/use-query.ts'
import { Relations, type RelationsQuery } from '../../generated/queries.ts'
import { Shown } from '../../parts/states.tsx'
import { Names } from '../../parts/statement/names.tsx'
import { Period, Voices } from '../../parts/voices/voices.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { inWords } from '../../words/dates.ts'
import { plain } from '../../words/terms.ts'
import { Tenures } from './tenures.tsx'

type Actor = NonNullable<RelationsQuery['actor']>

/** Offices, affiliations and events, each with whose word it is. */
export function ActorRelations({ id }: { id: string }) {
  const asked = useQuery(Relations, { id }, { later: true })
  return (
    <Shown asked={asked} lines={8}>
      {({ actor }) =>
        actor !== null && (
          <>
            {'positions' in actor && actor.positions.length > 0 && (
              <section>
                <h2>Offices held</h2>
                <Tenures tenures={actor.positions} show="position" count={actor.positionsCount} />
              </section>
            )}
            {actor.offices.length > 0 && <Offices offices={actor.offices} count={actor.officesCount} />}
            {actor.affiliations.length > 0 && (
              <Affiliations affiliations={actor.affiliations} count={actor.affiliationsCount} />
            )}
            {actor.events.nodes.length > 0 && <Events events={actor.events} />}
          </>
        )
      }
    </Shown>
  )
}

function Offices({ offices, count }: { offices: Actor['offices']; count: number }) {
  return (
    <section>
      <h2>Offices of it</h2>
      <ul className="lines">
        {offices.map(({ id, title }) => (
          <li key={id}>
            <Link to={addressOf('positions', id)}>{title}</Link>
          </li>
        ))}
        {count > offices.length && <li>and {count - offices.length} more</li>}
      </ul>
    </section>
  )
}

function Affiliations({ affiliations, count }: { affiliations: Actor['affiliations']; count: number }) {
  return (
    <section>
      <h2>Affiliations</h2>
      <ul className="lines">
        {affiliations.map(one => (
          <li key={one.key}>
            <Names actors={[one.actor]} /> {plain(one.kind)} <Names actors={[one.with]} /> <Period of={one} />{' '}
            <Voices of={one} />
          </li>
        ))}
        {count > affiliations.length && <li>and {count - affiliations.length} more</li>}
      </ul>
    </section>
  )
}

function Events({ events: { nodes, totalCount } }: { events: Actor['events'] }) {
  return (
    <section>
      <h2>Events that it is said to have taken part in</h2>
      <ul className="lines">
        {nodes.toReversed().map(({ id, name, startDate }) => (
          <li key={id}>
            <Link to={addressOf('events', id)}>{name}</Link>
            {startDate !== null && `, ${inWords(startDate)}`}
          </li>
        ))}
        {totalCount > nodes.length && <li>and {totalCount - nodes.length} more</li>}
      </ul>
    </section>
  )
}
