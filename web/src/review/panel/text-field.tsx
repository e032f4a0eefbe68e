import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { TakeWords } from './take-words.tsx'

interface TextFieldProps {
  label: string
  value: string
  /** What stands in it at first where it is empty: Enter keeps it, and the first letter takes its place. */
  proposal?: string | undefined
  /** Whether it may be left empty, which takes the field out. */
  optional?: boolean
  long?: boolean
  hint?: string
  onDone: (value: string | null) => void
}

/** Words to write. Enter keeps them; Shift and Enter begins a line in a long one. */
export function TextField(props: TextFieldProps) {
  const { label, value, proposal = '', optional = true, long = false, hint, onDone } = props
  const id = useId()
  const [words, setWords] = useState(value === '' ? proposal : value)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const isMissing = !optional && words.trim() === ''
  const done = (): void => {
    if (!isMissing) onDone(words.trim() === '' ? null : words.trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    done()
  }
  const given = {
    id,
    ref: field,
    value: words,
    onKeyDown,
    onChange: (event: { target: { value: string } }) => setWords(event.target.value),
  }
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {long ? <textarea rows={4} {...given} /> : <input {...given} />}
      {hint !== undefined && <p className="note">{hint}</p>}
      <button type="button" disabled={isMissing} onClick={done}>
        Keep <kbd>Enter</kbd>
      </button>{' '}
      <TakeWords field={field} onWords={setWords} />
    </div>
  )
}
