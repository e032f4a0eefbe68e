import { everything, type Failure, type Law, type Readable, type Scope } from './law.ts'
import { laws } from './laws.ts'

/** The result of one law: the failures that were found, and whether there may be more. */
export interface Verdict {
  law: Law
  failures: Failure[]
  more: boolean
}

/** How many failures of a law are listed at most, so that an audit's answer is bounded. */
export const mostFailures = 1000

/** How many laws are checked at once: a query keeps one core of the database busy. */
const atOnce = 2

/** Checks every law, on all that is loaded or on a part of it; the verdicts come in the order of the laws. */
export async function* audit(graph: Readable, scope: Scope = everything): AsyncGenerator<Verdict> {
  const verdicts = laws.map(law => ({ law, ...Promise.withResolvers<Verdict>() }))
  for (const { promise } of verdicts) promise.catch(() => {}) // whoever awaits it is told
  const waiting = verdicts.values()
  let isStopped = false
  const work = async (): Promise<void> => {
    for (const { law, resolve, reject } of waiting) {
      if (isStopped) return
      await check(graph, law, scope).then(resolve, reject)
    }
  }
  const working = Array.from({ length: atOnce }, work)
  try {
    for (const { promise } of verdicts) yield await promise
  } finally {
    isStopped = true
    await Promise.all(working)
  }
}

async function check(graph: Readable, law: Law, scope: Scope): Promise<Verdict> {
  const failures: Failure[] = []
  for await (const failure of failuresOf(graph, law, scope)) {
    failures.push(failure)
    if (failures.length === mostFailures) break
  }
  return { law, failures, more: failures.length === mostFailures }
}

function failuresOf(graph: Readable, law: Law, scope: Scope): AsyncIterable<Failure> {
  return law.judge === undefined
    ? graph.stream(law.query, { ...law.parameters, ...scope, most: mostFailures })
    : law.judge(graph, scope)
}
