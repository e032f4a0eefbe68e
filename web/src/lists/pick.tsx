import { currentOf, togglePicked, useLists } from './store.ts'

/** Picks a statement into the reader's list, or takes it out again. */
export function Pick({ id }: { id: string }) {
  const list = currentOf(useLists())
  const isIn = list.statements.some(one => one.id === id)
  return (
    <button
      type="button"
      className="pick"
      aria-pressed={isIn}
      data-pick={id}
      onClick={() => togglePicked(id)}
    >
      {isIn ? '✓ in the list' : 'Pick'}
    </button>
  )
}
