import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { panelKeys, type PanelKey } from './panel-keys.ts'

/** A group of buttons with a letter each; it has the focus once it is there. */
export function Keyed({
  label,
  keys,
  onDone,
  children,
}: {
  label: string
  keys: readonly PanelKey[]
  /** Enter, unless a button of the group has the focus. */
  onDone?: (() => void) | undefined
  children: ReactNode
}) {
  const group = useRef<HTMLFieldSetElement>(null)
  useLayoutEffect(() => group.current?.focus(), [])
  return (
    // Each key is a button's, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={group}
      tabIndex={-1}
      className="choice"
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || onDone === undefined)
          return panelKeys(keys)(event)
        event.preventDefault()
        return onDone()
      }}
    >
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}
