import type { StatementView, Version } from './file.ts'

export interface CompareRequest {
  left: string
  right: string
}

/** Statements of two files whose spans share most of their text, or one that stands alone. */
export interface ComparedPair {
  left: StatementView | null
  right: StatementView | null
  /** The fields that differ, in the order of the shape; empty where the two agree or one is missing. */
  fields: readonly string[]
}

export interface Agreement {
  /** Of `speaker`, `form`, `act`, …: in how many of the pairs with both sides the field is equal. */
  field: string
  equal: number
  of: number
}

export interface Compared {
  left: { path: string; version: Version; annotator: string }
  right: { path: string; version: Version; annotator: string }
  /** In the order of the text. */
  pairs: readonly ComparedPair[]
  /** The share of pairs with both sides whose speaker, form, claims' verbs and stances all agree: 0 to 1. */
  agreement: number
  /** Twice the statements that have a partner, divided by all of both files: 0 to 1. */
  matched: number
  fields: readonly Agreement[]
}
