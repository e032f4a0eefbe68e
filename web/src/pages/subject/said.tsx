import { lazy, Suspense } from 'react'
import type { StatementFilter } from '../../generated/queries.ts'
import { both, type FilterKey, filterIn } from '../../parts/filters/filter.ts'
import { FilterBar } from '../../parts/filters/filter-bar.tsx'
import { Loading } from '../../parts/states.tsx'
import { StatementList } from '../../parts/statements/statement-list.tsx'
import { useParameters } from '../../router/location.ts'

const Timeline = lazy(() => import('../../parts/timeline/timeline.tsx'))
const Neighbourhood = lazy(() => import('../../parts/graph/neighbourhood.tsx'))

/** A way to look at a thing: the statements that it makes, or those about it. */
export interface View {
  key: string
  name: string
  filter: StatementFilter
  /** What the timeline and the graph tell apart: whom it speaks about, or who speaks. */
  by: 'SPEAKER' | 'ABOUT'
  hide: readonly FilterKey[]
}

interface SaidProps {
  centre: { id: string; name: string; __typename: string }
  views: readonly [View, ...View[]]
}

/** The statements of a thing: on a timeline, as a list, and who is at their other end. */
export function Said({ centre, views }: SaidProps) {
  const [parameters, change] = useParameters()
  const view = views.find(({ key }) => key === parameters.get('view')) ?? views[0]
  const more = filterIn(parameters)
  const filter = both(view.filter, more)
  return (
    <section aria-label="Statements">
      {views.length > 1 && (
        <div className="views" role="group" aria-label="Which statements">
          {views.map(({ key, name }) => (
            <button
              key={key}
              aria-pressed={key === view.key}
              onClick={() => change({ view: key === views[0].key ? '' : key })}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <h2>{view.name}</h2>
      <FilterBar hide={view.hide} />
      <Suspense fallback={<Loading lines={8} />}>
        <Timeline filter={filter} by={view.by} />
      </Suspense>
      <div className="said">
        <div>
          <StatementList filter={filter} filtered={more !== undefined} />
        </div>
        <Suspense fallback={<Loading lines={8} />}>
          <Neighbourhood centre={centre} filter={filter} by={view.by} />
        </Suspense>
      </div>
    </section>
  )
}
