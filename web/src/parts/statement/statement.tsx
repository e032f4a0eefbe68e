import type { ReactNode } from 'react'
import type { SaidFragment } from '../../generated/queries.ts'
import { Pick } from '../../lists/pick.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { inWords } from '../../words/dates.ts'
import { forms, language } from '../../words/terms.ts'
import { About } from './about.tsx'
import { Claims } from './claims.tsx'
import { Names } from './names.tsx'
import { Words } from './words.tsx'

interface StatementProps {
  statement: SaidFragment
  /** What else can be done with it, besides picking it into a list. */
  actions?: ReactNode
  /** What the page says already. */
  hide?: { document?: boolean; claims?: boolean }
  /** More on it, below. */
  children?: ReactNode
}

/**
 * A statement drawn as speech: who, in which office then, the cue, the words or the paraphrase, about whom, and where it
 * stands. What is not plain assertion by a named speaker is told in words and by form, never by colour alone.
 */
export function Statement({ statement, actions, hide, children }: StatementProps) {
  const { id, voice, form, superseded, saidAt, cue, via, addressees, madeAt, document } = statement
  const offices = officesOf(statement)
  const isNarrator = voice === 'NARRATOR'
  return (
    <article
      className="statement"
      data-statement={id}
      data-form={form ?? 'NARRATOR'}
      tabIndex={-1}
      data-superseded={superseded}
      aria-label={`Statement by ${statement.speakers.map(one => one.name).join(' and ')}`}
    >
      <header>
        <strong className="speaker">
          <Names actors={statement.speakers} />
        </strong>
        {isNarrator && <span className="badge">narrator: the document’s own voice</span>}
        {offices.map(({ id: office, title }) => (
          <Link key={office} to={addressOf('positions', office)} className="office">
            {title}
          </Link>
        ))}
        {cue !== null && <span className="cue">{cue}</span>}
        {addressees.length > 0 && (
          <span>
            to <Names actors={addressees} />
          </span>
        )}
        <Time date={saidAt} />
        {superseded && (
          <span className="badge warn">superseded: a later document corrects or retracts it</span>
        )}
      </header>
      <Words statement={statement} />
      <p className="how">
        {form !== null && <span>{forms[form]}</span>}
        {isTranslated(statement) && <span>translated from {language(statement.language ?? '')}</span>}
        {statement.speakerMention !== null && <span>named as “{statement.speakerMention}”</span>}
        {statement.doubt !== null && <span>the annotating program’s doubt: {statement.doubt}</span>}
        {via.length > 0 && (
          <span>
            relayed by <Names actors={via} />
          </span>
        )}
        {madeAt !== null && (
          <span>
            at <Link to={addressOf('events', madeAt.id)}>{madeAt.name}</Link>
          </span>
        )}
      </p>
      <About about={statement.about} />
      {hide?.claims !== true && <Claims claims={statement.claims} />}
      {children}
      <footer>
        {hide?.document !== true && (
          <span className="where">
            <Link to={`${addressOf('documents', document.id)}?statement=${encodeURIComponent(id)}`}>
              {document.title}
            </Link>
            , {document.publisher.name}
            {document.publishedAt !== null && <>, {inWords(document.publishedAt)}</>}
          </span>
        )}
        <Link to={addressOf('statements', id)}>open statement</Link>
        <Pick id={id} />
        {actions}
      </footer>
    </article>
  )
}

/** When it was said; a statement without a date says that. */
function Time({ date }: { date: string | null }) {
  if (date === null) return <span className="when">no date given</span>
  return (
    <time className="when" data-date={date}>
      {inWords(date)}
    </time>
  )
}

/** The office that it is spoken in; where the text names none, those that the speakers hold at that time. */
function officesOf({ spokenAs, speakerPositions }: SaidFragment): { id: string; title: string }[] {
  if (spokenAs !== null) return [spokenAs]
  return [...new Map(speakerPositions.map(({ position }) => [position.id, position])).values()]
}

const isTranslated = ({ language: spoken, document }: SaidFragment): boolean =>
  spoken !== null && document.language !== null && spoken !== document.language
