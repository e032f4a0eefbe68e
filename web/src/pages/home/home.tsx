import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { MostDisputed, MostSaid, Overview } from '../../generated/queries.ts'
import { Empty, Shown } from '../../parts/states.tsx'
import { addressOf, addressOfNode } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { inWords } from '../../words/dates.ts'

export default function Home() {
  const overview = useQuery(Overview, {})
  useEffect(() => {
    document.title = 'whosaid'
  }, [])
  return (
    <>
      <h1>Who said what about whom</h1>
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
  const asked = useQuery(MostDisputed, {})
  return (
    <section>
      <h2>Most disputed claims</h2>
      <Shown asked={asked}>
        {({ claims }) => (
          <ul className="lines">
            {claims?.nodes
              .toSorted((a, b) => b.disputesCount - a.disputesCount)
              .map(({ id, text, assertedByCount, deniedByCount }) => (
                <li key={id}>
                  <Link to={addressOf('claims', id)}>{text}</Link> asserted by {assertedByCount}, denied by{' '}
                  {deniedByCount}
                </li>
              ))}
          </ul>
        )}
      </Shown>
    </section>
  )
}

function Pairs() {
  const asked = useQuery(MostSaid, {})
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
