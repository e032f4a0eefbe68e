import type { StoredSum } from '../digest/sums.ts'
import type { SharedLabel } from '../layout.ts'
import type { SpanLists } from '../spans.ts'
import { query, type DocumentIds, type Nothing, type Properties } from './query.ts'

/** A relationship of a document between shared nodes, or its description of one, as export/relationships.cypher returns it. */
export interface RelationshipRow {
  documentId: string
  type: string
  from: string
  label: SharedLabel
  to: string
  properties: Properties
}

/** A statement with all that hangs on it, as export/statements.cypher returns it. */
export interface ExportedStatement {
  documentId: string
  properties: Properties
  spans: SpanLists
  /** Each by all ids that the document has for it; so are the lists below. */
  speaker: string[][]
  about: { ids: string[]; stance: string | null; as: string[] | null }[]
  claims: { ids: string[]; verb: string; hedge: string | null }[]
  addressees: string[][]
  via: string[][]
  reports: string[]
  spokenAs: string[]
  madeAt: string[]
  repliesTo: string[]
}

/** A judgement of a document, as export/judgements.cypher returns it. */
export interface JudgementRow {
  documentId: string
  verdict: string
  ids: string[]
  basis: string
}

/** A document of another layout than the program's, with how many statements it reports. */
export interface OutdatedDocument {
  id: string
  statements: number
}

/** The queries that export documents, read their texts, find those to upgrade, or read the whole graph. */
export const wholeQueries = {
  'export/document-ids': query<Nothing, { id: string }>(),
  'export/documents': query<DocumentIds, { documentId: string; properties: Properties; publisher: string }>(),
  'export/judgements': query<DocumentIds, JudgementRow>(),
  'export/relationships': query<DocumentIds, RelationshipRow>(),
  'export/statements': query<DocumentIds, ExportedStatement>(),
  'texts/count': query<Nothing, { documents: number }>(),
  'texts/documents': query<
    Nothing,
    { id: string; sha256: string | null; language: string | null; kept: boolean }
  >(),
  'texts/statements': query<
    { documentId: string },
    { id: string; voice: string; quote: string | null; spans: SpanLists }
  >(),
  'upgrade/count': query<{ layout: number }, { documents: number }>(),
  'upgrade/documents': query<{ layout: number }, OutdatedDocument>(),
  'whole/nodes': query<Nothing, Properties>(),
  'whole/relationships': query<Nothing, Properties>(),
  'whole/sum': query<Nothing, StoredSum>(),
}
