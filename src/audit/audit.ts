import type { Failure, Law, Readable } from './law.ts'
import { laws } from './laws.ts'

/** The result of one law: the failures that were found, and whether there may be more. */
export interface Verdict {
  law: Law
  failures: Failure[]
  more: boolean
}

/** How many failures of a law are listed at most, so that an audit's answer is bounded. */
export const mostFailures = 1000

/** Checks every law on the graph, one after the other. */
export async function* audit(graph: Readable): AsyncGenerator<Verdict> {
  for (const law of laws) {
    const failures: Failure[] = []
    for await (const failure of failuresOf(graph, law)) {
      failures.push(failure)
      if (failures.length === mostFailures) break
    }
    yield { law, failures, more: failures.length === mostFailures }
  }
}

function failuresOf(graph: Readable, law: Law): AsyncIterable<Failure> {
  return law.judge === undefined
    ? graph.stream(law.query, { ...law.parameters, most: mostFailures })
    : law.judge(graph)
}
