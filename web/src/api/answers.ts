import { ask, type Answer, type Query } from './client.ts'
import { onRefresh } from './refresh.ts'
import { onTokenChange } from './token.ts'
import { asTheRest, atOnce } from './turns.ts'

/** Answers of the last minutes, so that going back shows the page at once. */
const answers = new Map<string, Answer<unknown>>()
const most = 60

/** A question under way: who asks the same meanwhile shares it, and it is aborted once all who share it have left. */
interface Pending {
  answer: Promise<Answer<unknown>>
  askers: number
  leaving: AbortController
}

const pending = new Map<string, Pending>()
onRefresh(() => {
  answers.clear()
  pending.clear()
})
// What was sent with another token may be refused.
onTokenChange(() => pending.clear())

export const keyOf = <Result, Variables>(query: Query<Result, Variables>, variables: Variables): string =>
  `${query.name} ${JSON.stringify(variables)}`

/** The answer of a key, if it is cached. */
export const cached = (key: string): Answer<unknown> | undefined => answers.get(key)

export const forget = (key: string): void => void answers.delete(key)

function keep(key: string, answer: Answer<unknown>): void {
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
}

function start<Result, Variables>(
  query: Query<Result, Variables>,
  variables: Variables,
  place: string,
  later: boolean,
): Pending {
  const leaving = new AbortController()
  const key = keyOf(query, variables)
  // One that waited for its turn may have been answered meanwhile.
  const work = async (): Promise<Answer<unknown>> =>
    answers.get(key) ?? (await ask(query, variables, leaving.signal))
  const read = async (): Promise<Answer<unknown>> => {
    try {
      const answer = await (later ? asTheRest(work, leaving.signal) : atOnce(work))
      if (answer.failures.length === 0 && pending.get(place) === own) keep(key, answer)
      return answer
    } finally {
      if (pending.get(place) === own) pending.delete(place)
    }
  }
  const own: Pending = { answer: read(), askers: 0, leaving }
  // It may fail before anyone waits for it.
  own.answer.catch(() => {})
  pending.set(place, own)
  return own
}

function giveUp(place: string, own: Pending): void {
  own.leaving.abort()
  if (pending.get(place) === own) pending.delete(place)
}

/** Sends a question that a page is going to ask, before its code is there. Returns what gives it up unless the page has it. */
export function askAhead<Result, Variables>(
  query: Query<Result, Variables>,
  variables: Variables,
): () => void {
  const key = keyOf(query, variables)
  if (answers.has(key)) return () => {}
  const own = pending.get(key) ?? start(query, variables, key, false)
  return () => {
    if (own.askers === 0) giveUp(key, own)
  }
}

/** The answer of a question: a cached one, that of the same question under way, or one of its own. */
export async function answerTo<Result, Variables>(
  query: Query<Result, Variables>,
  variables: Variables,
  { later = false, signal }: { later?: boolean; signal: AbortSignal },
): Promise<Answer<Result>> {
  const key = keyOf(query, variables)
  const known = answers.get(key)
  if (known !== undefined) {
    keep(key, known)
    return known as Answer<Result>
  }
  // One that waits for its turn is not shared with who needs it at once.
  const place = later ? `later ${key}` : key
  const own = pending.get(place) ?? start(query, variables, place, later)
  own.askers++
  const leave = (): void => {
    if (--own.askers === 0) giveUp(place, own)
  }
  signal.addEventListener('abort', leave, { once: true })
  const answer = await own.answer
  signal.throwIfAborted()
  return answer as Answer<Result>
}
