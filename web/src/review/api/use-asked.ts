import { useCallback, useEffect, useState } from 'react'
import type { Route, Routes } from '../../../../src/review/protocol.ts'
import { call, refusalOf, type Refused } from './client.ts'

/** What a part of the page has of its question. */
export interface Asked<T> {
  data: T | undefined
  refused: Refused | undefined
  loading: boolean
  again: () => void
  /** Takes a newer answer, such as that of a step, in the place of the one at hand. */
  put: (data: T) => void
}

/** Asks by GET once it is drawn and when the question changes; null asks nothing. */
export function useAsked<R extends Route>(
  route: R,
  takes: Routes[R]['takes'] | null,
): Asked<Routes[R]['gives']> {
  type Gives = Routes[R]['gives']
  const key = takes === null ? '' : JSON.stringify(takes)
  const [kept, setKept] = useState<{ key: string; data?: Gives; refused?: Refused }>({ key: '' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (takes === null) return
    const leaving = new AbortController()
    call(route, takes, leaving.signal)
      .then(data => setKept({ key, data }))
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setKept({ key, refused: refusalOf(error) })
      })
    return () => leaving.abort()
    // The key stands for what is asked.
  }, [route, key, tries])
  const again = useCallback(() => setTries(before => before + 1), [])
  const put = useCallback((data: Gives) => setKept({ key, data }), [key])
  const isCurrent = kept.key === key && key !== ''
  return {
    data: isCurrent ? kept.data : undefined,
    refused: isCurrent ? kept.refused : undefined,
    loading: takes !== null && !isCurrent,
    again,
    put,
  }
}
