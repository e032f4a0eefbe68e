import { useSyncExternalStore } from 'react'

// Texts that the reader opened from files: kept in this page's memory until it is closed, and sent nowhere.
const texts = new Map<string, string>()
const listeners = new Set<() => void>()

export function keepOpened(sha256: string, text: string): void {
  texts.set(sha256, text)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The text with this SHA-256 that has been opened. */
export const useOpened = (sha256: string | null | undefined): string | undefined =>
  useSyncExternalStore(subscribe, () => (sha256 ? texts.get(sha256) : undefined))
