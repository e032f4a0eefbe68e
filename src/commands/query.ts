import { WhosaidError } from '../errors.ts'
import { queryNames, queryText, type QueryName } from '../graph/queries.ts'
import { print } from '../output.ts'

/** Prints one query whole, or the names of all. */
export function query(name: string | undefined): number {
  if (name === undefined) {
    print(queryNames.join('\n'))
    return 0
  }
  if (!(queryNames as readonly string[]).includes(name)) {
    throw new WhosaidError('WRONG_USE', `a query has one of the names that "query" prints, but got: ${name}`)
  }
  print(queryText(name as QueryName).trimEnd())
  return 0
}
