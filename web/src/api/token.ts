import { useSyncExternalStore } from 'react'

// The token stays in this tab: sessionStorage is no other tab's and ends with it. It never stands in an address.
const place = 'whosaid-token'

/** Whether a token is wanted, and whether the one that was given is refused. */
export interface TokenState {
  needed: boolean
  refused: boolean
  /** Counts the tokens given, so that what was refused is asked again. */
  given: number
}

let state: TokenState = { needed: false, refused: false, given: 0 }
const listeners = new Set<() => void>()

function set(next: TokenState): void {
  state = next
  for (const listener of listeners) listener()
}

export function readToken(): string | undefined {
  return sessionStorage.getItem(place) ?? undefined
}

/** Takes note that the server refused a question, sent with this token or with none. */
export function refuseToken(token: string | undefined): void {
  if (token !== readToken()) return // one that has been given meanwhile is not refused yet
  sessionStorage.removeItem(place)
  set({ ...state, needed: true, refused: token !== undefined })
}

export function giveToken(token: string): void {
  sessionStorage.setItem(place, token)
  set({ needed: false, refused: false, given: state.given + 1 })
}

export function onTokenChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTokenState = (): TokenState => useSyncExternalStore(onTokenChange, () => state)

/** Waits until another token is given, or the signal is aborted. */
export async function untilTokenGiven(signal: AbortSignal): Promise<void> {
  const { given } = state
  if (signal.aborted) return
  await new Promise<void>(resolve => {
    const end = (): void => {
      if (state.given === given && !signal.aborted) return
      leave()
      resolve()
    }
    const leave = onTokenChange(end)
    signal.addEventListener('abort', end, { once: true })
  })
}
