import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherAround } from '../../cypher/texts.ts'
import { TopicLabels, TopicPage } from '../../generated/queries.ts'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { Described } from '../../parts/voices/described.tsx'
import type { PageProps } from '../../routes.ts'
import { Disputed } from './disputed.tsx'
import { Labels } from './labels.tsx'
import { Said } from './said.tsx'
import { Stances } from './stances.tsx'

/** A named matter, and what is said about it. */
export default function Page({ id }: PageProps) {
  const asked = useQuery(TopicPage, { id })
  const name = asked.data?.topic?.name
  useEffect(() => {
    if (name !== undefined) document.title = `${name} – topic – whosaid`
  }, [name])
  return (
    <Shown asked={asked} lines={20}>
      {({ topic }) =>
        topic === null ? (
          <Empty>No loaded document describes a topic “{id}”. Search for its name above.</Empty>
        ) : (
          <>
            <p className="kind">Topic</p>
            <h1>{topic.name}</h1>
            <PageTools
              query={TopicPage}
              variables={{ id }}
              cypher={cypherAround(id)}
              report={{ kind: 'topic', id }}
            />
            <Described descriptions={topic.descriptions} count={topic.descriptionsCount} />
            <div className="columns">
              <Stances heading="Stances" filter={{ about: { id } }} other="speaker" of={id} />
              <Labels query={TopicLabels} id={id} pick={data => data.topic} />
              <Disputed about={id} />
            </div>
            <Said centre={{ id, name: topic.name, __typename: 'Topic' }} kind="topics" />
          </>
        )
      }
    </Shown>
  )
}
