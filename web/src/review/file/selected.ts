import { useSyncExternalStore } from 'react'

// The words of the text that were selected last: a field that is opened afterwards takes the selection away.
let words = ''
const listeners = new Set<() => void>()

/** Keeps what is selected in the text; '' for nothing. */
export function keepSelected(next: string): void {
  if (next === words) return
  words = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The words of the text that are selected, or were before a field was opened; '' for none. */
export const useSelected = (): string => useSyncExternalStore(subscribe, () => words)
