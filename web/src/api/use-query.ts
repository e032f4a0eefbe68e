import { useEffect, useState } from 'react'
import { ask, type Answer, type Query } from './client.ts'
import { Failure } from './failure.ts'
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
}

/** Answers of the last minutes, so that going back shows the page at once. */
const answers = new Map<string, Answer<unknown>>()
const most = 60

function keep(key: string, answer: Answer<unknown>): void {
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
}

/** Asks as soon as it is drawn, and anew when the variables change; `null` variables ask nothing. */
export function useQuery<Result, Variables>(
  query: Query<Result, Variables>,
  variables: Variables | null,
): Asked<Result> {
  const { given } = useTokenState()
  const [tries, setTries] = useState(0)
  const key = variables === null ? '' : `${query.name} ${JSON.stringify(variables)}`
  const [kept, setKept] = useState<Kept>(() => ({ key, ...fromCache(key) }))

  useEffect(() => {
    if (variables === null) return
    const leaving = new AbortController()
    const toAnswer = async (): Promise<void> => {
      try {
        const answer = answers.get(key) ?? (await ask(query, variables, leaving.signal))
        if (answer.failures.length === 0) keep(key, answer)
        setKept({ key, answer })
      } catch (error) {
        if (leaving.signal.aborted) return
        const failure = error instanceof Failure ? error : new Failure('UNEXPECTED', String(error))
        setKept({ key, failure })
      }
    }
    void toAnswer()
    return () => leaving.abort()
    // The key stands for the query and its variables.
  }, [key, given, tries])

  const now = kept.key === key ? kept : { key, ...fromCache(key) }
  const current = now.answer !== undefined || now.failure !== undefined
  const shown = current ? now : kept
  return {
    data: shown.answer?.data as Result | undefined,
    failure: current ? (now.failure ?? now.answer?.failures[0]) : undefined,
    loading: !current && variables !== null,
    stale: !current && kept.answer !== undefined,
    again: () => {
      answers.delete(key)
      setKept({ key: '' })
      setTries(tries + 1)
    },
  }
}

function fromCache(key: string): Pick<Kept, 'answer'> {
  const answer = answers.get(key)
  return answer === undefined ? {} : { answer }
}
