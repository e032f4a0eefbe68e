import { WhosaidError } from '../../errors.ts'
import { wholeSums } from '../../graph/digest.ts'
import { keptSums, toKept, withoutFixedNode } from '../../graph/digest/kept.ts'
import type { TypeSums } from '../../graph/digest/sums.ts'
import type { Graph } from '../../graph/graph.ts'
import { layoutVersion, refuseNewer } from '../../graph/layout.ts'
import { finishImport } from '../bulk/finish.ts'

/** How often the whole graph is read before a graph that others change is given up. */
const tries = 3

/** How long a commit that is under way is waited for, in milliseconds. */
const patience = 10_000

/**
 * Reads the whole graph and keeps its sums as the running sum from now on. Returns them. Throws `GRAPH_CHANGED` if others
 * write whenever it is read.
 */
export async function renewSum(graph: Graph): Promise<TypeSums> {
  await graph.prepare()
  await finishImport(graph)
  // The lock raises an older layout, which the sum would otherwise miss.
  await graph.write(writer => writer.run('load/lock', { layout: layoutVersion }))
  for (let round = 0; round < tries; round++) {
    // Whoever takes the lock waits for a commit that is under way, and withdraws what a killed writer announced.
    await (await graph.hold({ timeout: patience }))?.release()
    const before = await graph.revision()
    if (before.writer !== null) continue
    const sums = await wholeSums(graph)
    const isKept = await graph.write(async writer => {
      const [locked] = await writer.run('load/lock', { layout: layoutVersion })
      refuseNewer(locked?.layout)
      // Whoever holds the lock knows that nobody commits: a change since then has raised the version.
      if ((await graph.revision()).version !== before.version) return false
      await writer.run('load/sum', toKept(withoutFixedNode(sums)))
      return true
    })
    if (isKept) return sums
  }
  throw new WhosaidError(
    'GRAPH_CHANGED',
    `nobody must write while the whole graph is read, but got: changes in each of ${tries} tries`,
  )
}

/** Begins a running sum where none holds. */
export async function beginSum(graph: Graph, onBegin: () => void): Promise<void> {
  if ((await keptSums(graph)) !== undefined) return
  onBegin()
  await renewSum(graph)
}
