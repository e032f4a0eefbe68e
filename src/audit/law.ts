import type { Graph, Parameters } from '../graph/graph.ts'
import type { QueryName } from '../graph/queries.ts'

/** All that an audit asks of a graph: it writes nothing. */
export type Readable = Pick<Graph, 'read' | 'stream'>

/** MUST: the loader sees to it, so a failure means another hand or a defect. SHOULD: what annotators want to look at. */
export type Level = 'MUST' | 'SHOULD'

/** One thing that breaks a law: its id, and what stands there instead. */
export interface Failure {
  at: string
  got: string
}

/** A law of the graph; its id never changes. */
export interface Law {
  id: `${Level}-${string}`
  level: Level
  /** What holds, as a sentence. */
  name: string
  /** Gives the failures, `$most` of them at most; with `judge`, whatever that takes. */
  query: QueryName
  parameters?: Parameters
  /** Finds the failures where Cypher alone cannot. */
  judge?: (graph: Readable, query: QueryName) => AsyncIterable<Failure>
}
