import neo4j, { type Config as Neo4jConfig, type Driver } from 'neo4j-driver'
import type { Config } from '../config.ts'
import { WhosaidError } from '../errors.ts'
import { createAvailability, withinTime } from './transactions/availability.ts'
import { explain } from './transactions/failures.ts'
import { digestDefinition } from './digest/elements.ts'
import { layoutVersion, refuseNewer } from './layout.ts'
import { schemaStatements, type ParametersOf, type QueryName } from './queries.ts'
import { createReads } from './transactions/reads.ts'
import type { Graph, Journaling, Writer } from './types.ts'
import { sentQuery } from './transactions/sent.ts'
import { createWrites } from './transactions/writes.ts'
import { rowOf } from './transactions/rows.ts'

export type { ChangeWriter, Graph, Hold, Journaling, ReadOptions, Revision, Writer } from './types.ts'

/** Runs read queries of a write outside of a write transaction. */
export const readerOf = (graph: Pick<Graph, 'read'>): Writer => ({
  run: (name, parameters) => graph.read(name, parameters),
})

type Connection = NonNullable<Config['neo4j']>

/** How many connections a graph has at most: what asks beyond that waits for one. */
export const poolSize = 100

/** How long a driver that fell silent is kept for what is under way on it, in milliseconds. */
const retirement = 60_000

const byTheClock: Journaling = { clock: () => new Date() }

/** Opens one driver; nothing is sent before the first query. `keptFor` is how long one that fell silent is kept. */
export function openGraph(
  connection: Connection,
  database?: string,
  keptFor = retirement,
  journaling: Journaling = byTheClock,
): Graph {
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
  let ending = new AbortController()
  const opened = {
    driver: open(),
    ended: ending.signal,
    where: database === undefined ? {} : { database },
    uri,
    journaling,
    writing: new WeakMap<Driver, number>(),
    sent: { queries: 0, updates: 0 },
  }
  let exactDriver: Driver | undefined
  let prepared: Promise<void> | undefined
  const silence = (): Error =>
    new WhosaidError('UNREACHABLE', `Neo4j must answer at ${uri}, but got: silence`)

  const retired = new Map<Driver, NodeJS.Timeout>()
  /** Connections that died in silence never come back to their pool, and the pool has room for so many only. */
  const retire = (driver: Driver): void => {
    if (driver !== opened.driver) return
    const before = ending
    ending = new AbortController()
    opened.driver = open()
    opened.ended = ending.signal
    // Closing breaks connections that are at work, and a database that is only slow may yet answer on them. What is then
    // under way on them would never settle. A write may take minutes; that of a dead connection is ended by the driver,
    // since Neo4j sends it something every minute.
    const close = (): void => {
      if ((opened.writing.get(driver) ?? 0) > 0) return keep()
      retired.delete(driver)
      before.abort(silence())
      driver.close().catch(() => {})
    }
    // A process that was busy meanwhile first reads what has come.
    const keep = (): void => void retired.set(driver, setTimeout(() => setImmediate(close), keptFor).unref())
    keep()
  }
  /** Asks once, where a query would be tried again. */
  const probe = async (milliseconds: number): Promise<void> => {
    const { driver, where } = opened
    await withinTime(driver.getServerInfo(where), milliseconds, () => {
      retire(driver)
      return silence()
    })
  }

  const availability = createAvailability(probe)
  const reads = createReads(opened, availability)
  const writes = createWrites(opened)

  const prepare = async (): Promise<void> => {
    const [known] = await reads.read('read/layout', {})
    refuseNewer(known?.layout)
    if (known?.layout === layoutVersion) return
    for (const statement of schemaStatements()) await opened.driver.executeQuery(statement, {}, opened.where)
    await writes.write(writer =>
      writer.run('load/fixed-node', { layout: layoutVersion, definition: digestDefinition }),
    )
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
        for await (const record of result) yield rowOf(record)
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
    async bookmarks() {
      return [...(await opened.driver.executeQueryBookmarkManager.getBookmarks())]
    },
    async verify(patience = 10_000) {
      try {
        await probe(patience)
      } catch (error) {
        explain(error, uri)
      }
    },
    async close() {
      for (const closing of retired.values()) clearTimeout(closing)
      const drivers = [...retired.keys(), opened.driver, ...(exactDriver === undefined ? [] : [exactDriver])]
      await Promise.all(drivers.map(driver => driver.close()))
    },
  }
}
