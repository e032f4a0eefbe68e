import { useEffect, useRef } from 'react'
import { type KeyBinding, useKeys } from '../keys/keys.ts'
import { followGraph, showChanges } from './follow.ts'
import { useLive } from './state.ts'
import { waitingOf } from './told.ts'

const keys: readonly KeyBinding[] = [
  { key: 'N', does: 'show what changed while the page was open', run: showChanges },
]

/** Tells that something changed while the page was open, and shows it on demand, where one reads on. */
export function Badge() {
  useEffect(followGraph, [])
  useKeys(keys)
  const before = useRef<Element | null>(null)
  const state = useLive()
  const waiting = waitingOf(state)
  const said = waiting === '' && state.away ? 'Not connected: changes are not told.' : waiting
  const showThem = (): void => {
    // The button goes away, so the focus goes back to where it was.
    const back = before.current?.isConnected === true ? before.current : document.querySelector('main')
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    showChanges()
  }
  return (
    <aside className="changes" aria-label="Changes">
      <span role="status">{said}</span>
      {waiting !== '' && (
        <button
          type="button"
          onFocus={({ relatedTarget }) => (before.current = relatedTarget)}
          onClick={showThem}
        >
          Show
        </button>
      )}
    </aside>
  )
}
