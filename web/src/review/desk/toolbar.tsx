import type { FileState } from '../../../../src/review/protocol.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { type Order, orders, type Show, shows } from '../file/order.ts'
import type { Desk } from './use-desk.ts'

/** How the cards are ordered and chosen, and the steps that concern more than one of them. */
export function Toolbar({ desk, file }: { desk: Desk; file: FileState }) {
  const count = (show: Show): number =>
    show === 'all'
      ? file.statements.length
      : show === 'rejected'
        ? file.rejected.length
        : file.statements.filter(({ decision }) => decision === show).length
  return (
    <div className="row tools" role="group" aria-label="Cards">
      <label>
        Order{' '}
        <select value={desk.order} onChange={event => desk.set({ order: event.target.value as Order })}>
          {Object.entries(orders).map(([order, name]) => (
            <option key={order} value={order}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Show{' '}
        <select value={desk.show} onChange={event => desk.set({ show: event.target.value as Show })}>
          {Object.entries(shows).map(([show, name]) => (
            <option key={show} value={show}>
              {name} ({count(show as Show)})
            </option>
          ))}
        </select>
      </label>
      <label>
        Filter{' '}
        <input
          data-filter
          value={desk.words}
          onChange={event => desk.set({ words: event.target.value })}
          onKeyDown={event => (event.key === 'Enter' || event.key === 'Escape') && event.currentTarget.blur()}
        />
      </label>
      <button type="button" disabled={file.undo === null} onClick={desk.undo}>
        Undo{file.undo !== null && `: ${file.undo}`} <kbd>u</kbd>
      </button>
      <button type="button" disabled={file.redo === null} onClick={desk.redo}>
        Redo <kbd>U</kbd>
      </button>
      <button type="button" onClick={() => desk.open({ kind: 'acceptUpTo' })}>
        Accept up to … <kbd>A</kbd>
      </button>
      <button type="button" disabled={desk.again === undefined} onClick={() => desk.open({ kind: 'again' })}>
        Last mend everywhere … <kbd>=</kbd>
      </button>
      <button type="button" onClick={() => desk.open({ kind: 'whole' })}>
        Whole document … <kbd>w</kbd>
      </button>
      <Link to={`${addressOf('review', file.path)}?view=load`}>Load …</Link>
    </div>
  )
}
