import type { StatementRow } from '../export/tables/statements.ts'

/** What a report is of; `filter` narrows it further. */
export interface ReportWanted {
  kind: 'actor' | 'event' | 'topic' | 'claim' | 'document' | 'list' | 'statements'
  /** The id of the actor, event, topic, claim or document. */
  id?: string | undefined
  list?: { title: string; statements: readonly { id: string; note: string }[] } | undefined
  from?: string | undefined
  to?: string | undefined
  filter?: object | undefined
  /** Whether the digest of the whole graph is computed and told. */
  digest?: boolean | undefined
}

export interface Named {
  id: string
  name: string
}

/** A statement as `said.graphql` asks for it. */
export interface Said extends StatementRow {
  reportedBy: { id: string; speakers: Named[] }[]
  claims: (StatementRow['claims'][number] & { claim: { disputed: boolean } })[]
  document: StatementRow['document'] & {
    retrievedAt: string | null
    language: string | null
    annotator: string
  }
}

/** Words of a text, with those in the middle that are the statement's. */
export interface Passage {
  before: string
  words: string
  after: string
}

/** A statement with its number, the number of its source, the reader's note, and the sentences that it stands in. */
export interface Told {
  number: number
  source: number
  note: string
  said: Said
  /** Empty where the text is not kept, or the statement has no place in it. */
  passages: Passage[]
}

export interface Source extends Pick<Said, 'document'> {
  number: number
  statements: number
  isKept: boolean
}

/** What one statement claims of one number. */
export interface ClaimedFigure {
  statement: number
  speakers: string
  min: number | null
  max: number | null
  approximate: boolean
  superseded: boolean
  verb: string
}

/** All figures of one measure about one thing: they are set beside each other, never summed. */
export interface FigureGroup {
  about: string
  measure: string
  counting: string
  figures: ClaimedFigure[]
}

export interface Side {
  id: string
  speakers: Named[]
  saidAt: string | null
  quote: string | null
  text: string
  document: { id: string; title: string; url: string | null }
}

export interface Dispute {
  key: string
  reason: 'DENIED' | 'LINKED' | 'FIGURES'
  claim: { id: string; text: string }
  statements: Side[]
  statementsCount: number
  otherStatements: Side[]
  otherStatementsCount: number
}

export interface DisputedClaim {
  id: string
  text: string
  disputes: Dispute[]
  disputesCount: number
}

/** All that a report says, before it is set as HTML or Markdown. */
export interface ReportData {
  title: string
  /** What was asked, in a sentence, and by which conditions of the API. */
  question: string
  filter: unknown
  /** The day of the report, and the program that made it. */
  date: string
  version: string
  digest: string | undefined
  /** What is loaded in all. */
  loaded: { documents: number; statements: number }
  /** Whether there are more statements than the report has. */
  more: boolean
  told: Told[]
  sources: Source[]
  figures: FigureGroup[]
  disputes: DisputedClaim[]
}
