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
  const waiting = Map.groupBy(verdicts, ({ law }) => passOf(law)).values()
  let isStopped = false
  const work = async (): Promise<void> => {
    for (const pass of waiting) {
      if (isStopped) return
      await check(
        graph,
        pass.map(({ law }) => law),
        scope,
      ).then(
        found => found.forEach((verdict, at) => pass[at]!.resolve(verdict)),
        (error: unknown) => pass.forEach(({ reject }) => reject(error)),
      )
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

/** What one pass over the graph checks: a law, or all laws that judge the same rows. */
const passOf = (law: Law): string => (law.judgeRow === undefined ? law.id : law.query)

async function check(graph: Readable, pass: readonly Law[], scope: Scope): Promise<Verdict[]> {
  const verdicts = pass.map((law): Verdict => ({ law, failures: [], more: false }))
  for await (const found of failuresOf(graph, pass, scope)) {
    for (const [at, verdict] of verdicts.entries()) {
      for (const failure of found[at]!) {
        if (!verdict.more) verdict.failures.push(failure)
        verdict.more = verdict.failures.length === mostFailures
      }
    }
    if (verdicts.every(({ more }) => more)) break
  }
  return verdicts
}

/** Failures as they are found: what each law of the pass finds in a row, or one failure of its only law. */
async function* failuresOf(
  graph: Readable,
  pass: readonly Law[],
  scope: Scope,
): AsyncGenerator<Iterable<Failure>[]> {
  const [law] = pass
  if (law?.judgeRow !== undefined) {
    const judges = pass.flatMap(({ judgeRow }) => judgeRow ?? [])
    for await (const row of graph.stream(law.query, { ...scope })) yield judges.map(judge => judge(row))
  } else if (law !== undefined) {
    const failures =
      law.judge === undefined
        ? graph.stream(law.query, { ...law.parameters, ...scope, most: mostFailures })
        : law.judge(graph, scope)
    for await (const failure of failures) yield [[failure]]
  }
}
