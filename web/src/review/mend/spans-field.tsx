import type { Action } from '../../../../src/review/protocol.ts'
import type { Mending } from './mending.ts'
import { Rows } from '../panel/rows.tsx'

/** Where the statement stands in the text: a place can be taken out; selected words are added by c. */
export function SpansField({
  mending: { view, words },
  onAct,
  onClose,
}: {
  mending: Mending
  onAct: (action: Action) => void
  onClose: () => void
}) {
  const pieces = words.split(' […] ')
  return (
    <>
      <p className="note">To add a place, select words in the text and press c.</p>
      <Rows
        label="Places in the text"
        rows={(view.given.spans ?? []).map(
          ({ exact, start, end }, at) => exact ?? pieces[at] ?? `${start} to ${end}`,
        )}
        onAdd={onClose}
        onDone={onClose}
        actions={[
          {
            key: 'x',
            does: 'take out',
            run: at => {
              onAct({ kind: 'removeSpan', statement: view.id, at })
              onClose()
            },
          },
        ]}
      />
    </>
  )
}
