import type { StatementView } from '../../../../src/review/protocol.ts'
import { mendFields } from '../mend/fields.ts'
import { valueOf } from '../mend/value.ts'
import type { Names } from '../file/names.ts'

interface SideProps {
  view: StatementView | null
  names: Names
  label: string
  /** The fields in which both differ. */
  fields: readonly string[]
}

/** One of two statements of the same words, with the fields that differ. */
export function Side({ view, names, label, fields }: SideProps) {
  if (view === null)
    return (
      <section className="side" aria-label={label}>
        <p className="empty">Has no such statement.</p>
      </section>
    )
  const { given, speakers, decision } = view
  return (
    <section className="side statement" aria-label={label} data-form={given.form ?? 'NARRATOR'}>
      <header>
        <strong className="speaker">{speakers.map(names.of).join(' and ')}</strong>
        <span className="badge">{decision}</span>
      </header>
      <p className="told">{given.text}</p>
      {fields.length > 0 && (
        <dl className="facts">
          {fields.map(field => {
            const known = mendFields.find(({ name }) => name === field)
            return (
              <div key={field}>
                <dt>{known?.label ?? field}</dt>
                <dd>{known === undefined ? raw(view, field) : valueOf(known.name, view, names)}</dd>
              </div>
            )
          })}
        </dl>
      )}
    </section>
  )
}

function raw({ given }: StatementView, field: string): string {
  const value = (given as Record<string, unknown>)[field]
  return value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
}
