import type { Config } from '../config.ts'
import { openGraph, type Graph } from './graph.ts'
import { refuseNewer } from './layout.ts'
import { acquireNeo4j, explainFailureElsewhere } from './local/index.ts'

/** An open graph, and how to connect to it by other means. */
export interface ConnectedGraph {
  graph: Graph
  uri: string
  username: string
  password: string
  /** Neo4j Browser of the local Neo4j; undefined if `NEO4J_URI` is set. */
  browserUri: string | undefined
  /** Rejects when the local Neo4j is gone for good; never if `NEO4J_URI` is set. */
  lost: Promise<never>
  /** Explains the error of a query: by a full disk or a failed database, or else returns it as it was. */
  explain(error: unknown): Promise<unknown>
  /** Closes the graph and releases the local Neo4j, which stops when nobody else uses it. */
  close(): Promise<void>
}

/**
 * Opens the graph that the settings name, or else the local Neo4j's, and starts that if it is not running.
 * Throws `NO_NEO4J` if the local Neo4j cannot be started, `UNREACHABLE` or `DISK_FULL` if the database does not answer, and
 * `NEWER_LAYOUT` if a newer version of the program has written the graph.
 */
export async function connect(
  config: Config,
  options: { compiler: 'quick' | 'full'; onProgress: (message: string) => void },
): Promise<ConnectedGraph> {
  const { memory } = config
  const local =
    config.neo4j === null ? await acquireNeo4j(config.dataFolder, { ...options, memory }) : undefined
  const { uri, username, password } = config.neo4j ?? local!
  const graph = openGraph({ uri, username, password }, config.database, undefined, {
    clock: () => new Date(),
    ...config.journal,
  })
  const explain = async (error: unknown): Promise<unknown> =>
    local === undefined ? explainFailureElsewhere({ uri, username, password }, error) : local.explain(error)
  const close = async (): Promise<void> => {
    await graph.close()
    await local?.release()
  }
  try {
    await graph.verify()
    const [known] = await graph.read('read/layout', {})
    refuseNewer(known?.layout)
  } catch (error) {
    const explained = await explain(error)
    await close()
    throw explained
  }
  return {
    graph,
    uri,
    username,
    password,
    browserUri: local?.browserUri,
    lost: local?.lost ?? new Promise(() => {}),
    explain,
    close,
  }
}
