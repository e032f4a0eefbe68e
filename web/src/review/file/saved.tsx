import { useUnsaved } from '../api/use-unsaved.ts'
import type { Reviewed } from './store.ts'

/** Whether all steps are on the disk, and what the last one did. */
export function Saved({ reviewed: { saving, refused, conflict, done, file } }: { reviewed: Reviewed }) {
  useUnsaved(saving > 0)
  if (file === undefined) return null
  const isHeld = refused !== undefined || conflict !== undefined
  const words =
    saving > 0
      ? `Saving ${saving} ${saving === 1 ? 'step' : 'steps'} …`
      : isHeld
        ? 'The last step is not saved. All before it are.'
        : 'All is saved.'
  return (
    <p className="saved" role="status" data-saved={saving === 0 && !isHeld}>
      {words}
      {saving === 0 && !isHeld && done !== undefined && ` Last: ${done.label}.`}
      {saving === 0 && !isHeld && done?.notes.map(note => ` ${note}`)}
    </p>
  )
}
