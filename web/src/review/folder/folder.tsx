import { useEffect } from 'react'
import type { Folder } from '../../../../src/review/protocol.ts'
import { useKeys } from '../../keys/keys.ts'
import { Empty, Loading } from '../../parts/states.tsx'
import { go } from '../../router/location.ts'
import { Link } from '../../router/link.tsx'
import { Refusal } from '../api/refusal.tsx'
import { useAsked } from '../api/use-asked.ts'
import { ComparePick } from './compare-pick.tsx'
import { Files } from './files.tsx'
import { Texts } from './texts.tsx'

const keys = [
  { key: 'i', does: 'who may be one: the identity candidates', run: () => go('/review/identities') },
  { key: 'j', does: 'next file, then the texts', run: () => step(1) },
  { key: 'k', does: 'previous file or text', run: () => step(-1) },
]

/** The folder: its document files with what is still to be decided, and its texts to begin with. */
export function FolderPage() {
  const asked = useAsked('GET /review/api/folder', {})
  const { data, refused, again } = asked
  const name = data?.name ?? 'folder'
  useKeys(keys)
  // What is still being read is asked for again; the program answers once it has read more.
  const isWhole = data?.files.every(({ isRead }) => isRead) ?? true
  useEffect(() => {
    if (!isWhole) again()
  }, [data, isWhole, again])
  useEffect(() => {
    document.title = `Review ${name} – whosaid`
  }, [name])
  return (
    <>
      <h1>Review {data?.name}</h1>
      {refused !== undefined && <Refusal refused={refused} onAgain={again} />}
      {data === undefined ? refused === undefined && <Loading lines={12} /> : <Listed folder={data} />}
    </>
  )
}

function Listed({ folder }: { folder: Folder }) {
  const { files, texts, reviewer, graph, more, limits } = folder
  return (
    <>
      <p className="note">
        You are {reviewer}: that name goes into <code>checkedBy</code> of what you accept.
        {!graph && ' No database answers: files can be mended, but nothing can be loaded or looked up.'}
      </p>
      {graph && (
        <p>
          <Link to="/review/identities">Who may be one: the identity candidates</Link> <kbd>i</kbd>
        </p>
      )}
      <h2>Documents</h2>
      {files.length === 0 ? (
        <Empty>No document file is here yet. Start from a text below.</Empty>
      ) : (
        <Files files={files} />
      )}
      {more && <p className="note">The list ends after {limits.files} files.</p>}
      {files.length > 1 && <ComparePick files={files} />}
      <h2>Start from a text</h2>
      <Texts texts={texts} areFilesRead={files.every(({ isRead }) => isRead)} />
    </>
  )
}

/** Goes through the files and the texts by key. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-file]')]
  const at = links.findIndex(link => link === document.activeElement)
  links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by]?.focus()
}
