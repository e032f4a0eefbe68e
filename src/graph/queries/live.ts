import { byIds } from './query.ts'

/** A change of a document, as the journal keeps it. */
export interface ChangeRow {
  seq: number
  at: string
  op: 'LOAD' | 'REPLACE' | 'UNLOAD' | 'REPROJECT'
  documentId: string
  removedIds: string[]
}

/** Some changes, in order, and what the journal holds in all. */
export interface JournalRow {
  /** Of this journal and no other; '' before the first change. */
  key: string
  seq: number
  oldest: number | null
  changes: ChangeRow[]
}

/** The queries that follow the journal. */
export const liveQueries = {
  'live/changes': byIds<JournalRow, { after: number; most: number }>(),
  'live/present': byIds<boolean>(),
}
