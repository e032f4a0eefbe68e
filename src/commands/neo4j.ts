import { WhosaidError } from '../errors.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { untilStopped } from './until-stopped.ts'
import { withGraph } from './with-graph.ts'

/** Runs the local Neo4j until it is stopped. */
export async function neo4j(): Promise<number> {
  if (readConfig().neo4j !== null) {
    throw new WhosaidError(
      'WRONG_USE',
      'neo4j runs the local Neo4j, so NEO4J_URI is unset, but got: it is set',
    )
  }
  endWithParent()
  return withGraph('quick', async ({ uri, username, password, browserUri }) => {
    console.log(
      `Neo4j Browser  ${browserUri}\nBolt           ${uri}\nuser           ${username}\npassword       ${password}\nCtrl-C stops it.`,
    )
    await untilStopped()
    return 0
  })
}
