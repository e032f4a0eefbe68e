import type { KeyboardEvent } from 'react'

/** A key of an open panel, with its button's words. */
export interface PanelKey {
  key: string
  does: string
  run: () => void
}

/** Runs a panel's key, unless one writes in a field of it. Escape always counts. */
export function panelKeys(keys: readonly PanelKey[], onEscape?: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const isWriting =
      event.target instanceof Element && event.target.closest('input, textarea, select') !== null
    const run =
      event.key === 'Escape'
        ? onEscape
        : isWriting
          ? undefined
          : keys.find(({ key }) => key === event.key)?.run
    if (run === undefined) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
}
