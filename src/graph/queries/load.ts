import type { NodeElement, RelationshipElement } from '../digest/elements.ts'
import type { KeptSum, StoredSum } from '../digest/sums.ts'
import type { SharedLabel } from '../layout.ts'
import { query, type DocumentIds, type Nothing, type Properties, type Query } from './query.ts'
import type { DescriptionRow, StandingRow } from './rows.ts'

export interface Rows {
  rows: readonly object[]
}

/** A query that writes something for each of `$rows`. */
const writing = (): Query<Rows, Nothing> => ({})

/** The properties before and after; null where there is none. */
interface Around {
  before: Properties | null
  after: Properties | null
}

/** A node or relationship that a query has changed, made or deleted, or will delete. */
export type Touched = (Omit<NodeElement, 'properties'> | Omit<RelationshipElement, 'properties'>) & Around

/** A query that writes what only the graph can tell, and gives that. */
const telling = (): Query<Rows, Touched> => ({})

/** Another document or claim, with the words that may be the same. */
export interface LikeRow<Words = string> {
  id: string
  other: string
  words: Words
  derivedFrom: string[]
}

/** The queries of writes, with the reads that a write begins with. */
export const loadQueries = {
  'load/about': writing(),
  'load/actors': writing(),
  'load/addressed-to': writing(),
  'load/affiliated-with': writing(),
  'load/announce': query<{ writer: string }, Nothing>(),
  'load/changed': writing(),
  'load/changes': query<
    Rows & { at: string; before: string; kept: number | null; least: number; most: number },
    Nothing
  >(),
  'load/claimed': writing(),
  'load/claims': writing(),
  'load/claims-about': writing(),
  'load/contradicts': writing(),
  'load/derived-from': query<DocumentIds, Touched>(),
  'load/described-by': query<DocumentIds, DescriptionRow & StandingRow & { describers: number }>(),
  'load/described-in': writing(),
  'load/described-in-standing': query<DocumentIds & Rows, StandingRow<SharedLabel | 'Document'>>(),
  'load/descriptions': query<
    { rows: readonly { id: string; without: readonly string[] }[]; limit: number },
    Omit<DescriptionRow, 'documentId'>
  >(),
  'load/disputable': query<DocumentIds, { claimIds: string[]; eventIds: string[] }>(),
  'load/disputed': query<{ claimIds: readonly string[]; eventIds: readonly string[] }, Touched>(),
  'load/documents': writing(),
  'load/documents-loaded': query<DocumentIds, { id: string; contentHash: string }>(),
  'load/events': writing(),
  'load/fixed-node': query<{ layout: number; definition: number }, Nothing>(),
  'load/hold': query<Nothing, { isAnnounced: boolean }>(),
  'load/given-ids': telling(),
  'load/holds': writing(),
  'load/identifies': telling(),
  'load/judged': telling(),
  'load/jointly-about': writing(),
  'load/judgements': writing(),
  'load/kinds': writing(),
  'load/like-ids': query<{ keys: readonly string[] }, { id: string; key: string }>(),
  'load/like-kinds': query<Rows, { id: string; actorId: string; kind: string; other: string }>(),
  'load/like-texts': query<Rows, Omit<LikeRow, 'words'>>(),
  'load/like-words': query<Rows & { index: string }, LikeRow<string | null>>(),
  'load/lock': query<
    { layout: number },
    { layout: number; isJudged: boolean; isProjecting: boolean; sum: StoredSum | null }
  >(),
  'load/made-at': writing(),
  'load/member-ids': telling(),
  'load/members': telling(),
  'load/owned-nodes': query<DocumentIds, Touched>(),
  'load/owned-relationships': query<DocumentIds, Touched>(),
  'load/part-of-event': writing(),
  'load/position-in': writing(),
  'load/positions': writing(),
  'load/projected': query<Nothing, Nothing>(),
  'load/projecting': query<{ ids: readonly string[] }, Nothing>(),
  'load/published-by': writing(),
  'load/relates-from': writing(),
  'load/relates-to': writing(),
  'load/relayed-by': writing(),
  'load/remove-documents': query<DocumentIds, Nothing>(),
  'load/remove-judgements': query<DocumentIds, Nothing>(),
  'load/remove-members': telling(),
  'load/remove-relationships': query<DocumentIds, Nothing>(),
  'load/remove-statements': query<DocumentIds, Nothing>(),
  'load/remove-undescribed': telling(),
  'load/replies-to': writing(),
  'load/reports': writing(),
  'load/said': writing(),
  'load/spoken-as': writing(),
  'load/standing': query<Rows, StandingRow<SharedLabel | 'Document'>>(),
  'load/statement-utterances': telling(),
  'load/statements': writing(),
  'load/sum': query<KeptSum, Nothing>(),
  'load/supports': writing(),
  'load/took-part-in': writing(),
  'load/topics': writing(),
  'load/unlink-described': telling(),
  'load/unlink-owned': telling(),
  'load/unlink-publisher': telling(),
  'load/unlink-statements': telling(),
  'load/utterances': telling(),
  'load/withdraw': query<{ writer: string | null }, Nothing>(),
}

export interface Most {
  most: number
}

/** The queries that finish a graph which `neo4j-admin database import` made. */
export const importedQueries = {
  'imported/contested': query<Most & { after: string }, { id: string }>(),
  'imported/counted': query<Most & { after: string }, { id: string }>(),
  'imported/documents': query<Most, { id: string; contentHash: string; statements: number }>(),
  'imported/finished': query<Nothing, Nothing>(),
  'imported/indexes': query<Nothing, { name: string; state: string }>(),
  'imported/lists': query<DocumentIds, Nothing>(),
  'imported/mark': query<Nothing, { id: string }>(),
  'imported/node-lists': query<Most, { nodes: number }>(),
  'imported/passed': query<{ after: string }, Nothing>(),
}
