import { readData } from '../document/index.ts'
import { describeProblem } from '../errors.ts'
import type { Imported } from './imported.ts'

/** What the loader would refuse of a document, by the place in the file that was imported. */
export function problemsOf({ file, placeOf, hintOf }: Imported['made'][number], from: string): string[] {
  const read = readData(file)
  return 'problems' in read
    ? read.problems.map(({ message, rule, pointer = '' }) => {
        const hint = hintOf?.(pointer)
        const told = hint === undefined ? message : `${message} (${hint})`
        return describeProblem({ message: `${from}${placeOf(pointer)}: ${told}`, rule })
      })
    : []
}
