import { setNote } from './store.ts'

/** What the reader notes about a picked statement; kept with each letter. */
export function Note({ id, note }: { id: string; note: string }) {
  return (
    <label className="list-note">
      <span>Note</span>
      <textarea value={note} rows={2} onChange={event => setNote(id, event.target.value)} />
    </label>
  )
}
