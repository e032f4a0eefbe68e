import { useEffect, useMemo, useRef } from 'react'
import { useAddress } from '../router/location.ts'
import { useActiveKeys, useKeys } from './keys.ts'
import { statementKeys } from './statements.ts'

/** Pages of review have cards of their own. */
const reviewKeys = [{ key: '/', does: 'search what is loaded' }]

/** The keys of every page, and the window that `?` opens, which shows those of the page. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const own = useMemo(
    () => [{ key: '?', does: 'show these keys', run: () => dialog.current?.showModal() }],
    [],
  )
  useKeys(useAddress().pathname.startsWith('/review') ? reviewKeys : statementKeys)
  useKeys(own)
  const keys = useActiveKeys().flat()
  // A page that is left takes its window along.
  useEffect(() => () => dialog.current?.close(), [])
  return (
    <>
      <button type="button" className="keys" aria-label="Keys" onClick={() => dialog.current?.showModal()}>
        ?
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl className="keys">
          {keys.map(({ key, does }) => (
            <div key={`${key} ${does}`}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button>Close</button>
        </form>
      </dialog>
    </>
  )
}
