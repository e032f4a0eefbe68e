import { addList, currentOf, putBack, removeList, useRemoved } from '../../lists/store.ts'
import type { Lists } from '../../lists/types.ts'
import { addressOf } from '../../router/addresses.ts'
import { go } from '../../router/location.ts'

/** Goes from list to list, begins one, and throws one away. */
export function Switcher({ lists }: { lists: Lists }) {
  const removed = useRemoved()
  const { id } = currentOf(lists)
  return (
    <div className="row page-tools">
      {lists.lists.length > 1 && (
        <select aria-label="List" value={id} onChange={event => go(addressOf('lists', event.target.value))}>
          {lists.lists.map(one => (
            <option key={one.id} value={one.id}>
              {one.title} ({one.statements.length})
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        onClick={() => go(addressOf('lists', addList({ title: 'New list', statements: [] })))}
      >
        New list
      </button>
      <button
        type="button"
        onClick={() => {
          removeList(id)
          go('/list')
        }}
      >
        Delete this list
      </button>
      {removed !== undefined && (
        <span role="status">
          “{removed.title}” is deleted.{' '}
          <button type="button" onClick={putBack}>
            Undo
          </button>
        </span>
      )}
    </div>
  )
}
