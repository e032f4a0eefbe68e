import { type FormEvent, useEffect, useRef } from 'react'
import { giveToken, useTokenState } from '../api/token.ts'

function give(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault()
  const token = new FormData(event.currentTarget).get('token')
  event.currentTarget.reset()
  if (typeof token === 'string' && token.trim() !== '') giveToken(token.trim())
}

/** Asks for the token once it is needed, and says so where the one that was given is refused. */
export function TokenPrompt() {
  const { needed, refused } = useTokenState()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (needed) dialog.current?.showModal()
    else dialog.current?.close()
  }, [needed])
  return (
    <dialog ref={dialog} aria-labelledby="token-title" className="token">
      <form onSubmit={give}>
        <h2 id="token-title">This server asks for a token</h2>
        <p>
          Whoever runs it gives tokens out (API_TOKENS). Yours is kept in this tab until you close it, and
          stands in no address.
        </p>
        {refused && (
          <p role="alert" className="trouble">
            The server does not know the token that you gave. See that it is whole, without the name before
            its colon, or ask for a new one.
          </p>
        )}
        <label>
          Token <input name="token" type="password" autoComplete="off" required />
        </label>
        <button type="submit">Go on</button>
      </form>
    </dialog>
  )
}
