import { Note } from '../../lists/note.tsx'
import { currentOf, useLists } from '../../lists/store.ts'
import { Link } from '../../router/link.tsx'

/** The reader's note on a statement, once it is picked. */
export function NoteOf({ id }: { id: string }) {
  const list = currentOf(useLists())
  const picked = list.statements.find(one => one.id === id)
  if (picked === undefined) return null
  return (
    <section aria-label="In your list" className="note-of">
      <p>
        In <Link to="/list">{list.title}</Link>
      </p>
      <Note id={id} note={picked.note} />
    </section>
  )
}
