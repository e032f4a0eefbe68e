import { useEffect, useState } from 'react'
import { ask } from '../../api/client.ts'
import { isWanted } from '../../api/nodes.ts'
import { Failure } from '../../api/failure.ts'
import { useRefreshes } from '../../api/refresh.ts'
import { useTokenState } from '../../api/token.ts'
import { type CitedFragment, PickedStatements, type SaidFragment } from '../../generated/queries.ts'

export type PickedStatement = SaidFragment & CitedFragment

/** What the graph has of the picked statements. */
export interface Found {
  /** By id; null for one that is not loaded, absent until it is known. */
  byId: ReadonlyMap<string, PickedStatement | null>
  failure: Failure | undefined
  again: () => void
}

/** How many are asked for at once: a request may cost so much and no more. */
const most = 20

/** Asks for the statements that are not known yet, some at a time. */
export function usePicked(ids: readonly string[]): Found {
  const { given } = useTokenState()
  const refreshes = useRefreshes()
  /** The refresh for which each was asked; an older one is shown until it is asked again. */
  const [askedFor, setAskedFor] = useState<ReadonlyMap<string, number>>(new Map())
  const [byId, setById] = useState<ReadonlyMap<string, PickedStatement | null>>(new Map())
  const [failure, setFailure] = useState<Failure>()
  const [tries, setTries] = useState(0)
  const missing = ids.filter(id => askedFor.get(id) !== refreshes).slice(0, most)
  const key = missing.join('\n')
  useEffect(() => {
    if (key === '') return
    const leaving = new AbortController()
    const wanted = key.split('\n')
    const read = async (): Promise<void> => {
      const { data } = await ask(PickedStatements, { ids: wanted }, leaving.signal)
      const answers = wanted.map((id, at) => {
        const node = data.nodes?.[at]
        return [id, isWanted(node) ? node : null] as const
      })
      setFailure(undefined)
      setById(before => new Map([...before, ...answers]))
      setAskedFor(before => new Map([...before, ...wanted.map(id => [id, refreshes] as const)]))
    }
    read().catch((error: unknown) => {
      if (leaving.signal.aborted) return
      setFailure(error instanceof Failure ? error : new Failure('UNEXPECTED', String(error)))
    })
    return () => leaving.abort()
  }, [key, given, refreshes, tries])
  return { byId, failure, again: () => setTries(tries + 1) }
}
