import type { Graph, Parameters } from '../graph/graph.ts'
import type { QueryName } from '../graph/queries.ts'

/** The part of a graph that an audit uses: it writes nothing. */
export type Readable = Pick<Graph, 'read' | 'stream'>

/** MUST: the loader guarantees it, so a failure means a manual change or a defect. SHOULD: for annotators to look at. */
export type Level = 'MUST' | 'SHOULD'

/** One violation of a law: the id of what violates it, and the evidence. */
export interface Failure {
  at: string
  got: string
}

/** A law of the graph; its id never changes. */
export interface Law {
  id: `${Level}-${string}`
  level: Level
  /** The rule, as a sentence with "must" or "should". */
  name: string
  /** Returns the failures, at most `$most`; if there is a `judge`, the rows that it reads. */
  query: QueryName
  parameters?: Parameters
  /** Finds the failures that Cypher alone cannot find. */
  judge?: (graph: Readable, query: QueryName) => AsyncIterable<Failure>
}
