import { type FormEvent, useEffect, useState } from 'react'
import type { DraftRequest, Drafted, ListedText } from '../../../../src/review/protocol.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { go } from '../../router/location.ts'
import { call, refusalOf, type Refused } from '../api/client.ts'
import { Refusal } from '../api/refusal.tsx'

/** What a pasted text is called that was given no name. */
const unnamed = 'pasted'

/**
 * Texts of the folder that can be drafted, and a place to paste another. Which have a draft already is known once all document
 * files are read.
 */
export function Texts({ texts, areFilesRead }: { texts: readonly ListedText[]; areFilesRead: boolean }) {
  const [drafting, setDrafting] = useState<string>()
  const [refused, setRefused] = useState<Refused>()
  const [drafted, setDrafted] = useState<Drafted>()
  useEffect(() => {
    if (drafted !== undefined) document.querySelector<HTMLElement>('[data-drafted]')?.focus()
  }, [drafted])
  const draft = async (what: string, from: DraftRequest['from']): Promise<void> => {
    setDrafting(what)
    setRefused(undefined)
    try {
      const made = await call('POST /review/api/draft', { from, ...idFor(from) })
      if (made.notes.length === 0) return go(addressOf('review', made.path))
      setDrafted(made)
    } catch (error) {
      setRefused(refusalOf(error))
    } finally {
      setDrafting(undefined)
    }
  }
  const paste = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [text, name] = ['text', 'name'].map(field => {
      const value = form.get(field)
      return typeof value === 'string' ? value : ''
    })
    if (text !== undefined && text.trim() !== '')
      void draft('pasted text', {
        text,
        name: name === undefined || name.trim() === '' ? unnamed : name.trim(),
      })
  }
  return (
    <>
      {texts.length > 0 && (
        <ul className="lines">
          {texts.map(({ path, draft: known }) => (
            <li key={path}>
              {path}{' '}
              {known === null ? (
                <button
                  type="button"
                  disabled={drafting !== undefined || !areFilesRead}
                  data-file={path}
                  onClick={() => void draft(path, { path })}
                  aria-label={`Draft it: ${path}`}
                >
                  Draft it
                </button>
              ) : (
                <span className="note">
                  drafted as <Link to={addressOf('review', known)}>{known}</Link>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {drafting !== undefined && <p role="status">Drafting {drafting} …</p>}
      {refused !== undefined && <Refusal refused={refused} />}
      {drafted !== undefined && (
        <div role="status">
          <p>
            {drafted.statements} statements drafted:{' '}
            <Link to={addressOf('review', drafted.path)} data-drafted>
              {drafted.path}
            </Link>
          </p>
          <ul className="lines">
            {drafted.notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <form className="paste" onSubmit={paste}>
        <label>
          Or paste a text
          <textarea name="text" rows={6} required />
        </label>
        <label>
          Name of the file <input name="name" placeholder={unnamed} />
        </label>
        <button type="submit" disabled={drafting !== undefined}>
          Draft the pasted text
        </button>
      </form>
    </>
  )
}

/** A draft is called as its text is, so that both are found together. */
function idFor(from: DraftRequest['from']): Pick<DraftRequest, 'id'> {
  const name = 'path' in from ? from.path.replace(/^.*\//, '').replace(/\.\w+$/, '') : from.name
  return name !== unnamed && /^[A-Za-z0-9._-]{1,200}$/.test(name) ? { id: name } : {}
}
