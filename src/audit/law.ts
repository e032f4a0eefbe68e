import type { Graph } from '../graph/graph.ts'
import type { QueryGiving, QueryName } from '../graph/queries.ts'
import type { Failure, OwnedRow, Scope } from '../graph/queries/audit.ts'

/** The part of a graph that an audit uses: it writes nothing. */
export type Readable = Pick<Graph, 'read' | 'stream'>

/** MUST: the loader guarantees it, so a failure means a manual change or a defect. SHOULD: for annotators to look at. */
export type Level = 'MUST' | 'SHOULD'

export type { Failure, Scope }

/** All that is loaded. */
export const everything: Scope = { documentIds: null, nodeIds: null }

/** A query that returns the failures of a law, at most `$most`. */
export type FailureQuery = QueryGiving<Failure>

/** Finds the failures that Cypher alone cannot find. */
export type Judge = (graph: Readable, scope: Scope) => AsyncIterable<Failure>

/** Finds what is wrong with one row of a query. */
export type RowJudge = (row: OwnedRow) => Iterable<Failure>

/** A law of the graph; its id never changes. */
export type Law = {
  id: `${Level}-${string}`
  level: Level
  /** The rule, as a sentence with "must" or "should". */
  name: string
} & (
  | { query: FailureQuery; parameters?: object; judge?: undefined; judgeRow?: undefined }
  /** The judge reads the rows of the query. */
  | { query: QueryName; judge: Judge; judgeRow?: undefined }
  /** The judge is given each row of the query, which is read once for all laws that judge its rows. */
  | { query: QueryGiving<OwnedRow, Scope>; judge?: undefined; judgeRow: RowJudge }
)
