import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useLatest } from '../api/use-latest.ts'
import { useSelected } from '../file/selected.ts'

/** The most characters that its button shows. */
const longest = 60

type Field = HTMLInputElement | HTMLTextAreaElement

// The letter as the keyboard has it; with Alt some give another sign for it.
const isW = ({ key, code }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'w' || (code === 'KeyW' && !/^[a-z]$/i.test(key))

/** Alt and W, and a button: writes the words that are selected in the text into a field, where its cursor stands. */
export function TakeWords({
  field,
  onWords,
  as = words => words,
}: {
  field: RefObject<Field | null>
  /** All that the field has then. */
  onWords: (words: string) => void
  /** How the field writes them. */
  as?: (words: string) => string
}) {
  const selected = as(useSelected())
  const take = (): void => {
    const { current } = field
    if (current === null || selected === '') return
    const { value, selectionStart, selectionEnd } = current
    const start = selectionStart ?? value.length
    // Drawn at once, so that the cursor can stand behind the words.
    flushSync(() => onWords(value.slice(0, start) + selected + value.slice(selectionEnd ?? start)))
    current.focus()
    current.setSelectionRange(start + selected.length, start + selected.length)
  }
  const latest = useLatest(take)
  useEffect(() => {
    // After a selection by mouse no field has the focus.
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !isW(event)) return
      event.preventDefault()
      if (!event.repeat) latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    selected !== '' && (
      <button type="button" onMouseDown={event => event.preventDefault()} onClick={take}>
        Write {selected.length > longest ? 'the selected words' : `“${selected}”`} <kbd>Alt W</kbd>
      </button>
    )
  )
}
