import { describeProblem } from '../errors.ts'
import { readDocuments } from '../loader/document/index.ts'
import { say } from './with-graph.ts'

/** Validates document files, each on its own and as one run, without a database. */
export async function check(paths: readonly string[]): Promise<number> {
  let valid = 0
  let refused = 0
  for await (const input of readDocuments(paths)) {
    if ('problems' in input) {
      refused++
      say(input.problems.map(describeProblem).join('\n'))
    } else {
      valid++
    }
  }
  console.log(`${valid} valid, ${refused} refused`)
  return refused === 0 ? 0 : 1
}
