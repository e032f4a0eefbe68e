import { useEffect, useRef, useState } from 'react'
import type { Acted, Action } from '../../../../src/review/protocol.ts'
import { Problems, Refusal } from '../api/refusal.tsx'
import { refusalOf, type Refused } from '../api/client.ts'
import type { Review } from '../file/store.ts'

interface StepProps {
  review: Review
  /** Undefined while something is still to be chosen. */
  action: Action | undefined
  onDo: (action: Action) => void
  /** There is nothing to choose before, so that Enter does it. */
  isFirst?: boolean
}

/** A step on the whole document: how many statements it changes, then the button that does it. */
export function Step({ review, action, onDo, isFirst = false }: StepProps) {
  const key = action === undefined ? '' : JSON.stringify(action)
  const [seen, setSeen] = useState<{ key: string; acted?: Acted; refused?: Refused }>({ key: '' })
  useEffect(() => {
    if (action === undefined) return
    let isLeft = false
    review
      .preview(action)
      .then(acted => !isLeft && setSeen({ key, acted }))
      .catch((error: unknown) => !isLeft && setSeen({ key, refused: refusalOf(error) }))
    return () => {
      isLeft = true
    }
    // The key stands for the action.
  }, [key])
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFirst) button.current?.focus()
  }, [isFirst, seen])
  if (action === undefined) return <p className="note">Choose above; then it says what would change.</p>
  if (seen.key !== key) return <p role="status">Counting …</p>
  const { acted, refused } = seen
  if (refused !== undefined) return <Refusal refused={refused} />
  if (acted === undefined) return null
  const { changed, problems } = acted
  return (
    <>
      <p role="status">
        {changed.label}: {changed.statements}{' '}
        {changed.statements === 1 ? 'statement changes' : 'statements change'}.
      </p>
      {changed.notes.map(note => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {problems.length > 0 && (
        <div className="trouble">
          <p>It would break a rule of check, so it is not done:</p>
          <Problems problems={problems} />
        </div>
      )}
      <button ref={button} type="button" disabled={problems.length > 0} onClick={() => onDo(action)}>
        Do it {isFirst && <kbd>Enter</kbd>}
      </button>
    </>
  )
}
