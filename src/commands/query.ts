import { WhosaidError } from '../errors.ts'
import { queryNames, queryText, type QueryName } from '../graph/queries.ts'

/** Prints one query whole, or the names of all. */
export function query(name: string | undefined): number {
  if (name === undefined) {
    console.log(queryNames.join('\n'))
    return 0
  }
  if (!(queryNames as readonly string[]).includes(name)) {
    throw new WhosaidError('WRONG_USE', `a query has one of the names that "query" prints, but got: ${name}`)
  }
  console.log(queryText(name as QueryName).trimEnd())
  return 0
}
