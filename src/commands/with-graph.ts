import { readConfig } from '../config.ts'
import { connect, type ConnectedGraph } from '../graph/connect.ts'
import type { Graph } from '../graph/graph.ts'
import { layoutVersion } from '../graph/layout.ts'
import { say } from '../output.ts'

/** Runs `work` on the graph that the settings name, and closes it however that ends. */
export async function withGraph<Result>(
  compiler: 'quick' | 'full',
  work: (connected: ConnectedGraph) => Promise<Result>,
): Promise<Result> {
  const connected = await connect(readConfig(), { compiler, onProgress: say })
  try {
    return await work(connected)
  } catch (error) {
    throw await connected.explain(error)
  } finally {
    await connected.close()
  }
}

/** Runs what reads the whole graph, which takes many queries, and says so when the graph changed meanwhile. */
export async function readWhole<Result>(graph: Graph, work: () => Promise<Result>): Promise<Result> {
  const before = await graph.revision()
  const result = await work()
  const after = await graph.revision()
  if (before.version !== after.version || before.writer !== null || after.writer !== null)
    say(
      'The graph changed while it was read, so what was printed may mix two states of it. Run the command again.',
    )
  return result
}

/** Warns when another version of the program loaded documents, or an import is not finished: answers may then be wrong or slow. */
export async function sayOtherLayout(graph: Graph): Promise<void> {
  if ((await graph.read('imported/mark', {})).length > 0)
    say(
      'The graph was imported and has neither indexes nor disputes until `whosaid upgrade` or a load finishes it.',
    )
  const [found] = await graph.read('upgrade/count', { layout: layoutVersion })
  if (found === undefined || found.documents === 0) return
  say(
    `Every document must have this program's layout, ${layoutVersion}, but got: ${found.documents} with another. Answers may be wrong or slow until \`whosaid upgrade\` has written them anew.`,
  )
}
