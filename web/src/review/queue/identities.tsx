import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { CandidateKind, CandidatesState } from '../../../../src/review/protocol.ts'
import { type KeyBinding, useKeys } from '../../keys/keys.ts'
import { Empty, Loading } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { call, refusalOf, type Refused } from '../api/client.ts'
import { Refusal } from '../api/refusal.tsx'
import { useAsked } from '../api/use-asked.ts'
import { useUnsaved } from '../api/use-unsaved.ts'
import { CandidateCard } from './candidate.tsx'
import { createVerdicts, type Wish } from './verdicts.ts'

const kinds: readonly CandidateKind[] = ['actor', 'event', 'claim', 'topic', 'position', 'utterance']
/** Milliseconds between two questions for the progress. */
const pause = 700

/** The queue of who and what may be one, the largest effect first; each verdict goes into a judgement file. */
export default function Identities() {
  const asked = useAsked('GET /review/api/candidates', {})
  const { data, put, again } = asked
  const [refused, setRefused] = useState<Refused>()
  const [type, setType] = useState<CandidateKind | ''>('actor')
  const [round, setRound] = useState(0)
  useEffect(() => {
    document.title = 'Who may be one – review – whosaid'
  }, [])
  const isRunning = data?.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(again, pause)
    return () => clearInterval(timer)
  }, [isRunning, again])
  const run = async (work: () => Promise<CandidatesState>): Promise<void> => {
    setRefused(undefined)
    try {
      put(await work())
      setRound(before => before + 1)
    } catch (error) {
      setRefused(refusalOf(error))
    }
  }
  const openFile = (file: string): void => void run(() => call('POST /review/api/candidates', { file }))
  const cancel = (): void => void run(() => call('POST /review/api/candidates/cancel', {}))
  const start = (): void => void run(() => call('POST /review/api/candidates', type === '' ? {} : { type }))
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
          {data.state === 'ready' && <Queue key={round} state={data} />}
        </>
      )}
    </>
  )
}

function Queue({ state: found }: { state: CandidatesState }) {
  const [verdicts] = useState(() =>
    createVerdicts({
      state: found,
      judge: (key, verdict) => call('POST /review/api/candidates/verdict', { key, verdict }),
      undo: () => call('POST /review/api/candidates/undo', {}),
    }),
  )
  const { state, current, sending, refused } = useSyncExternalStore(verdicts.subscribe, verdicts.now)
  const { total, decided, path, undo } = state
  useUnsaved(sending > 0)
  useKeys(
    useMemo(() => {
      const key = (name: string, does: string, wish: Wish): KeyBinding => ({
        key: name,
        does,
        // A key that is held down decides once.
        run: ({ repeat }) => repeat || verdicts.press(wish),
      })
      return [
        key('s', 'they are the same', 'same'),
        key('d', 'they are different', 'different'),
        key('u', 'unsure', 'unsure'),
        key('z', 'take the last verdict back', 'undo'),
        key('k', 'skip it', 'skip'),
      ]
    }, [verdicts]),
  )
  return (
    <>
      {refused !== undefined && <Refusal refused={refused} />}
      <p className="counts" role="status" data-saved={sending === 0}>
        {decided} of {total} decided, written to <Link to={addressOf('review', path)}>{path}</Link>
      </p>
      {current === undefined ? (
        <Empty>{sending > 0 ? 'The next ones are on their way …' : 'Nothing is left to decide.'}</Empty>
      ) : (
        <CandidateCard candidate={current} />
      )}
      <p className="row">
        <button type="button" disabled={current === undefined} onClick={() => verdicts.press('same')}>
          Same <kbd>s</kbd>
        </button>
        <button type="button" disabled={current === undefined} onClick={() => verdicts.press('different')}>
          Different <kbd>d</kbd>
        </button>
        <button type="button" disabled={current === undefined} onClick={() => verdicts.press('unsure')}>
          Unsure <kbd>u</kbd>
        </button>
        <button type="button" disabled={current === undefined} onClick={() => verdicts.press('skip')}>
          Skip <kbd>k</kbd>
        </button>
        <button type="button" disabled={undo === null} onClick={() => verdicts.press('undo')}>
          Take back{undo !== null && `: ${undo}`} <kbd>z</kbd>
        </button>
      </p>
    </>
  )
}
