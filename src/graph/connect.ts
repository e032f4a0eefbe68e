import type { Config } from '../config.ts'
import { openGraph, type Graph } from './graph.ts'
import { acquireNeo4j } from './local/index.ts'

/** An open graph, and where it is for those who want to see it themselves. */
export interface ConnectedGraph {
  graph: Graph
  uri: string
  username: string
  password: string
  /** Neo4j Browser of the local Neo4j; undefined for a database that was given. */
  browserUri: string | undefined
  /** Closes the graph and gives up the local Neo4j, which ends when nobody else uses it. */
  close(): Promise<void>
}

/**
 * Opens the graph that the settings name, or the local Neo4j's, which is started where it does not run.
 * Throws `NO_NEO4J` when there is none to start and `UNREACHABLE` when the database does not answer.
 */
export async function connect(
  config: Config,
  options: { compiler: 'quick' | 'full'; onProgress: (message: string) => void },
): Promise<ConnectedGraph> {
  const local = config.neo4j === null ? await acquireNeo4j(config.dataFolder, options) : undefined
  const { uri, username, password } = config.neo4j ?? local!
  const graph = openGraph({ uri, username, password }, config.database)
  const close = async (): Promise<void> => {
    await graph.close()
    await local?.release()
  }
  try {
    await graph.verify()
  } catch (error) {
    await close()
    throw error
  }
  return { graph, uri, username, password, browserUri: local?.browserUri, close }
}
