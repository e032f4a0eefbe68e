import { useEffect, useMemo, useState } from 'react'
import type { CandidateKind, CandidatesState, VerdictRequest } from '../../../../src/review/protocol.ts'
import { useKeys } from '../../keys/keys.ts'
import { Empty, Loading } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { call, refusalOf, type Refused } from '../api/client.ts'
import { Refusal } from '../api/refusal.tsx'
import { useAsked } from '../api/use-asked.ts'
import { CandidateCard } from './candidate.tsx'
import { useLatest } from '../api/use-latest.ts'

const kinds: readonly CandidateKind[] = ['actor', 'event', 'claim', 'topic', 'position', 'utterance']
/** Milliseconds between two questions for the progress. */
const pause = 700

/** The queue of who and what may be one, the largest effect first; each verdict goes into a judgement file. */
export default function Identities() {
  const asked = useAsked('GET /review/api/candidates', {})
  const { data, put, again } = asked
  const [refused, setRefused] = useState<Refused>()
  const [type, setType] = useState<CandidateKind | ''>('actor')
  useEffect(() => {
    document.title = 'Who may be one – review – whosaid'
  }, [])
  const isRunning = data?.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(again, pause)
    return () => clearInterval(timer)
  }, [isRunning, again])
  const run = (work: () => Promise<CandidatesState>): void => {
    setRefused(undefined)
    work()
      .then(put)
      .catch((error: unknown) => setRefused(refusalOf(error)))
  }
  const openFile = (file: string): void => run(() => call('POST /review/api/candidates', { file }))
  const cancel = (): void => run(() => call('POST /review/api/candidates/cancel', {}))
  const start = (): void => run(() => call('POST /review/api/candidates', type === '' ? {} : { type }))
  return (
    <>
      <p className="note">
        <Link to="/review">The folder</Link>
      </p>
      <h1>Who may be one</h1>
      {refused !== undefined && <Refusal refused={refused} />}
      {asked.refused !== undefined && <Refusal refused={asked.refused} onAgain={again} />}
      {data === undefined ? (
        asked.refused === undefined && <Loading />
      ) : (
        <>
          <p className="row">
            <label>
              Look for{' '}
              <select value={type} onChange={event => setType(event.target.value as CandidateKind | '')}>
                <option value="">everything</option>
                {kinds.map(kind => (
                  <option key={kind} value={kind}>
                    {kind}s
                  </option>
                ))}
              </select>
            </label>
            <button type="button" disabled={isRunning} onClick={start}>
              {data.state === 'none' ? 'Look for candidates' : 'Look again'}
            </button>
            {data.files.map(file => (
              <button key={file} type="button" disabled={isRunning} onClick={() => openFile(file)}>
                Open {file}
              </button>
            ))}
          </p>
          {isRunning && (
            <p role="status">
              <progress value={data.progress} aria-label="Progress" /> {data.doing}{' '}
              <button type="button" onClick={cancel}>
                Cancel
              </button>
            </p>
          )}
          {data.state === 'failed' && <p className="trouble">{data.doing}</p>}
          {data.state === 'ready' && <Queue state={data} run={run} />}
        </>
      )}
    </>
  )
}

function Queue({
  state,
  run,
}: {
  state: CandidatesState
  run: (work: () => Promise<CandidatesState>) => void
}) {
  const { queue, total, decided, path, undo } = state
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const current = queue.find(({ key }) => !skipped.has(key))
  const judge = (verdict: VerdictRequest['verdict']): void => {
    // Two claims that contradict each other are to read only.
    if (current === undefined || current.proposal === 'contradicts') return
    run(() => call('POST /review/api/candidates/verdict', { key: current.key, verdict }))
  }
  const skip = (): void => {
    if (current !== undefined) setSkipped(new Set([...skipped, current.key]))
  }
  const takeBack = (): void => run(() => call('POST /review/api/candidates/undo', {}))
  const latest = useLatest({ judge, skip, takeBack })
  useKeys(
    useMemo(
      () => [
        { key: 's', does: 'they are the same', run: () => latest.current.judge('same') },
        { key: 'd', does: 'they are different', run: () => latest.current.judge('different') },
        { key: 'u', does: 'unsure', run: () => latest.current.judge('unsure') },
        { key: 'z', does: 'take the last verdict back', run: () => latest.current.takeBack() },
        { key: 'k', does: 'skip it', run: () => latest.current.skip() },
      ],
      [],
    ),
  )
  return (
    <>
      <p className="counts" role="status">
        {decided} of {total} decided, written to <Link to={addressOf('review', path)}>{path}</Link>
      </p>
      {current === undefined ? (
        <Empty>Nothing is left to decide.</Empty>
      ) : (
        <CandidateCard candidate={current} />
      )}
      <p className="row">
        <button type="button" disabled={current === undefined} onClick={() => judge('same')}>
          Same <kbd>s</kbd>
        </button>
        <button type="button" disabled={current === undefined} onClick={() => judge('different')}>
          Different <kbd>d</kbd>
        </button>
        <button type="button" disabled={current === undefined} onClick={() => judge('unsure')}>
          Unsure <kbd>u</kbd>
        </button>
        <button type="button" disabled={current === undefined} onClick={skip}>
          Skip <kbd>k</kbd>
        </button>
        <button type="button" disabled={undo === null} onClick={takeBack}>
          Take back{undo !== null && `: ${undo}`} <kbd>z</kbd>
        </button>
      </p>
    </>
  )
}
