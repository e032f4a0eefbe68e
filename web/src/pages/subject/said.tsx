import { lazy, Suspense } from 'react'
import { asTheRest } from '../../api/turns.ts'
import { filterIn } from '../../parts/filters/filter.ts'
import { FilterBar } from '../../parts/filters/filter-bar.tsx'
import { Loading } from '../../parts/states.tsx'
import { StatementList } from '../../parts/statements/statement-list.tsx'
import { useParameters } from '../../router/location.ts'
import { listedAt, type View, type Viewed, viewIn, views } from './views.ts'

// The page is read by its list; their code is large.
const Timeline = lazy(() => asTheRest(() => import('../../parts/timeline/timeline.tsx')))
const Neighbourhood = lazy(() => asTheRest(() => import('../../parts/graph/neighbourhood.tsx')))

interface SaidProps {
  centre: { id: string; name: string; __typename: string }
  kind: Viewed
}

/** The statements of a thing: on a timeline, as a list, and who is at their other end. */
export function Said({ centre, kind }: SaidProps) {
  const [parameters, change] = useParameters()
  const view = viewIn(kind, parameters)
  const all: readonly View[] = views[kind]
  const filter = listedAt(kind, centre.id, parameters)
  return (
    <section aria-label="Statements">
      {all.length > 1 && (
        <div className="views" role="group" aria-label="Which statements">
          {all.map(({ key, title }, at) => (
            <button
              key={key}
              aria-pressed={key === view.key}
              onClick={() => change({ view: at === 0 ? '' : key })}
            >
              {title(centre.name)}
            </button>
          ))}
        </div>
      )}
      <h2>{view.title(centre.name)}</h2>
      <FilterBar hide={view.hide} />
      <Suspense fallback={<Loading lines={8} />}>
        <Timeline filter={filter} by={view.by} />
      </Suspense>
      <div className="said">
        <div>
          <StatementList filter={filter} filtered={filterIn(parameters) !== undefined} />
        </div>
        <Suspense fallback={<Loading lines={8} />}>
          <Neighbourhood centre={centre} filter={filter} by={view.by} />
        </Suspense>
      </div>
    </section>
  )
}
