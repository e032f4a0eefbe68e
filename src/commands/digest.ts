import { digest } from '../graph/digest.ts'
import { withGraph } from './with-graph.ts'

/** Prints the digest of the whole graph, 64 hex digits on a line. */
export function digestCommand(): Promise<number> {
  return withGraph('full', async ({ graph }) => {
    console.log(await digest(graph))
    return 0
  })
}
