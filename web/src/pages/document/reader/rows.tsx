import { memo, type Ref } from 'react'
import type { OutlinedFragment } from '../../../generated/queries.ts'
import { VerbMark } from '../../../parts/statement/verb.tsx'
import { forms } from '../../../words/terms.ts'
import type { Voice } from './colours.ts'

interface RowsProps {
  ref: Ref<HTMLOListElement>
  statements: readonly OutlinedFragment[]
  voices: readonly Voice[]
  onChoose: (id: string) => void
  onPoint: (ids: readonly string[]) => void
}

/** All statements in the order of the text, one short row each. A row that gets the focus is shown in the text. */
export const Rows = memo(function Rows({ ref, statements, voices, onChoose, onPoint }: RowsProps) {
  const colours = new Map(voices.map(({ id, colour }) => [id, colour]))
  return (
    <ol ref={ref} className="rows" onPointerLeave={() => onPoint([])}>
      {statements.map((statement, at) => {
        const { id, speakers, form, voice, superseded, text, spans } = statement
        const verbs = [...new Set(statement.claims.map(({ verb }) => verb))].filter(
          verb => verb !== 'ASSERTS',
        )
        return (
          <li key={id}>
            <button
              type="button"
              data-statement={id}
              data-form={form ?? 'NARRATOR'}
              tabIndex={at === 0 ? 0 : -1}
              onFocus={() => onChoose(id)}
              onClick={() => onChoose(id)}
              onPointerEnter={({ pointerType }) => pointerType !== 'touch' && onPoint([id])}
            >
              <span
                className="swatch"
                data-colour={colours.get(speakers[0]?.id ?? '') ?? 0}
                aria-hidden="true"
              />
              <strong>{speakers.map(({ name }) => name).join(' and ')}</strong>{' '}
              <span className="note">
                {voice === 'NARRATOR' || form === null ? 'the document’s own voice' : forms[form]}
                {superseded && ', superseded'}
                {spans.every(({ start }) => start === null) && ', no place in the text'}
              </span>
              {verbs.map(verb => (
                <VerbMark key={verb} verb={verb} />
              ))}
              {statement.claims.some(({ hedge }) => hedge !== null) && <span className="badge">hedged</span>}
              <span className="told">{text}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
})
