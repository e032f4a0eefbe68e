type Values = Readonly<Record<string, unknown>>

/** How one document describes a shared node. */
export interface Description {
  /** Sorts descriptions by precedence: see {@link rankOf}. */
  rank: string
  values: Values
}

/** A shared node as its descriptions make it; `kind` is an actor's, from which its second label follows. */
export interface NodeView {
  properties: Record<string, unknown>
  kind?: string
}

/** A node as it is in the graph before descriptions are removed and added. */
export interface Standing extends NodeView {
  /** How many documents describe it; read only if a description is to be removed. */
  describers?: number
  /** The descriptions that stay, by rank, all or the first ones; read only if the node does not keep enough itself. */
  staying?: { ranked: readonly Description[]; complete: boolean }
}

/** Reference documents come first, then the smallest document id; `!` sorts before any character of an id. */
export const rankOf = (documentId: string, reference: boolean): string =>
  `${reference ? '!' : ''}${documentId}`
