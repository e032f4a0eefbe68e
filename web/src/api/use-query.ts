import { useEffect, useState } from 'react'
import { ask, type Answer, type Query } from './client.ts'
import { Failure } from './failure.ts'
import { onRefresh, useRefreshes } from './refresh.ts'
import { useTokenState } from './token.ts'
import { asTheRest, atOnce } from './turns.ts'

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

/** Answers of the last minutes, so that going back shows the page at once. */
const answers = new Map<string, Answer<unknown>>()
const most = 60
onRefresh(() => answers.clear())

function keep(key: string, answer: Answer<unknown>): void {
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
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
  const key = variables === null ? '' : `${query.name} ${JSON.stringify(variables)}`
  const [kept, setKept] = useState<Kept>(() => ({ key, refreshes, ...fromCache(key) }))

  useEffect(() => {
    if (variables === null) return
    const leaving = new AbortController()
    const toAnswer = async (): Promise<void> => {
      try {
        const { signal } = leaving
        const work = (): Promise<Answer<unknown>> => ask(query, variables, signal)
        const answer = answers.get(key) ?? (await (later ? asTheRest(work, signal) : atOnce(work)))
        if (answer.failures.length === 0) keep(key, answer)
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
      answers.delete(key)
      setKept({ key: '', refreshes })
      setTries(tries + 1)
    },
  }
}

function fromCache(key: string): Pick<Kept, 'answer'> {
  const answer = answers.get(key)
  return answer === undefined ? {} : { answer }
}
