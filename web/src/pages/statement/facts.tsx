import type { ReactNode } from 'react'
import type { StatementPageQuery } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { inWords } from '../../words/dates.ts'
import { acts } from '../../words/terms.ts'

type Statement = NonNullable<StatementPageQuery['statement']>

/** What else is known of a statement: its act, the offices of that time, who annotated and who checked it. */
export function Facts({ statement }: { statement: Statement }) {
  const { act, cue, spokenAs, offices, checkedBy, doubt, doubtful, rule, utterance, document } = statement
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">More on it</h2>
      <dl className="facts">
        {act !== null && <Fact name="Act">{acts[act]}</Fact>}
        {cue !== null && <Fact name="Cue">“{cue}”</Fact>}
        {spokenAs !== null && (
          <Fact name="Spoken as">
            <Link to={addressOf('positions', spokenAs.id)}>{spokenAs.title}</Link>, says the text
          </Fact>
        )}
        {offices.map(({ key, holder, position, startDate, endDate, asOf }) => (
          <Fact key={key} name="Office then">
            <Link to={addressOf('positions', position.id)}>{position.title}</Link>, {holder.name},{' '}
            {heldIn({ startDate, endDate, asOf })}
          </Fact>
        ))}
        {utterance !== null && <Fact name="Utterance">{utterance}</Fact>}
        <Fact name="Annotated by">{document.annotator}</Fact>
        <Fact name="Checked by">{checkedBy.length > 0 ? checkedBy.join(', ') : 'nobody besides'}</Fact>
        {doubt !== null && <Fact name="Doubt of the program">{doubt}</Fact>}
        {doubtful.length > 0 && <Fact name="Least certain">{doubtful.join(', ')}</Fact>}
        {rule !== null && <Fact name="Rule">{rule}</Fact>}
        <Fact name="Id">
          <code>{statement.id}</code>
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface Dates {
  startDate: string | null
  endDate: string | null
  asOf: readonly string[]
}

function heldIn({ startDate, endDate, asOf }: Dates): string {
  if (startDate !== null && endDate !== null) return `${inWords(startDate)} to ${inWords(endDate)}`
  if (startDate !== null) return `since ${inWords(startDate)}`
  if (endDate !== null) return `until ${inWords(endDate)}`
  return asOf.length === 0 ? 'at an unknown time' : `as of ${asOf.map(inWords).join(' and of ')}`
}
