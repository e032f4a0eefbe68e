import { type ReactNode, useState } from 'react'
import { Keyed } from './keyed.tsx'
import type { PanelKey } from './panel-keys.ts'

export interface RowAction {
  key: string
  does: string
  /** `stays`: its letter was a capital, so that the list is not left. */
  run: (at: number, stays: boolean) => void
}

interface RowsProps {
  label: string
  rows: readonly ReactNode[]
  actions: readonly RowAction[]
  onAdd: () => void
  onDone: () => void
  /** The row that is chosen at first. */
  first?: number
  /** Whether a capital letter does the same without leaving the list. */
  capitals?: boolean
}

/** The entries of a list: a digit chooses one, a letter does something with it, + adds. */
export function Rows({ label, rows, actions, onAdd, onDone, first = 0, capitals = false }: RowsProps) {
  const [at, setAt] = useState(Math.min(first, Math.max(0, rows.length - 1)))
  const hasRow = at < rows.length
  const keys: PanelKey[] = [
    { key: '+', does: 'add', run: onAdd },
    ...rows.map((_, index) => ({ key: String(index + 1), does: 'choose', run: () => setAt(index) })),
    ...(hasRow
      ? actions.flatMap(({ key, does, run }) => [
          { key, does, run: () => run(at, false) },
          ...(!capitals || key === key.toUpperCase()
            ? []
            : [{ key: key.toUpperCase(), does, run: () => run(at, true) }]),
        ])
      : []),
  ]
  return (
    <Keyed label={label} keys={keys} onDone={onDone}>
      <ol className="entries">
        {rows.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an entry is its place in the list
          <li key={index}>
            <button type="button" aria-pressed={index === at} onClick={() => setAt(index)}>
              {row} {rows.length > 1 && <kbd>{index + 1}</kbd>}
            </button>
          </li>
        ))}
      </ol>
      {hasRow &&
        actions.map(({ key, does, run }) => (
          <button key={key} type="button" onClick={() => run(at, false)}>
            {does} <kbd>{key}</kbd>
          </button>
        ))}
      <button type="button" onClick={onAdd}>
        add <kbd>+</kbd>
      </button>
      <button type="button" onClick={onDone}>
        done <kbd>Enter</kbd>
      </button>
      {hasRow && capitals && <p className="note">A capital letter leaves the list open.</p>}
    </Keyed>
  )
}
