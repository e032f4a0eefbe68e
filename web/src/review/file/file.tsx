import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { Loading } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { useParameters } from '../../router/location.ts'
import { useOpened } from '../../text/opened.ts'
import { Refusal } from '../api/refusal.tsx'
import { Desk } from '../desk/desk.tsx'
import { LoadPage } from '../load/load.tsx'
import { ConflictNote } from './conflict.tsx'
import { Saved } from './saved.tsx'
import { createReview, type Reviewed } from './store.ts'
import { Checked } from './checked.tsx'

/** One document file: its text and cards, or what loading it would change. */
export default function FilePage({ path }: { path: string }) {
  const review = useMemo(() => createReview(path), [path])
  const reviewed = useSyncExternalStore(review.subscribe, review.now)
  const [parameters] = useParameters()
  useEffect(() => void review.read(), [review])
  const { file, text, refused, conflict } = reviewed
  const title = file?.data?.document.title ?? path
  useEffect(() => {
    document.title = `${title} – review – whosaid`
  }, [title])
  const opened = useOpened(file?.data?.document.sha256)
  const isLoad = parameters.get('view') === 'load'
  return (
    <>
      <p className="note">
        <Link to="/review">The folder</Link> / {path}
      </p>
      <h1>{title}</h1>
      {file !== undefined && <Counts reviewed={reviewed} />}
      <Saved reviewed={reviewed} />
      {refused !== undefined && (
        <Refusal refused={refused} onAgain={file === undefined ? () => void review.read() : undefined} />
      )}
      {conflict !== undefined && <ConflictNote conflict={conflict} onReload={() => void review.read()} />}
      {file === undefined ? (
        refused === undefined && <Loading lines={20} />
      ) : isLoad ? (
        <>
          <p>
            <Link to={addressOf('review', path)}>Back to the cards</Link>
          </p>
          <LoadPage path={path} version={file.version} />
        </>
      ) : (
        <>
          <Checked file={file} />
          <Desk review={review} file={file} text={text ?? opened} />
        </>
      )}
    </>
  )
}

function Counts({ reviewed: { file } }: { reviewed: Reviewed }) {
  if (file === undefined) return null
  const accepted = file.statements.filter(({ decision }) => decision === 'accepted').length
  return (
    <p className="counts">
      {file.statements.length - accepted} undecided · {accepted} accepted · {file.rejected.length} rejected ·{' '}
      {file.problems.length} problems
    </p>
  )
}
