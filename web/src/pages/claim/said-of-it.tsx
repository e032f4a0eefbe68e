import { useQuery } from '../../api/use-query.ts'
import { type StatementFilter, Statements, type Verb } from '../../generated/queries.ts'
import { Shown } from '../../parts/states.tsx'
import { VerbMark } from '../../parts/statement/verb.tsx'
import { ListedStatement } from '../../parts/statements/listed-statement.tsx'
import { StatementList } from '../../parts/statements/statement-list.tsx'
import { useTotal } from '../../parts/statements/use-total.ts'
import { setParameters } from '../../router/location.ts'

const all: readonly Verb[] = ['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS']
const few = 10

/** The statements on a claim: those of one verb, or the newest of each. */
export function SaidOfIt({ filter, verb }: { filter: StatementFilter; verb: Verb | undefined }) {
  if (verb !== undefined) return <StatementList filter={filter} filtered />
  return all.map(one => <WithVerb key={one} filter={filter} verb={one} />)
}

function WithVerb({ filter, verb }: { filter: StatementFilter; verb: Verb }) {
  const ofVerb = { ...filter, claim: { ...filter.claim, verb } }
  const asked = useQuery(Statements, { filter: ofVerb, order: 'SAID_AT_DESC', first: few })
  const total = useTotal(ofVerb, asked.data?.statements)
  return (
    <Shown asked={asked} lines={4}>
      {({ statements }) =>
        statements === null || statements.nodes.length === 0 ? (
          <p className="note">
            <VerbMark verb={verb} />: nobody in what is loaded
          </p>
        ) : (
          <section>
            <h3>
              <VerbMark verb={verb} />: {total ?? 'many'}
            </h3>
            {statements.nodes.map(statement => (
              <ListedStatement key={statement.id} statement={statement} />
            ))}
            {statements.pageInfo.hasNextPage && (
              <button onClick={() => setParameters({ verb })}>Show all of these</button>
            )}
          </section>
        )
      }
    </Shown>
  )
}
