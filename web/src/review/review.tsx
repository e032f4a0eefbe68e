import { lazy, useEffect, useState } from 'react'
import { Loading } from '../parts/states.tsx'
import { openSession } from './api/session.ts'
import FilePage from './file/file.tsx'
import { FolderPage } from './folder/folder.tsx'
import './review.css'

const Compare = lazy(() => import('./compare/compare.tsx'))
const Identities = lazy(() => import('./queue/identities.tsx'))

// One session for all pages: the token works once, and development draws twice.
let opening: Promise<boolean> | undefined

/** The pages of `whosaid review`: the folder, one file, two files side by side, and who may be one. */
export default function Review({ id }: { id: string }) {
  const [session, setSession] = useState<boolean>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    opening ??= openSession()
    opening.then(setSession).catch((error: unknown) => setProblem(String(error)))
  }, [])
  if (problem !== undefined)
    return <p className="trouble">The program does not answer: {problem}. See whether it still runs.</p>
  if (session === undefined) return <Loading />
  if (!session)
    return (
      <>
        <h1>Review</h1>
        <p className="trouble" role="alert">
          This tab has no key. Open the address that the terminal shows now: each works once, and after it was
          used the terminal shows another. A server that only reads has nothing to review.
        </p>
      </>
    )
  if (id === '') return <FolderPage />
  if (id === 'compare') return <Compare />
  if (id === 'identities') return <Identities />
  return <FilePage key={id} path={id} />
}
