import { useEffect, useState } from 'react'
import { answerTo, cached, forget, keyOf } from './answers.ts'
import type { Answer, Query } from './client.ts'
import { Failure } from './failure.ts'
import { useRefreshes } from './refresh.ts'
import { useTokenState } from './token.ts'

/** What a component has of its question. While another is asked, `data` is the former answer and `stale` is true. */
export interface Asked<Result> {
  data: Result | undefined
  /** Why there is no data, or why a part of it is missing. */
  failure: Failure | undefined
  loading: boolean
  stale: boolean
  again: () => void
}

interface Kept {
  key: string
  answer?: Answer<unknown>
  failure?: Failure
  /** Counts refreshes: an older answer is shown until the new one is there. */
  refreshes: number
}

/**
 * Asks as soon as it is drawn, and anew when the variables change; `null` variables ask nothing. `later` lets go first what the
 * page is read by: on a large graph its questions share the database.
 */
export function useQuery<Result, Variables>(
  query: Query<Result, Variables>,
  variables: Variables | null,
  { later = false } = {},
): Asked<Result> {
  const { given } = useTokenState()
  const refreshes = useRefreshes()
  const [tries, setTries] = useState(0)
  const key = variables === null ? '' : keyOf(query, variables)
  const [kept, setKept] = useState<Kept>(() => ({ key, refreshes, ...fromCache(key) }))

  useEffect(() => {
    if (variables === null) return
    const leaving = new AbortController()
    const toAnswer = async (): Promise<void> => {
      try {
        const answer = await answerTo(query, variables, { later, signal: leaving.signal })
        setKept({ key, refreshes, answer })
      } catch (error) {
        if (leaving.signal.aborted) return
        const failure = error instanceof Failure ? error : new Failure('UNEXPECTED', String(error))
        setKept(({ key: former, answer }) => ({
          key,
          refreshes,
          failure,
          ...(former === key && answer !== undefined && { answer }),
        }))
      }
    }
    void toAnswer()
    return () => leaving.abort()
    // The key stands for the query and its variables.
  }, [key, given, refreshes, tries])

  const now: Kept = kept.key === key ? kept : { key, refreshes, ...fromCache(key) }
  const current = now.answer !== undefined || now.failure !== undefined
  const shown = current ? now : kept
  return {
    data: shown.answer?.data as Result | undefined,
    failure: current ? (now.failure ?? now.answer?.failures[0]) : undefined,
    loading: variables !== null && (!current || now.refreshes !== refreshes),
    stale: !current && kept.answer !== undefined,
    again: () => {
      forget(key)
      setKept({ key: '', refreshes })
      setTries(tries + 1)
    },
  }
}

function fromCache(key: string): Pick<Kept, 'answer'> {
  const answer = cached(key)
  return answer === undefined ? {} : { answer }
}
