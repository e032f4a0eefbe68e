import type { Driver } from 'neo4j-driver'
import type { ParametersOf, QueryName, RowOf } from './queries.ts'

/** Where the graph stands between changes: how many were announced, and who is committing one, if anybody is. */
export interface Revision {
  version: number
  writer: string | null
  /** How many ids judgements have grouped. */
  members: number
  /** Whether documents are left to be translated after a change of judgements. */
  isProjecting: boolean
}

export interface ReadOptions {
  /** Milliseconds after which the database ends the query. */
  timeout?: number
  /** Aborted when the asker has left: the read rejects at once, and the query ends in the database too. */
  signal?: AbortSignal
  /** What the database must have written before it answers, by the bookmarks of its driver: see {@link Graph.bookmarks}. */
  bookmarks?: readonly string[]
  /** Told in which revision the graph was before the query and after it; the query must return `id` and `value`. */
  onRevisions?: (before: Revision, after: Revision) => void
}

/** The writers' lock, held by a reader. */
export interface Hold {
  /** Gives the lock back; never rejects. */
  release(): Promise<void>
}

/** How changes of documents are journaled: at what time, and how many are kept for how long. */
export interface Journaling {
  clock: () => Date
  /** By default as many as there are documents, and 10,000 at least. */
  changes?: number | undefined
  /** By default without end. */
  days?: number | undefined
}

/** Runs queries of one write transaction; queries that are not awaited one by one are pipelined. */
export interface Writer {
  run<Name extends QueryName>(name: Name, parameters: ParametersOf<Name>): Promise<RowOf<Name>[]>
}

/** A writer that may change documents, and is to journal it. */
export interface ChangeWriter extends Writer {
  readonly journaling: Journaling
}

/** The one door to Neo4j: queries by the name of their file under cypher/. */
export interface Graph {
  /** Runs one read query in a read-only transaction (on a cluster: on a reader) and gives its rows as plain objects. */
  read<Name extends QueryName>(
    name: Name,
    parameters: ParametersOf<Name>,
    options?: ReadOptions,
  ): Promise<RowOf<Name>[]>
  /** The same, row by row, in bounded memory; an integer arrives as a bigint, so that it differs from a float. */
  stream<Name extends QueryName>(name: Name, parameters: ParametersOf<Name>): AsyncIterable<RowOf<Name>>
  /**
   * Runs `work` in one transaction, and again if the database says that a retry is safe. Commits it if `isKept` accepts the
   * result (by default always), else rolls it back; the result is returned either way.
   * A change is announced before it is committed and withdrawn afterwards, so that readers know.
   * Throws `OUT_OF_MEMORY` if the database lacks the memory for so large a transaction.
   */
  write<Result>(
    work: (writer: ChangeWriter) => Promise<Result>,
    isKept?: (result: Result) => boolean,
  ): Promise<Result>
  /**
   * Takes the lock that every write holds while it commits, for `timeout` milliseconds at most: until it is released nothing
   * changes. Undefined where it cannot be had: by a user who may only read, on a replica, or within that time.
   */
  hold(options: { timeout: number; signal?: AbortSignal }): Promise<Hold | undefined>
  /** In which revision the graph is. */
  revision(): Promise<Revision>
  /** The driver's bookmarks of the last writes: who reads with them reads what was written, on a replica too. */
  bookmarks(): Promise<string[]>
  /** Makes constraints, indexes and the fixed node where they are missing. */
  prepare(): Promise<void>
  /** Throws `UNREACHABLE` unless the database answers within so many milliseconds, ten seconds by default. */
  verify(patience?: number): Promise<void>
  /** How many queries were sent, and how many of them changed something. */
  readonly sent: { queries: number; updates: number }
  close(): Promise<void>
}

/** What reads and writes share: how to open sessions, and what is counted. */
export interface Opened {
  /** The driver; another one after the database was away. */
  readonly driver: Driver
  /** Aborted when that driver is closed, for then nothing settles that is under way on it. */
  readonly ended: AbortSignal
  /** How many writes are under way on a driver. */
  readonly writing: WeakMap<Driver, number>
  /** How what is written is journaled. */
  readonly journaling: Journaling
  where: { database?: string }
  uri: string
  sent: { queries: number; updates: number }
}
