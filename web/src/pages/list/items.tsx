import { useMemo, useState } from 'react'
import { useKeys } from '../../keys/keys.ts'
import { Note } from '../../lists/note.tsx'
import { change, move } from '../../lists/store.ts'
import type { PickedList } from '../../lists/types.ts'
import { Statement } from '../../parts/statement/statement.tsx'
import { Loading, Trouble } from '../../parts/states.tsx'
import type { Found } from './use-picked.ts'

/** Moves the statement that has the focus, and keeps the focus on it. */
function moveFocused(by: number): void {
  const item = document.activeElement?.closest<HTMLElement>('[data-item]')
  const id = item?.dataset['item']
  if (id === undefined) return
  move(id, by)
  const { activeElement } = document
  if (activeElement instanceof HTMLElement) requestAnimationFrame(() => activeElement.focus())
}

/** The statements of the list in order, each with its note. */
export function Items({ list, found }: { list: PickedList; found: Found }) {
  const [taken, setTaken] = useState<PickedList['statements']>()
  useKeys(
    useMemo(
      () => [
        { key: 'J', does: 'move the statement down in the list', run: () => moveFocused(1) },
        { key: 'K', does: 'move the statement up in the list', run: () => moveFocused(-1) },
      ],
      [],
    ),
  )
  const take = (id: string): void => {
    setTaken(list.statements)
    change(({ statements }) => ({ statements: statements.filter(one => one.id !== id) }))
  }
  const { byId, failure, again } = found
  return (
    <>
      {failure !== undefined && <Trouble message={failure.message} advice={failure.advice} onAgain={again} />}
      <ol className="picked">
        {list.statements.map(({ id, note }, at) => {
          const statement = byId.get(id)
          return (
            <li key={id} data-item={id}>
              {statement === undefined && failure === undefined && <Loading lines={4} />}
              {statement === null && (
                <p className="trouble">
                  <code>{id}</code> is not loaded here. Load its document, or take it out of the list.
                </p>
              )}
              {statement && <Statement statement={statement} />}
              <Note id={id} note={note} />
              <div className="row page-tools">
                <button type="button" disabled={at === 0} onClick={() => move(id, -1)}>
                  Move up
                </button>
                <button
                  type="button"
                  disabled={at === list.statements.length - 1}
                  onClick={() => move(id, 1)}
                >
                  Move down
                </button>
                <button type="button" onClick={() => take(id)}>
                  Take out
                </button>
              </div>
            </li>
          )
        })}
      </ol>
      {taken !== undefined && (
        <p role="status">
          Taken out.{' '}
          <button
            type="button"
            onClick={() => {
              change(() => ({ statements: taken }))
              setTaken(undefined)
            }}
          >
            Put it back
          </button>
        </p>
      )}
    </>
  )
}
