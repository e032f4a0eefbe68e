import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

export function onRefresh(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks all questions of the page anew. What it shows stays until the answers are there. */
export function refresh(): void {
  count++
  for (const listener of listeners) listener()
}

/** How often the page was refreshed. */
export const useRefreshes = (): number => useSyncExternalStore(onRefresh, () => count)
