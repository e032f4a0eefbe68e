import { WhosaidError } from '../errors.ts'
import { queryNames, queryText, type QueryName } from '../graph/queries.ts'
import { print } from '../output.ts'

/**
 * Prints one query whole, or the names of all. Its comments stay, and each parameter is one that Neo4j Browser asks for: what
 * is sent has no comments, and its parameters stand in one map (see `sentQuery`).
 */
export function query(name: string | undefined): number {
  if (name === undefined) {
    print(queryNames.join('\n'))
    return 0
  }
  if (!(queryNames as readonly string[]).includes(name)) {
    throw new WhosaidError(
      'WRONG_USE',
      `A query must have one of the names that "whosaid query" prints, but got: ${name}`,
    )
  }
  print(queryText(name as QueryName).trimEnd())
  return 0
}
