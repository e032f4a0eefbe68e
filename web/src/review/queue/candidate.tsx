import type { Candidate, CandidateSide } from '../../../../src/review/protocol.ts'

const proposals: Readonly<Record<Candidate['proposal'], string>> = {
  same: 'May these be one?',
  row: 'These have equal names, and nobody has said that they are one.',
  holder: 'May the holder of this office be this person?',
  contradicts: 'These contradict each other: to read only.',
}

/** Both sides with their sentences, and the reasons for and against. */
export function CandidateCard({ candidate }: { candidate: Candidate }) {
  const { type, proposal, score, effect, a, b, for: reasons, against } = candidate
  return (
    <article className="candidate" aria-label="Candidate" data-key={candidate.key}>
      <p>
        <span className="type">{type}</span> {proposals[proposal]} Score {score.toFixed(2)}; it moves {effect}{' '}
        relationships.
      </p>
      <div className="sides">
        <Side side={a} />
        {b !== null && <Side side={b} />}
      </div>
      <Reasons title="For" reasons={reasons} />
      <Reasons title="Against" reasons={against} />
    </article>
  )
}

function Side({ side: { id, name, memberIds, statements, read } }: { side: CandidateSide }) {
  return (
    <section className="side" aria-label={name}>
      <h2>{name}</h2>
      <p className="note">
        {memberIds.length > 1 ? memberIds.join(', ') : id} · {statements} statements
      </p>
      {read.map(({ id: statement, mention, text }) => (
        <blockquote key={statement} className="quote">
          {mention !== null && <span className="note">named as “{mention}”: </span>}
          {text}
        </blockquote>
      ))}
    </section>
  )
}

function Reasons({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="lines">
        {reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}
