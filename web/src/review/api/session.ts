import type { KeyHeader, Routes } from '../../../../src/review/protocol.ts'

// The key stays in this tab: sessionStorage is no other tab's and ends with it.
const place = 'whosaid-review'
export const keyHeader: KeyHeader = 'x-whosaid-review'

export const readKey = (): string | undefined => sessionStorage.getItem(place) ?? undefined
export const forgetKey = (): void => sessionStorage.removeItem(place)

/** The token in the address, which is taken out of it at once; it works once. */
function takeToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined
  if (token !== undefined) history.replaceState(null, '', location.pathname + location.search)
  return token
}

const limit = 15_000

/** Turns the token of the address into this tab's key. Gives whether there is a key. */
export async function openSession(): Promise<boolean> {
  const token = takeToken()
  if (token === undefined) return readKey() !== undefined
  const response = await fetch('/review/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    signal: AbortSignal.timeout(limit),
  })
  // A page that is loaded anew with a used token goes on with the key that it has.
  if (!response.ok) return readKey() !== undefined
  const { key } = (await response.json()) as Routes['POST /review/api/session']['gives']
  sessionStorage.setItem(place, key)
  return true
}
