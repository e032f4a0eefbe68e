import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { cypherAround } from '../../cypher/texts.ts'
import { ActorLabels, ActorPage, type ActorPageQuery } from '../../generated/queries.ts'
import { Empty, Shown } from '../../parts/states.tsx'
import { PageTools } from '../../parts/tools/page-tools.tsx'
import { Described } from '../../parts/voices/described.tsx'
import type { PageProps } from '../../routes.ts'
import { kinds, plain } from '../../words/terms.ts'
import { Disputed } from './disputed.tsx'
import { Labels } from './labels.tsx'
import { ActorRelations } from './relations.tsx'
import { Said } from './said.tsx'
import { Stances } from './stances.tsx'

type Actor = NonNullable<ActorPageQuery['actor']>

/** Who it is and who says so, what it said and what is said about it. */
export default function Page({ id }: PageProps) {
  const asked = useQuery(ActorPage, { id })
  return (
    <Shown asked={asked} lines={20}>
      {({ actor }) =>
        actor === null ? (
          <Empty>No loaded document describes an actor “{id}”. Search for the name above.</Empty>
        ) : (
          <About actor={actor} />
        )
      }
    </Shown>
  )
}

function About({ actor }: { actor: Actor }) {
  const { id, name, kind, description, aliases, aliasesCount, wikidataId, descriptions, descriptionsCount } =
    actor
  useEffect(() => {
    document.title = `${name} – whosaid`
  }, [name])
  return (
    <>
      <p className="kind">{[kinds[kind], ...more(actor)].join(', ')}</p>
      <h1>{name}</h1>
      <PageTools
        query={ActorPage}
        variables={{ id }}
        cypher={cypherAround(id)}
        report={{ kind: 'actor', id }}
      />
      {description !== null && <p>{description}</p>}
      {aliases.length > 0 && (
        <p className="note">
          also called {aliases.join(', ')}
          {aliasesCount > aliases.length && ` and ${aliasesCount - aliases.length} more`}
        </p>
      )}
      {wikidataId !== null && (
        <p className="note">
          Wikidata:{' '}
          <a href={`https://www.wikidata.org/wiki/${wikidataId}`} rel="noreferrer">
            {wikidataId}
          </a>
        </p>
      )}
      <Described descriptions={descriptions} count={descriptionsCount} />
      <Said centre={actor} kind="actors" />
      <div className="columns">
        <Stances heading="Stances towards others" filter={{ speaker: { id } }} other="target" />
        <Stances heading="Stances of others" filter={{ about: { id } }} other="speaker" of={id} />
        <Labels query={ActorLabels} id={id} pick={data => data.actor} />
        <Disputed about={id} />
      </div>
      <ActorRelations id={id} />
    </>
  )
}

/** What its kind has besides. */
function more(actor: Actor): string[] {
  if (actor.__typename === 'State') return actor.iso3 === null ? [] : [actor.iso3]
  if (actor.__typename === 'Militia') return actor.militiaType === null ? [] : [plain(actor.militiaType)]
  if (actor.__typename === 'Organization') return actor.sector === null ? [] : [plain(actor.sector)]
  return []
}
