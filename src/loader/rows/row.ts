import type { ResolvedDocument } from '../../document/resolved.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import type { Naming } from '../identity/naming.ts'
import type { WriteQuery } from '../steps.ts'

export type Row = Record<string, unknown>

/** The rows that one document writes, by query; the views of shared nodes are not among them. */
export type Rows = Map<WriteQuery, Row[]>

/** How one document describes one shared node. */
export interface Described {
  id: string
  label: SharedLabel
  properties: Row
}

/** How one document describes shared nodes, at least its publisher: a row of load/described-in. */
export interface Describing extends Row {
  documentId: string
  nodes: readonly Described[]
}

/** What a document itself calls the ends of a relationship, where the graph calls them otherwise. */
export type Given = (...ids: string[]) => { givenId?: string }

/** What the rows of one document are added with. */
export interface Adding {
  document: ResolvedDocument
  naming: Naming
  labels: ReadonlyMap<string, SharedLabel>
  add: (name: WriteQuery, row: Row) => void
  given: Given
  relate: (name: WriteQuery, from: string, to: string, own: Row) => void
}

/** Omits what the graph does not store: absent properties, empty lists and `false`. Omits `besides` too. */
export function omitEmpty(values: Row, besides?: string): Row {
  const given: Row = {}
  for (const name of Object.keys(values)) {
    const value = values[name]
    const isNothing = value === undefined || value === false || (Array.isArray(value) && value.length === 0)
    if (!isNothing && name !== besides) given[name] = value
  }
  return given
}
