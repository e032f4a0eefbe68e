import { inject } from 'vitest'
import type { Access } from '../setup/types.ts'

/** The database of this worker's own: files that run side by side fill and empty different ones. */
export function ownNeo4j(): Access {
  const worker = Number(process.env['VITEST_POOL_ID']) // from 1
  const own = inject('neo4j')[worker - 1]
  if (own === undefined)
    throw new Error(`The suite's set-up gives each worker a Neo4j, but got none for ${worker}`)
  return own
}
