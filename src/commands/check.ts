import { createConflictFinder, type Warning } from '../audit/conflicts.ts'
import { createUnsaidFinder } from '../audit/unsaid.ts'
import { describeProblem } from '../errors.ts'
import { readDocuments } from '../document/index.ts'
import { print, say } from '../output.ts'

/** Validates document files without a database, each alone and all together. Warnings do not change the exit status. */
export async function check(paths: readonly string[]): Promise<number> {
  let valid = 0
  let refused = 0
  let warned = 0
  const warningsOf = createConflictFinder()
  const unsaid = createUnsaidFinder()
  const warn = ({ law, ...warning }: Warning): void => {
    warned++
    say(`warning: ${describeProblem({ ...warning, rule: law })}`)
  }
  for await (const input of readDocuments(paths)) {
    if ('problems' in input) {
      refused++
      say(input.problems.map(describeProblem).join('\n'))
      continue
    }
    valid++
    warningsOf(input.document, input.place).forEach(warn)
    unsaid.add(input.document, input.place)
  }
  unsaid.rest().forEach(warn)
  print(`${valid} valid, ${refused} refused${warned === 0 ? '' : `, ${warned} warnings`}`)
  return refused === 0 ? 0 : 1
}
