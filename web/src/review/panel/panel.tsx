import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { panelKeys, type PanelKey } from './panel-keys.ts'

interface PanelProps {
  label: string
  /** Letters of the panel itself; none while a field of it is open. */
  keys?: readonly PanelKey[]
  onEscape: () => void
  /** What is open in it: when that changes, and nothing in it takes the focus, the panel does. */
  open?: string | undefined
  /** A digit with Alt, but not where words are typed: it would drop them, and there it also writes signs. */
  onDigit?: (digit: string) => void
  children: ReactNode
}

/** What is open on the desk. While it has the focus, letters are its own and not the page's. */
export function Panel({ label, keys = [], onEscape, open, onDigit, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) !== true) panel.current?.focus()
  }, [open])
  return (
    // Whatever a key does here, a button in it does too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      tabIndex={-1}
      className="mend"
      data-own-keys
      aria-label={label}
      onKeyDown={event => {
        const digit = onDigit && digitWithAlt(event)
        if (digit === undefined || event.defaultPrevented) return panelKeys(keys, onEscape)(event)
        event.preventDefault()
        return onDigit?.(digit)
      }}
    >
      {children}
    </section>
  )
}

function digitWithAlt({ altKey, ctrlKey, code, target }: KeyboardEvent): string | undefined {
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return altKey && !ctrlKey && !isTyping ? /^Digit([1-9])$/.exec(code)?.[1] : undefined
}
