import type { SharedLabel } from '../layout.ts'
import { query, type DocumentIds, type Ids, type Nothing, type Properties, type Query } from './query.ts'
import type { DescriptionRow } from './rows.ts'

/** One violation of a law: the id of what violates it, and the evidence. */
export interface Failure {
  at: string
  got: string
}

/** What an audit reads: some documents with their statements, and some shared nodes; everything where both are null. */
export interface Scope {
  documentIds: readonly string[] | null
  nodeIds: readonly string[] | null
}

export interface Most extends Scope {
  most: number
}

/** A query that returns the failures of a law, at most `$most`. */
const failures = <Further extends object = object>(): Query<Most & Further, Failure> => ({})

/** A query of a law whose rows a judge reads. */
const judged = <Row extends object>(): Query<Scope, Row> => ({})

export interface NamedRow {
  id: string
  label: string
  names: (string | null)[]
}

type ViewedRow = Omit<DescriptionRow, 'documentId'> & { label: SharedLabel }

/** A statement or a document with its words and dates, and what is made of them. */
export type OwnedRow = {
  label: 'Statement' | 'Document'
  words: string[] | null
  textWords: string[] | null
} & Record<
  | 'id'
  | 'title'
  | 'text'
  | 'cue'
  | 'quote'
  | 'date'
  | 'key'
  | 'longKey'
  | 'retrievedAt'
  | 'retrievedKey'
  | 'caption'
  | 'idKey'
  | 'textKey',
  string | null
>

type Vocabularies = Record<
  | 'voices'
  | 'forms'
  | 'acts'
  | 'stances'
  | 'actorKinds'
  | 'militiaTypes'
  | 'sectors'
  | 'eventTypes'
  | 'measures'
  | 'affiliationKinds'
  | 'partyRoles'
  | 'derivationKinds'
  | 'verdicts',
  readonly string[]
>

/** The queries of the laws, with those that their judges use. */
export const auditQueries = {
  'audit/journal/carry-what-is-loaded-last': failures(),
  'audit/journal/have-a-change-for-each-number': failures(),
  'audit/copies/copy-speaker-and-key-to-said': failures(),
  'audit/copies/copy-speaker-target-and-key-to-about': failures(),
  'audit/copies/copy-subject-document-and-rank-to-descriptions': failures(),
  'audit/copies/have-each-target-for-each-joint-speaker': failures(),
  'audit/derived/be-about-what-its-claims-are-about': failures(),
  'audit/derived/derive-relations-exactly-from-asserted-claims': failures<{
    affiliationKinds: readonly string[]
  }>(),
  'audit/derived/relate-as-described': failures(),
  'audit/documents/derive-while-both-are-loaded': failures(),
  'audit/documents/have-one-publisher': failures(),
  'audit/documents/have-the-layout-of-this-program': failures<{ layout: number }>(),
  'audit/documents/have-the-length-of-its-text': failures(),
  'audit/nodes/be-described-by-a-document': failures(),
  'audit/nodes/be-described-once-by-each-document': failures(),
  'audit/nodes/be-local-to-one-document': failures(),
  'audit/nodes/be-marked-disputed-exactly-when-it-is': judged<{ id: string; disputed: boolean }>(),
  'audit/nodes/be-of-one-type': failures(),
  'audit/nodes/be-the-only-node-with-its-id': failures(),
  'audit/nodes/have-exactly-one-of-the-five-labels': failures(),
  'audit/nodes/have-its-required-fields': failures(),
  'audit/nodes/show-the-view-of-its-descriptions': query<Nothing, ViewedRow>(),
  'audit/nodes/shown': query<Ids, { id: string; labels: string[]; properties: Properties }>(),
  'audit/relationships/be-given-once': failures(),
  'audit/relationships/belong-to-a-document-that-describes-both-ends': failures(),
  'audit/relationships/join-what-it-may': failures(),
  'audit/relationships/name-statements-of-its-document': failures(),
  'audit/relationships/use-known-words': failures<Vocabularies>(),
  'audit/identity/describe-what-its-ids-stand-for': failures(),
  'audit/identity/have-the-ids-of-its-members': failures(),
  'audit/identity/have-the-members-of-its-groups': judged<{ id: string; canonical: string }>(),
  'audit/identity/have-the-utterance-of-its-group': judged<{
    id: string
    utterance: string | null
    given: string
  }>(),
  'audit/identity/say-which-joins-hold': judged<{
    id: string
    ids: string[]
    applied: string[]
    notApplied: string[]
    nodes: string[]
  }>(),
  'audit/should/be-joined-as-judged': failures(),
  'audit/should/relate-two-nodes': failures(),
  'audit/should/be-the-only-actor-with-its-wikidata-id': failures(),
  'audit/should/be-the-only-one-of-its-type-with-its-name': judged<NamedRow>(),
  'audit/should/give-a-claim-one-figure': failures(),
  'audit/should/be-taken-up-by-a-statement': failures(),
  'audit/should/have-a-date': failures(),
  'audit/should/have-a-span-for-its-quote': failures(),
  'audit/statements/be-joined-once-to-each': failures(),
  'audit/statements/be-reported-in-the-document-of-its-id': failures(),
  'audit/statements/have-a-speaker': failures(),
  'audit/statements/have-spans-in-parallel-lists': failures(),
  'audit/statements/have-speakers-and-relayers-in-order': failures(),
  'audit/statements/made-anew': judged<OwnedRow>(),
  'audit/statements/narrate-without-form-or-quote': failures(),
  'audit/statements/quote-as-its-form-says': failures(),
  'audit/statements/use-what-its-document-describes': failures(),
  'audit/touched/descriptions': query<
    { nodes: readonly { id: string; ranks: readonly string[] }[]; first: number },
    ViewedRow
  >(),
  'audit/touched/last': query<Nothing, { seq: number }>(),
  'audit/touched/named': query<
    { queries: readonly string[]; titles: readonly string[]; most: number },
    NamedRow
  >(),
  'audit/touched/nodes': query<DocumentIds, { id: string | null; ranks: string[] }>(),
  'audit/touched/since': query<{ seq: number }, { id: string }>(),
}
