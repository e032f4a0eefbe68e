import { useEffect, useState } from 'react'
import type { Action, Changed } from '../../../../src/review/protocol.ts'
import type { Review } from '../file/store.ts'
import { refusalOf, type Refused } from '../api/client.ts'
import { Refusal } from '../api/refusal.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import type { Desk } from './use-desk.ts'

/** Accepts all that are shown with a doubt up to a bound; says how many before it does. */
export function AcceptUpTo({ desk, review }: { desk: Desk; review: Review }) {
  const [bound, setBound] = useState('0.1')
  const doubt = useSettled(Number(bound), 150)
  const [counted, setCounted] = useState<{ doubt: number; changed: Changed }>()
  const [refused, setRefused] = useState<Refused>()
  const action: Action = { kind: 'acceptUpTo', doubt, statements: desk.shown.map(({ id }) => id) }
  const isValid = bound.trim() !== '' && doubt >= 0 && doubt <= 1
  useEffect(() => {
    if (!isValid) return
    let isLeft = false
    review
      .preview(action)
      .then(({ changed }) => !isLeft && setCounted({ doubt, changed }))
      .catch((error: unknown) => !isLeft && setRefused(refusalOf(error)))
    return () => {
      isLeft = true
    }
  }, [doubt])
  const count = counted?.doubt === Number(bound) ? counted.changed.statements : undefined
  const close = (): void => desk.open(undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it, as its button does
    <form
      className="mend"
      data-own-keys
      aria-label="Accept up to a doubt"
      onSubmit={event => {
        event.preventDefault()
        if (count === undefined || count === 0) return
        void desk.act(action)
        close()
      }}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <label>
        Accept the undecided that are shown, with a doubt up to{' '}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the key A opens it to be written in
          autoFocus
          inputMode="decimal"
          value={bound}
          onChange={event => setBound(event.target.value)}
          onFocus={event => event.target.select()}
        />
      </label>
      <p role="status">
        {isValid
          ? count === undefined
            ? 'Counting …'
            : `${count} of the ${desk.shown.length} shown would be accepted. One u takes it back.`
          : `The bound must be a number from 0 to 1, but got: ${bound}`}
      </p>
      {refused !== undefined && <Refusal refused={refused} />}
      <button type="submit" disabled={count === undefined || count === 0}>
        Accept {count ?? ''} <kbd>Enter</kbd>
      </button>{' '}
      <button type="button" onClick={close}>
        Close <kbd>Esc</kbd>
      </button>
    </form>
  )
}
