import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherAround } from '../../cypher/texts.ts'
import { EventLabels, EventPage, type EventPageQuery, Figures } from '../../generated/queries.ts'
import { Tallies } from '../../parts/figures/tallies.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { Described } from '../../parts/voices/described.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import type { PageProps } from '../../routes.ts'
import { inWords } from '../../words/dates.ts'
import { plain } from '../../words/terms.ts'
import { Disputed } from './disputed.tsx'
import { Labels } from './labels.tsx'
import { EventParties } from './parties.tsx'
import { Said } from './said.tsx'
import { Stances } from './stances.tsx'

type Event = NonNullable<EventPageQuery['event']>

/** What is said to have happened, who took part and who is silent, figures, and what is said about it. */
export default function Page({ id }: PageProps) {
  const asked = useQuery(EventPage, { id })
  return (
    <Shown asked={asked} lines={20}>
      {({ event }) =>
        event === null ? (
          <Empty>No loaded document describes an event “{id}”. Search for its name above.</Empty>
        ) : (
          <About event={event} />
        )
      }
    </Shown>
  )
}

function About({ event }: { event: Event }) {
  const {
    id,
    name,
    type,
    startDate,
    endDate,
    place,
    partOf,
    parts,
    partsCount,
    descriptions,
    descriptionsCount,
  } = event
  const figures = useQuery(Figures, { id })
  useEffect(() => {
    document.title = `${name} – event – whosaid`
  }, [name])
  const facts = [
    type === null ? undefined : plain(type),
    startDate === null ? undefined : inWords(startDate),
    endDate === null ? undefined : `to ${inWords(endDate)}`,
    place,
  ].filter(Boolean)
  return (
    <>
      <p className="kind">Event{facts.length > 0 && `: ${facts.join(', ')}`}</p>
      <h1>{name}</h1>
      <PageTools
        query={EventPage}
        variables={{ id }}
        cypher={cypherAround(id)}
        report={{ kind: 'event', id }}
      />
      {partOf !== null && (
        <p>
          Part of <Link to={addressOf('events', partOf.id)}>{partOf.name}</Link>
        </p>
      )}
      {parts.length > 0 && (
        <p>
          Its parts:{' '}
          {parts.map((part, at) => (
            <span key={part.id}>
              {at > 0 && ', '}
              <Link to={addressOf('events', part.id)}>{part.name}</Link>
            </span>
          ))}
          {partsCount > parts.length && ` and ${partsCount - parts.length} more`}
        </p>
      )}
      <Described descriptions={descriptions} count={descriptionsCount} />
      <EventParties id={id} />
      <section>
        <h2>Figures by claimant</h2>
        <Shown asked={figures} lines={5}>
          {data =>
            (data.event?.tallies.length ?? 0) === 0 ? (
              <p className="note">Nobody gives a figure for it.</p>
            ) : (
              <Tallies tallies={data.event?.tallies ?? []} />
            )
          }
        </Shown>
      </section>
      <div className="columns">
        <Stances heading="Stances" filter={{ about: { id } }} other="speaker" of={id} />
        <Labels query={EventLabels} id={id} pick={data => data.event} />
        <Disputed about={id} />
      </div>
      <Said centre={{ id, name, __typename: 'Event' }} kind="events" />
    </>
  )
}
