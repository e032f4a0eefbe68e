import neo4j, {
  type Config as Neo4jConfig,
  type Driver,
  type ManagedTransaction,
  type QueryResult,
} from 'neo4j-driver'
import type { Config } from '../config.ts'
import { WhosaidError } from '../errors.ts'
import { layoutVersion } from './layout.ts'
import { queryText, schemaStatements, type QueryName } from './queries.ts'

/** What a query takes: plain values, lists and maps; a number arrives as a float, so a query says toInteger() where it counts. */
export type Parameters = Record<string, unknown>

export interface ReadOptions {
  /** Milliseconds after which the database ends the query. */
  timeout?: number
  /** Aborted when the asker has left: the query ends in the database too. */
  signal?: AbortSignal
}

/** Runs queries of one write transaction; queries that are not awaited one by one are pipelined. */
export interface Writer {
  run<Row>(name: QueryName, parameters: Parameters): Promise<Row[]>
}

/** The one door to Neo4j: queries by the name of their file under cypher/. */
export interface Graph {
  /** Runs one read query in a read-only transaction (on a cluster: on a reader) and gives its rows as plain objects. */
  read<Row>(name: QueryName, parameters?: Parameters, options?: ReadOptions): Promise<Row[]>
  /** The same, row by row, in bounded memory; an integer arrives as a bigint, so that it differs from a float. */
  stream<Row>(name: QueryName, parameters?: Parameters): AsyncIterable<Row>
  /**
   * Runs `work` in one transaction, and again if the database says that a retry is safe. Commits it if `isKept` accepts the
   * result (by default always), else rolls it back; the result is returned either way.
   * Throws `OUT_OF_MEMORY` if the database lacks the memory for so large a transaction.
   */
  write<Result>(
    work: (writer: Writer) => Promise<Result>,
    isKept?: (result: Result) => boolean,
  ): Promise<Result>
  /** Makes constraints, indexes and the fixed node where they are missing. */
  prepare(): Promise<void>
  /** Throws `UNREACHABLE` unless the database answers. */
  verify(): Promise<void>
  /** How many queries were sent, and how many of them changed something. */
  readonly sent: { queries: number; updates: number }
  close(): Promise<void>
}

/** Runs read queries of a write outside of a write transaction. */
export const readerOf = (graph: Graph): Writer => ({
  run: (name, parameters) => graph.read(name, parameters),
})

type Connection = NonNullable<Config['neo4j']>

// The driver reports the last if a connection breaks before both sides have agreed on a protocol version.
const lostConnection = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError'])

/** The driver's message is a paragraph of advice that ends with what happened. */
const reasonOf = (error: Error): string => error.message.split('Caused by: ').at(-1) ?? error.message

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const isLostConnection = (error: unknown): error is Error => lostConnection.has(codeOf(error))

const isOutOfMemory = (error: unknown): error is Error => codeOf(error).endsWith('OutOfMemoryError')

const isRefused = (error: unknown): error is Error => codeOf(error).startsWith('Neo.ClientError.Security')

function explain(error: unknown, uri: string): never {
  if (isLostConnection(error)) {
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
  if (isRefused(error)) {
    throw new WhosaidError(
      'UNREACHABLE',
      `Neo4j at ${uri} must accept the user name and password, but got: ${error.message}`,
      { cause: error },
    )
  }
  throw error
}

/** Carries the result of a transaction out of the driver, which rolls back what throws. */
class RolledBack extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rolled back')
    this.result = result
  }
}

/** A query and its parameters as they go to the database. */
interface Sent {
  text: string
  parameters: Parameters
}

const sentTexts = new Map<QueryName, string>()

/**
 * A query as it is sent: without comments and indentation, since Neo4j hashes the whole text to find the cached plan.
 * Parameters are wrapped in one map, `$all`. Neo4j caches a separate plan per order of magnitude of every top-level list or
 * string parameter; wrapping avoids the extra planning (seconds for the large queries).
 */
export function sentQuery(name: QueryName, parameters: Parameters): Sent {
  let text = sentTexts.get(name)
  if (text === undefined) {
    text = queryText(name)
      .replace(/^\s*\/\/.*\n/gm, '')
      .replace(/^\s+/gm, '')
      .replace(/\$(\w+)/g, '$$all.$1')
    sentTexts.set(name, text)
  }
  return { text, parameters: { all: parameters } }
}

/** How many connections a graph has at most: what asks beyond that waits for one. */
export const poolSize = 100

/** Opens one driver; nothing is sent before the first query. */
export function openGraph(connection: Connection, database?: string): Graph {
  const { uri, username, password } = connection
  const connect = (settings: Neo4jConfig): Driver =>
    neo4j.driver(uri, neo4j.auth.basic(username, password), {
      userAgent: 'whosaid',
      maxConnectionPoolSize: poolSize,
      connectionAcquisitionTimeout: 30_000,
      maxTransactionRetryTime: 30_000,
      ...settings,
    })
  // All rows come at once: to pull more of them waits behind whatever the transaction has been sent since.
  const driver = connect({ disableLosslessIntegers: true, fetchSize: -1 })
  let exactDriver: Driver | undefined
  const where = database === undefined ? {} : { database }
  const sent = { queries: 0, updates: 0 }
  let prepared: Promise<void> | undefined

  const rowsOf = <Row>(result: QueryResult): Row[] => {
    if (result.summary.counters.containsUpdates()) sent.updates++
    return result.records.map(record => record.toObject() as Row)
  }

  /** One way to the database and back, where a transaction that can be tried again takes two: half of what a small query takes. */
  const readOnce = async (
    { text, parameters }: Sent,
    { timeout, signal }: ReadOptions,
  ): Promise<QueryResult> => {
    signal?.throwIfAborted()
    const session = driver.session({
      ...where,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: driver.executeQueryBookmarkManager,
    })
    // Closing a session ends its query in the database too.
    const leave = () => void session.close()
    signal?.addEventListener('abort', leave, { once: true })
    try {
      return await session.run(text, parameters, timeout === undefined ? {} : { timeout })
    } finally {
      signal?.removeEventListener('abort', leave)
      await session.close()
    }
  }

  const prepare = async (): Promise<void> => {
    const [known] = await graph.read<{ layout: number }>('read/layout')
    if (known?.layout === layoutVersion) return
    for (const statement of schemaStatements()) await driver.executeQuery(statement, {}, where)
    await graph.write(writer => writer.run('load/fixed-node', { layout: layoutVersion }))
  }

  const graph: Graph = {
    sent,
    async read<Row>(name: QueryName, parameters: Parameters = {}, options: ReadOptions = {}) {
      sent.queries++
      const query = sentQuery(name, parameters)
      try {
        const result = await readOnce(query, options).catch((error: unknown) => {
          const again = isLostConnection(error) || (error instanceof Error && neo4j.isRetryableError(error))
          if (options.signal?.aborted === true || !again) throw error
          const { timeout, signal } = options
          return driver.executeQuery(query.text, query.parameters, {
            ...where,
            routing: 'READ',
            ...(timeout === undefined ? {} : { transactionConfig: { timeout } }),
            ...(signal === undefined ? {} : { signal }),
          })
        })
        return result.records.map(record => record.toObject() as Row)
      } catch (error) {
        return explain(error, uri)
      }
    },
    async *stream<Row>(name: QueryName, parameters: Parameters = {}) {
      sent.queries++
      const query = sentQuery(name, parameters)
      exactDriver ??= connect({ useBigInt: true })
      const session = exactDriver.session({
        ...where,
        defaultAccessMode: neo4j.session.READ,
        fetchSize: 1000,
      })
      try {
        for await (const record of session.run(query.text, query.parameters)) yield record.toObject() as Row
      } catch (error) {
        explain(error, uri)
      } finally {
        await session.close()
      }
    },
    async write<Result>(
      working: (writer: Writer) => Promise<Result>,
      isKept: (result: Result) => boolean = () => true,
    ) {
      const work = async (writer: Writer): Promise<Result> => {
        const result = await working(writer)
        // The driver commits unless its callback throws.
        if (!isKept(result)) throw new RolledBack(result)
        return result
      }
      const session = driver.session({ ...where, defaultAccessMode: neo4j.session.WRITE })
      try {
        return await session.executeWrite((transaction: ManagedTransaction) =>
          work({
            async run<Row>(name: QueryName, parameters: Parameters) {
              sent.queries++
              const query = sentQuery(name, parameters)
              // Explained here, since the driver would try again for half a minute what takes too much memory each time.
              const result = await transaction
                .run(query.text, query.parameters)
                .catch((error: unknown) =>
                  isOutOfMemory(error) ? explain(error, uri) : Promise.reject(error),
                )
              return rowsOf<Row>(result)
            },
          }),
        )
      } catch (error) {
        if (error instanceof RolledBack) return error.result as Result
        return explain(error, uri)
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
    async verify() {
      try {
        await driver.getServerInfo(where) // a query would be retried for half a minute
      } catch (error) {
        explain(error, uri)
      }
    },
    async close() {
      await Promise.all([driver.close(), exactDriver?.close()])
    },
  }
  return graph
}
