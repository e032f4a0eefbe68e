import { useMemo, useState } from 'react'
import type { Loaded, LoadPreview } from '../../../../src/review/protocol.ts'
import { useKeys } from '../../keys/keys.ts'
import { Loading } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { call, refusalOf, type Refused } from '../api/client.ts'
import { Problems, Refusal } from '../api/refusal.tsx'
import { useAsked } from '../api/use-asked.ts'
import { Differences } from './differences.tsx'

const states: Readonly<Record<LoadPreview['state'], string>> = {
  new: 'The document is not loaded yet.',
  changed: 'Another version of the document is loaded.',
  unchanged: 'The graph has the document as it is here: loading writes nothing.',
}

/** What loading changes in the graph, statement by statement; then loading, finding it again, and taking it back. */
export function LoadPage({ path, version }: { path: string; version: string }) {
  const asked = useAsked('GET /review/api/load', { path })
  const [busy, setBusy] = useState<string>()
  const [refused, setRefused] = useState<Refused>()
  const [loaded, setLoaded] = useState<Loaded>()
  const run = async (what: string, work: () => Promise<Loaded>): Promise<void> => {
    setBusy(what)
    setRefused(undefined)
    try {
      setLoaded(await work())
      asked.again()
    } catch (error) {
      setRefused(refusalOf(error))
    } finally {
      setBusy(undefined)
    }
  }
  const load = (): void => void run('Loading', () => call('POST /review/api/load', { path, version }))
  const unload = (): void => void run('Undoing', () => call('POST /review/api/unload', { path }))
  const { data } = asked
  const canLoad =
    data !== undefined && busy === undefined && data.problems.length === 0 && data.state !== 'unchanged'
  const canUndo = data?.undo === true && busy === undefined
  useKeys(
    useMemo(
      () => [
        { key: 'l', does: 'load', run: () => canLoad && load() },
        { key: 'u', does: 'undo the load', run: () => canUndo && unload() },
      ],
      [canLoad, canUndo, version],
    ),
  )
  return (
    <>
      <h2>Load</h2>
      {refused !== undefined && <Refusal refused={refused} />}
      {loaded !== undefined && <Done loaded={loaded} />}
      {busy !== undefined && <p role="status">{busy} …</p>}
      {asked.refused !== undefined && <Refusal refused={asked.refused} onAgain={asked.again} />}
      {data === undefined ? (
        asked.refused === undefined && <Loading />
      ) : (
        <>
          <p>{states[data.state]}</p>
          {data.problems.length > 0 && (
            <div className="trouble">
              <p>It would be refused:</p>
              <Problems problems={data.problems} />
            </div>
          )}
          <p className="row">
            <button type="button" disabled={!canLoad} onClick={load}>
              Load it <kbd>l</kbd>
            </button>
            <button type="button" disabled={!canUndo} onClick={unload}>
              Undo the load <kbd>u</kbd>
            </button>
          </p>
          <Differences preview={data} />
        </>
      )}
    </>
  )
}

function Done({ loaded: { documentId, done, statements } }: { loaded: Loaded }) {
  const isThere = done === 'loaded' || done === 'replaced' || done === 'put back' || done === 'unchanged'
  return (
    <p role="status" className="done">
      {documentId}: {done}, {statements} statements.{' '}
      {isThere && (
        <>
          Find it again: <Link to={addressOf('documents', documentId)}>its page in the workbench</Link>
        </>
      )}
    </p>
  )
}
