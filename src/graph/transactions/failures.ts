import neo4j from 'neo4j-driver'
import { WhosaidError } from '../../errors.ts'

// The last is what the driver makes of a connection that breaks before both sides have agreed on a version.
const lostConnection = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError'])

/** The driver's message is a paragraph of advice that ends with what happened. */
const reasonOf = (error: Error): string => error.message.split('Caused by: ').at(-1) ?? error.message

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Whether the connection to the database broke, or none could be opened. */
export const isLostConnection = (error: unknown): error is Error => lostConnection.has(codeOf(error))

/** Whether the database itself has failed, as when it cannot write its log. It takes nothing more until it is restarted. */
const hasFailed = (error: unknown): error is Error =>
  codeOf(error).startsWith('Neo.DatabaseError.Transaction.')

/** Whether the database is away: a connection was lost, or a probe was left without an answer. */
export const isAway = (error: unknown): boolean =>
  isLostConnection(error) || (error instanceof WhosaidError && error.code === 'UNREACHABLE')

/** Whether the database has not the memory for a query; a second try would find as little. */
export const isOutOfMemory = (error: unknown): error is Error => codeOf(error).endsWith('OutOfMemoryError')

/** Whether the database says that the same query may succeed when it is sent again. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Error && neo4j.isRetryableError(error) && !isOutOfMemory(error)

/** Whether the database refuses what a query would write, as with a value that is too large for an index. */
const isOfContent = (error: unknown): error is Error =>
  /^Neo\.(ClientError|DatabaseError)\.(Statement|Schema)\./.test(codeOf(error)) &&
  !/no space|disk|IOException/i.test((error as Error).message)

/** Whether the database does not know a bookmark: it is of another database, or none at all. */
export const isUnknownBookmark = (error: unknown): boolean =>
  codeOf(error).startsWith('Neo.ClientError.Transaction.InvalidBookmark')

const isRefused = (error: unknown): error is Error => codeOf(error).startsWith('Neo.ClientError.Security')

/** Throws what a user is meant to read in place of the driver's error, and any other error as it is. */
export function explain(error: unknown, uri: string): never {
  if (error instanceof WhosaidError) throw error
  if (isLostConnection(error) || hasFailed(error)) {
    throw new WhosaidError('UNREACHABLE', `Neo4j must answer at ${uri}, but got: ${reasonOf(error)}`, {
      cause: error,
    })
  }
  if (isOutOfMemory(error)) {
    throw new WhosaidError(
      'OUT_OF_MEMORY',
      `Neo4j at ${uri} must have enough memory for a transaction (server.memory.heap.max_size), but got: ${error.message}`,
      { cause: error },
    )
  }
  if (isOfContent(error)) {
    throw new WhosaidError(
      'REFUSED_BY_DATABASE',
      `Neo4j at ${uri} must take what a transaction writes, but got: ${error.message}`,
      { cause: error },
    )
  }
  if (isRefused(error)) {
    throw new WhosaidError(
      'UNREACHABLE',
      `Neo4j at ${uri} must accept the user name and password, but got: ${error.message}`,
      { cause: error },
    )
  }
  throw error
}
