import neo4j, { type Config as Neo4jConfig, type Driver } from 'neo4j-driver'
import type { Config } from '../config.ts'
import { WhosaidError } from '../errors.ts'
import { createAvailability, withinTime } from './transactions/availability.ts'
import { explain } from './transactions/failures.ts'
import { layoutVersion } from './layout.ts'
import { schemaStatements, type ParametersOf, type QueryName } from './queries.ts'
import { createReads } from './transactions/reads.ts'
import type { Graph, Writer } from './types.ts'
import { sentQuery } from './transactions/sent.ts'
import { createWrites } from './transactions/writes.ts'

export type { Graph, Hold, ReadOptions, Revision, Writer } from './types.ts'

/** Runs read queries of a write outside of a write transaction. */
export const readerOf = (graph: Graph): Writer => ({
  run: (name, parameters) => graph.read(name, parameters),
})

type Connection = NonNullable<Config['neo4j']>

/** How many connections a graph has at most: what asks beyond that waits for one. */
export const poolSize = 100

/** Opens one driver; nothing is sent before the first query. */
export function openGraph(connection: Connection, database?: string): Graph {
  const { uri, username, password } = connection
  const connect = (settings: Neo4jConfig): Driver =>
    neo4j.driver(uri, neo4j.auth.basic(username, password), {
      userAgent: 'whosaid',
      maxConnectionPoolSize: poolSize,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 30_000,
      maxTransactionRetryTime: 30_000,
      ...settings,
    })
  // All rows come at once: to pull more of them waits behind whatever the transaction has been sent since.
  const open = (): Driver => connect({ disableLosslessIntegers: true, fetchSize: -1 })
  const opened = {
    driver: open(),
    where: database === undefined ? {} : { database },
    uri,
    sent: { queries: 0, updates: 0 },
  }
  let exactDriver: Driver | undefined
  let prepared: Promise<void> | undefined
  const silence = (): Error =>
    new WhosaidError('UNREACHABLE', `Neo4j must answer at ${uri}, but got: silence`)

  const availability = createAvailability(
    async () => void (await opened.driver.getServerInfo(opened.where)),
    () => {
      // Connections that died in silence never come back to their pool, and the pool has room for so many only.
      const away = opened.driver
      opened.driver = open()
      away.close().catch(() => {})
    },
    silence,
  )
  const reads = createReads(opened, availability)
  const writes = createWrites(opened)

  const prepare = async (): Promise<void> => {
    const [known] = await reads.read('read/layout', {})
    if (known?.layout === layoutVersion) return
    for (const statement of schemaStatements()) await opened.driver.executeQuery(statement, {}, opened.where)
    await writes.write(writer => writer.run('load/fixed-node', { layout: layoutVersion }))
  }

  return {
    sent: opened.sent,
    ...reads,
    ...writes,
    async *stream<Name extends QueryName>(name: Name, parameters: ParametersOf<Name>) {
      opened.sent.queries++
      exactDriver ??= connect({ useBigInt: true })
      const session = exactDriver.session({
        ...opened.where,
        defaultAccessMode: neo4j.session.READ,
        fetchSize: 1000,
      })
      try {
        const query = sentQuery(name, parameters)
        const result = session.run(query.text, query.parameters)
        for await (const record of result) yield record.toObject()
      } catch (error) {
        explain(error, uri)
      } finally {
        await session.close()
      }
    },
    prepare() {
      prepared ??= prepare().catch((error: unknown) => {
        prepared = undefined
        return explain(error, uri)
      })
      return prepared
    },
    async verify(patience = 10_000) {
      try {
        // Asks once, where a query would be tried again for half a minute.
        await withinTime(opened.driver.getServerInfo(opened.where), patience, silence)
      } catch (error) {
        explain(error, uri)
      }
    },
    async close() {
      await writes.settled()
      await Promise.all([opened.driver.close(), exactDriver?.close()])
    },
  }
}
