import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { MostDisputed, MostSaid, Overview } from '../../generated/queries.ts'
import { News } from '../../live/news.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { addressOf, addressOfNode } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { counted } from '../../words/counts.ts'
import { inWords } from '../../words/dates.ts'

export default function Home() {
  const overview = useQuery(Overview, {})
  useEffect(() => {
    document.title = 'whosaid'
  }, [])
  return (
    <>
      <h1>Who said what about whom</h1>
      <News />
      <Shown asked={overview} lines={10}>
        {({ graphStatus, documents }) => (
          <>
            {graphStatus !== null && <Loaded {...graphStatus} />}
            <section>
              <h2>Newest documents</h2>
              <ul className="lines">
                {documents?.nodes.toReversed().map(({ id, title, publishedAt, publisher }) => (
                  <li key={id}>
                    <Link to={addressOf('documents', id)}>{title}</Link>, {publisher.name}
                    {publishedAt !== null && `, ${inWords(publishedAt)}`}
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Shown>
      <div className="columns">
        <Disputed />
        <Pairs />
      </div>
    </>
  )
}

type Counts = Record<
  'documents' | 'statements' | 'claims' | 'actors' | 'events' | 'topics' | 'positions',
  number
>

function Loaded({ documents, statements, claims, actors, events, topics }: Counts) {
  if (documents === 0) {
    return (
      <Empty>
        No document is loaded yet. Load some: <code>npm run whosaid -- load FOLDER</code>; then load this page
        anew.
      </Empty>
    )
  }
  return (
    <p className="counts">
      Loaded: {documents} documents with {statements} statements, {claims} claims, {actors} actors, {events}{' '}
      events and {topics} topics.
    </p>
  )
}

function Disputed() {
  const asked = useQuery(MostDisputed, {}, { later: true })
  return (
    <section>
      <h2>Most disputed claims</h2>
      <Shown asked={asked} lines={14}>
        {({ claims }) =>
          claims === null || claims.nodes.length === 0 ? (
            <p className="note">No loaded claim is disputed.</p>
          ) : (
            <>
              <p className="note">Of all that are disputed, those that most statements take up.</p>
              <ul className="lines">
                {claims.nodes.map(({ id, text, disputesCount }) => (
                  <li key={id}>
                    <Link to={addressOf('claims', id)}>{text}</Link>{' '}
                    <span className="note">{counted(disputesCount, 'dispute')}</span>
                  </li>
                ))}
              </ul>
              <Link to="/disputes">Both sides of all {claims.totalCount}</Link>
            </>
          )
        }
      </Shown>
    </section>
  )
}

function Pairs() {
  const asked = useQuery(MostSaid, {}, { later: true })
  return (
    <section>
      <h2>Who speaks most about whom</h2>
      <Shown asked={asked}>
        {({ whoAboutWhom }) => (
          <ul className="lines">
            {whoAboutWhom?.map(({ speaker, target, statements }) => (
              <li key={`${speaker.id} ${target.id}`}>
                <Link to={addressOf('actors', speaker.id)}>{speaker.name}</Link> about{' '}
                <Link to={addressOfNode(target)}>{target.name}</Link>: {statements}
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  )
}
