import { digest } from '../graph/digest.ts'
import { print } from '../output.ts'
import { readWhole, withGraph } from './with-graph.ts'

/** Prints the digest of the whole graph: one line of 64 hex digits. */
export function digestCommand(): Promise<number> {
  return withGraph('full', async ({ graph }) => {
    print(await readWhole(graph, () => digest(graph)))
    return 0
  })
}
