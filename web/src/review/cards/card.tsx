import { memo, type ReactNode } from 'react'
import type { StatementView } from '../../../../src/review/protocol.ts'
import { inWords } from '../../words/dates.ts'
import { quoted } from '../../words/quotation.ts'
import { acts, forms } from '../../words/terms.ts'
import type { Names } from '../file/names.ts'
import { acceptKeys, type Act, type MendField, mendFields } from '../mend/fields.ts'
import { Field, Things } from './field.tsx'
import { CardAbout, CardClaims } from './facts.tsx'

/** What can be done with a statement by mouse, as by its keys. */
export interface CardActions {
  choose: (id: string) => void
  accept: () => void
  acceptAs: (act: Act) => void
  reject: () => void
  undecide: () => void
  mend: (first?: MendField['name']) => void
  same: () => void
}

interface CardProps {
  view: StatementView
  names: Names
  isCurrent: boolean
  actions: CardActions
  /** The form that is open in it. */
  children?: ReactNode
}

/** A drafted statement with all that a reviewer decides on; what the program holds uncertain is marked. */
export const Card = memo(function Card({ view, names, isCurrent, actions, children }: CardProps) {
  const { id, given, decision, doubt, doubtful, rule, ruleMeaning, speakers } = view
  const field = (name: MendField['name'], content: ReactNode): ReactNode => (
    <Field name={name} doubtful={doubtful.includes(name)}>
      {content}
    </Field>
  )
  const isNarrator = given.voice === 'NARRATOR'
  return (
    // The keys j and k choose it, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <article
      className="statement card"
      data-statement={id}
      data-form={given.form ?? 'NARRATOR'}
      data-decision={decision}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`Statement by ${speakers.map(names.of).join(' and ')}, ${decision}`}
      onClick={() => actions.choose(id)}
    >
      <header>
        {field('speaker', <strong className="speaker">{speakers.map(names.of).join(' and ')}</strong>)}
        {isNarrator && field('voice', <span className="badge">the document’s own voice</span>)}
        {given.spokenAs !== undefined && field('spokenAs', names.of(given.spokenAs))}
        {given.cue !== undefined && field('cue', <span className="cue">{given.cue}</span>)}
        {given.addressees !== undefined &&
          field('addressees', <>to {given.addressees.map(names.of).join(', ')}</>)}
        {given.saidAt !== undefined && field('saidAt', <time>{inWords(given.saidAt)}</time>)}
        <span className="badge decision">
          {decision === 'accepted' ? `accepted: ${(given.checkedBy ?? []).join(', ')}` : 'undecided'}
        </span>
      </header>
      {given.quote !== undefined && field('quote', <span className="quote">{quoted(given.quote)}</span>)}
      {given.quote !== given.text && field('text', <span className="told">{given.text}</span>)}
      <p className="how">
        {given.form !== undefined && field('form', forms[given.form])}
        {given.act !== undefined && field('act', acts[given.act])}
        {given.speakerMention !== undefined &&
          field('speakerMention', <>named as “{given.speakerMention}”</>)}
        <Things label="relayed by" ids={given.via} names={names} />
        {given.madeAt !== undefined && field('madeAt', <>at {names.of(given.madeAt)}</>)}
        {doubt > 0 && <span>doubt {doubt}</span>}
      </p>
      {field('about', <CardAbout about={given.about} names={names} />)}
      {field('claims', <CardClaims claims={given.claims} names={names} />)}
      {doubtful.length > 0 && (
        <p className="uncertain">
          Uncertain, worst first:{' '}
          {doubtful.map((name, at) => {
            const mended = mendFields.find(one => one.name === name)
            return (
              <span key={name}>
                {at > 0 && ', '}
                {mended === undefined || !isCurrent ? (
                  (mended?.label ?? name)
                ) : (
                  <button type="button" onClick={() => actions.mend(mended.name)}>
                    {mended.label}
                  </button>
                )}
              </span>
            )
          })}
        </p>
      )}
      {rule !== null && (
        <details className="rule">
          <summary tabIndex={isCurrent ? 0 : -1}>made by the rule {rule}</summary>
          {ruleMeaning ?? 'Nothing more is known of this rule.'}
        </details>
      )}
      {isCurrent && children === undefined && (
        <footer>
          {decision === 'accepted' ? (
            <button type="button" onClick={actions.undecide}>
              Take back <kbd>b</kbd>
            </button>
          ) : (
            <button type="button" onClick={actions.accept}>
              Accept <kbd>a</kbd>
            </button>
          )}
          <button type="button" onClick={() => actions.mend()}>
            Mend <kbd>e</kbd>
          </button>
          <button type="button" onClick={actions.reject}>
            Reject <kbd>x</kbd>
          </button>
          <button type="button" onClick={actions.same}>
            Same as … <kbd>m</kbd>
          </button>
          <details>
            <summary>
              Accept as one that … <kbd>1</kbd> to <kbd>9</kbd>
            </summary>
            {acceptKeys.map(([digit, act]) => (
              <button key={digit} type="button" onClick={() => actions.acceptAs(act)}>
                {acts[act]} <kbd>{digit}</kbd>
              </button>
            ))}
          </details>
        </footer>
      )}
      {isCurrent && children}
    </article>
  )
})
