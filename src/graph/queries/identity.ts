import type { SharedLabel } from '../layout.ts'
import { query, type DocumentIds, type Ids, type Nothing } from './query.ts'

/** A document whose judgements are loaded. */
export interface JudgingRow {
  documentId: string
  contentHash: string
  reference: boolean
}

/** The type of what has an id, as `identity/labels` tells it. */
export interface LabelRow {
  id: string
  label: SharedLabel | 'Statement' | 'Document'
  utterance: string | null
}

/** An id of a group with the id of the node that it stands for. */
export interface MemberRow {
  id: string
  canonical: string
}

/** The queries that find what judgements mean for the graph. */
export const identityQueries = {
  'identity/affected': query<
    { rows: readonly MemberRow[]; most: number },
    { id: string; statements: number }
  >(),
  'identity/current': query<DocumentIds, MemberRow & { documentId: string }>(),
  'identity/describers': query<{ rows: readonly object[] }, { id: string; describers: number }>(),
  'identity/judging': query<Nothing, JudgingRow>(),
  'identity/labels': query<Ids & { without: readonly string[] }, LabelRow>(),
  'identity/members': query<Ids, MemberRow>(),
  'identity/named': query<DocumentIds, { id: string; isStatement: boolean; utterance: string | null }>(),
  'identity/projection': query<Nothing, { ids: string[] }>(),
  'identity/statements': query<Nothing, { id: string }>(),
}
