import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}
window.addEventListener('popstate', tell)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The address of the page that is shown. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => location.href)
  return new URL(href)
}

/** Shows another page. `replace` leaves no step behind to go back to. */
export function go(address: string, { replace = false } = {}): void {
  const next = new URL(address, location.href)
  if (next.href === location.href) return
  const samePage = next.pathname === location.pathname
  if (replace) history.replaceState(null, '', next)
  else history.pushState(null, '', next)
  tell()
  if (!samePage) window.scrollTo(0, 0)
}

/** Sets keys behind `?` in the address; undefined or '' takes a key away. */
export function setParameters(changes: Record<string, string | undefined>): void {
  const next = new URL(location.href)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === '') next.searchParams.delete(key)
    else next.searchParams.set(key, value)
  }
  go(next.href, { replace: true })
}

/** What stands behind `?` in the address, and how to change it. */
export function useParameters(): [URLSearchParams, typeof setParameters] {
  return [useAddress().searchParams, setParameters]
}
