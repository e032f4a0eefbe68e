import { WhosaidError } from '../errors.ts'
import { wholeSums } from '../graph/digest.ts'
import { keptSums } from '../graph/digest/kept.ts'
import { differingTypes, digestOf, type TypeSums } from '../graph/digest/sums.ts'
import type { Graph } from '../graph/graph.ts'
import { renewSum } from '../loader/sum/renew.ts'
import { print, say } from '../output.ts'
import { readWhole, withGraph } from './with-graph.ts'

export interface DigestSwitches {
  /** Prints the digest by the running sum. */
  kept?: true
  /** Compares the running sum with the whole graph. */
  compare?: true
  /** Begins the running sum anew. */
  renew?: true
}

/** Prints the digest of the whole graph: one line of 64 hex digits. Returns the exit status: 1 if the kept one differs. */
export function digestCommand({ kept, compare, renew }: DigestSwitches = {}): Promise<number> {
  return withGraph(kept === true ? 'quick' : 'full', async ({ graph }) => {
    if (compare === true) return compareSums(graph)
    print(digestOf(await sumsBy(graph, { kept, renew })))
    return 0
  })
}

function sumsBy(
  graph: Graph,
  { kept, renew }: Record<'kept' | 'renew', true | undefined>,
): Promise<TypeSums> {
  if (kept === true) return keptOrRefuse(graph)
  return renew === true ? renewSum(graph) : readWhole(graph, () => wholeSums(graph))
}

async function keptOrRefuse(graph: Graph): Promise<TypeSums> {
  const sums = await keptSums(graph)
  if (sums !== undefined) return sums
  throw new WhosaidError(
    'NOT_FOUND',
    'the graph must keep a running sum of its digest, but got: none that holds. `whosaid upgrade` begins one',
  )
}

/** Names the types that differ between the running sum and the whole graph. */
async function compareSums(graph: Graph): Promise<number> {
  const { version } = await graph.revision()
  const kept = await keptOrRefuse(graph)
  const whole = await wholeSums(graph)
  const after = await graph.revision()
  if (after.version !== version || after.writer !== null)
    throw new WhosaidError(
      'GRAPH_CHANGED',
      'nobody must write while the whole graph is read, but got: a change. Run the command again',
    )
  const types = differingTypes(kept, whole)
  for (const type of types) print(`${type} must be what was written, but got: another sum`)
  print(digestOf(whole))
  if (types.length > 0)
    say('Something other than whosaid has changed the graph. `whosaid digest --renew` accepts it as it is.')
  return types.length === 0 ? 0 : 1
}
