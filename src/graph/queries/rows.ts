import type { SharedLabel } from '../layout.ts'
import type { Properties } from './query.ts'

/** A node as read queries return it: its properties and labels. A property without a value is absent. */
export interface NodeRecord {
  id: string
  labels: string[]
  [property: string]: unknown
}

/** A position that belongs to an actor. */
export interface OfficeRecord extends NodeRecord {
  title: string
  in?: string
}

/** When a relation holds, according to its document. */
export interface Dates {
  startDate: string | null
  endDate: string | null
  asOf: string | null
}

/** One relationship of one document between two nodes, as parts/link.cypher returns it. */
export interface Link extends Dates {
  fromId: string
  kind: string | null
  toId: string
  documentId: string
  statementIds: string[]
  assertedByIds: string[]
}

/** A claim that states a relation, as parts/relation-claim.cypher returns it. */
export interface RelationClaim {
  fromId: string
  kind: string
  toId: string
  claimId: string
  deniedByIds: string[]
  leftOpenByIds: string[]
}

/** The rows that `relationsOf` merges into relations. */
export interface RelationRows {
  links: Link[]
  claims?: RelationClaim[]
}

/** One statement's figure, as event/figures.cypher returns it. */
export interface FigureRow {
  claimId: string
  measure: string
  counting: string | null
  min: number | null
  max: number | null
  approximate: boolean
  documentId: string
  statementId: string
  superseded: boolean
  speakerIds: string[]
}

/** A label of a subject, with who uses it and at most 65 of the statements that do, as subject/framings.cypher returns it. */
export interface FramingRow {
  subjectId: string
  label: string
  speakerIds: string[]
  statementIds: string[]
}

/** One link of one document between two claims, as claim/links.cypher returns it. */
export interface ClaimLinkRow {
  kind: string
  incoming: boolean
  claimId: string
  basis: string
  documentId: string
  annotator: string
  statementIds: string[]
}

/** One dispute of a claim, as claim/disputes.cypher returns it. */
export interface DisputeRow {
  key: string
  reason: 'DENIED' | 'LINKED' | 'FIGURES'
  claimId: string
  statementIds: string[]
  otherStatementIds: string[]
}

/** A statement that asserts a claim, with what tells its source; see read/claim/sources.cypher. */
export interface AssertionRow {
  id: string
  key: string
  utterance: string | null
  documentId: string
  agencyId: string | null
  speakerIds: string[]
  reprints: string[]
}

/** One statement's use of one claim in one document, as compare.cypher returns it. */
export interface Saying {
  claimId: string
  verb: string
  documentId: string
  statementId: string
}

export interface Compared {
  documentIds: string[]
  said: Saying[]
  links: { claimId: string; otherId: string }[]
  figures: FigureRow[]
}

/** One relationship between two consecutive nodes, as path.cypher returns it. */
export interface PathLinkRow {
  kind: string
  forward: boolean
  affiliation: string | null
  role: string | null
  documentId: string | null
  statementIds: string[]
}

export interface PathRow {
  nodes: NodeRecord[]
  /** The relationships between each node and the next. */
  hops: PathLinkRow[][]
}

/** Who took part in an event, and what tells for whom somebody spoke; see event/silent-parties.cypher. */
export interface PartyVoices {
  partyIds: string[]
  spokenIds: string[]
  offices: { bodyIds: string[]; tenures: Dates[]; saidAt: string[] }[]
}

/** What filter/lookup.cypher returns; positions and tenures only for `representing`. */
export interface Voices {
  ids: string[]
  positionIds?: string[]
  tenures?: (Dates & { holderId: string })[]
}

/** The numbers of statements and of distinct utterances in one bucket of counts.cypher. */
export interface Count {
  date: string
  statements: number
  utterances: number
}

/** Groups of statements, those of none under `~undated`, `~spanning` and `~without`; see statement/groups.cypher. */
export interface Groups {
  groups: { key: string; statements: number; utterances: number }[]
  total: number
  beside: { key: string; statements: number; utterances: number }[]
}

/** The number of statements of a speaker about a target, by stance, as pairs.cypher returns it. */
export interface PairRow {
  speaker: NodeRecord
  target: NodeRecord
  statements: number
  utterances: number
  favor: number
  against: number
  neutral: number
  notJudged: number
}

/** Which links are loaded with statements, and which properties of each kind of node, in which order. */
export interface Gathered {
  links: { speakers: boolean; about: boolean; addressees: boolean; claims: boolean; document: boolean }
  properties: Record<'statement' | 'actor' | 'target' | 'claim' | 'document', string[]>
}

/** The values of a node's properties, in the order of {@link Gathered}. */
export type Values = readonly unknown[]

export type ActorRow = [order: number, labels: string[], values: Values]

/** A statement as read/statement/parts/record.cypher returns it, its links unordered; null for links that were not loaded. */
export type StatementRow = [
  values: Values,
  speakers: ActorRow[] | null,
  about:
    | [stance: string | null, as: string[] | null, derived: true | null, labels: string[], values: Values][]
    | null,
  addressees: ActorRow[] | null,
  claims: [verb: string, hedge: string | null, values: Values][] | null,
  document: Values | null,
]

/** A statement with the key that it sorts by. */
export type KeyedRow = [key: string, row: StatementRow]

/** How a document describes a shared node. */
export interface DescriptionRow {
  id: string
  documentId: string
  rank: string
  values: Properties
}

/** A node in the graph; the other label of an actor is its kind. */
export interface StandingRow<Label = SharedLabel> {
  id: string
  label: Label
  properties: Properties
  otherLabels: string[]
}
