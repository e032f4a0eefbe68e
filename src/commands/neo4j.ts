import { WhosaidError } from '../errors.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { print } from '../output.ts'
import { untilStopped } from './until-stopped.ts'
import { withGraph } from './with-graph.ts'

/** Runs the local Neo4j until it is stopped. */
export async function neo4j(): Promise<number> {
  if (readConfig().neo4j !== null) {
    throw new WhosaidError(
      'WRONG_USE',
      '`whosaid neo4j` runs a local database and cannot be used while NEO4J_URI is set',
    )
  }
  endWithParent()
  return withGraph('quick', async ({ uri, username, password, browserUri, lost }) => {
    print(`Neo4j Browser  ${browserUri}
Bolt           ${uri}
user           ${username}
password       ${password}
Press Ctrl-C to stop it.`)
    await untilStopped(lost)
    return 0
  })
}
