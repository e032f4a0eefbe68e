import { useEffect, useSyncExternalStore } from 'react'

/** A key of a page, and what it does, as the help shows it. */
export interface KeyBinding {
  key: string
  does: string
  /** Absent where another part listens for it. */
  run?: (event: KeyboardEvent) => void
}

let active: readonly (readonly KeyBinding[])[] = []
const listeners = new Set<() => void>()

function setActive(next: typeof active): void {
  active = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All keys of the page that is shown. */
export const useActiveKeys = (): readonly (readonly KeyBinding[])[] =>
  useSyncExternalStore(subscribe, () => active)

/** Whether one writes there, so that a letter is a letter. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable], dialog[open], [role="dialog"], [data-own-keys]',
  ) !== null

/** Listens for keys while the component is shown. The bindings must be made once, outside of it or by `useMemo`. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    setActive([...active, bindings])
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isWriting(event.target)) return
      const binding = bindings.find(({ key }) => key === event.key)
      if (binding?.run === undefined) return
      event.preventDefault()
      binding.run(event)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      setActive(active.filter(one => one !== bindings))
    }
  }, [bindings])
}
