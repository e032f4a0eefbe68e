import type { Query } from '../../api/client.ts'
import { useQuery } from '../../api/use-query.ts'
import type { FramedFragment } from '../../generated/queries.ts'
import { Shown } from '../../parts/states.tsx'
import { Names } from '../../parts/statement/names.tsx'

interface LabelsProps<Result> {
  query: Query<Result, { id: string }>
  id: string
  pick: (data: Result) => { framings: FramedFragment[]; framingsCount: number } | null
}

/** What those who speak about it call it. */
export function Labels<Result>({ query, id, pick }: LabelsProps<Result>) {
  const asked = useQuery(query, { id }, { later: true })
  return (
    <section>
      <h2>What it is called</h2>
      <Shown asked={asked}>
        {data => {
          const { framings, framingsCount } = pick(data) ?? { framings: [], framingsCount: 0 }
          if (framings.length === 0) return <p className="note">No statement gives it a label.</p>
          return (
            <ul className="lines">
              {framings.map(({ label, speakers, speakersCount }) => (
                <li key={label}>
                  “{label}” by <Names actors={speakers} />
                  {speakersCount > speakers.length && ` and ${speakersCount - speakers.length} more`}
                </li>
              ))}
              {framingsCount > framings.length && <li>and {framingsCount - framings.length} more labels</li>}
            </ul>
          )
        }}
      </Shown>
    </section>
  )
}
