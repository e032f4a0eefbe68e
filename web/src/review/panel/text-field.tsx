import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

interface TextFieldProps {
  label: string
  value: string
  /** Whether it may be left empty, which takes the field out. */
  optional?: boolean
  long?: boolean
  hint?: string
  onDone: (value: string | null) => void
}

/** Words to write. Enter keeps them; Shift and Enter begins a line in a long one. */
export function TextField({ label, value, optional = true, long = false, hint, onDone }: TextFieldProps) {
  const id = useId()
  const [words, setWords] = useState(value)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
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
  const props = {
    id,
    ref: field,
    value: words,
    onKeyDown,
    onChange: (event: { target: { value: string } }) => setWords(event.target.value),
  }
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {long ? <textarea rows={4} {...props} /> : <input {...props} />}
      {hint !== undefined && <p className="note">{hint}</p>}
      <button type="button" disabled={isMissing} onClick={done}>
        Keep <kbd>Enter</kbd>
      </button>
    </div>
  )
}
