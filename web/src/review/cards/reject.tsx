import { Panel } from '../panel/panel.tsx'
import { TextField } from '../panel/text-field.tsx'

/** Asks why a statement is turned down. */
export function RejectWith({
  onReason,
  onClose,
}: {
  onReason: (reason: string | null) => void
  onClose: () => void
}) {
  return (
    <Panel label="Reject" onEscape={onClose}>
      <TextField label="Why it is rejected" value="" onDone={onReason} hint="It may stay empty." />
      <button type="button" onClick={onClose}>
        Close <kbd>Esc</kbd>
      </button>
    </Panel>
  )
}
