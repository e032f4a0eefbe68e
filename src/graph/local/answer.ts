import neo4j from 'neo4j-driver'
import { WhosaidError } from '../../errors.ts'
import { pause } from './jvm/process.ts'
import type { Access } from './wire.ts'

const limit = 60_000

/**
 * Resolves when the database answers a query; a server that has just started may still be opening it. Throws
 * `UNREACHABLE` when it does not within a minute, or when `left` says that there is no server any more.
 */
export async function answersQueries(
  { uri, username, password }: Omit<Access, 'browserUri'>,
  left?: AbortSignal,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 0 })
  try {
    for (const end = Date.now() + limit; ; await pause(100)) {
      try {
        await driver.executeQuery('RETURN 1')
        return
      } catch (error) {
        const mayPass =
          error instanceof neo4j.Neo4jError && !error.code.startsWith('Neo.ClientError.Security')
        if (mayPass && left?.aborted !== true && Date.now() < end) continue
        const evidence = error instanceof Error ? error.message : 'no reason'
        throw new WhosaidError('UNREACHABLE', `The local Neo4j at ${uri} must answer, but got: ${evidence}`)
      }
    }
  } finally {
    await driver.close()
  }
}
