import type { DescribedType, Description } from './actions.ts'

export interface FindRequest {
  type: DescribedType | 'subject'
  /** What was typed: a part of a name or an id. Empty gives what the file uses most. */
  q: string
  /** The file that is mended: what it describes comes first. */
  path: string
  /** The id of the statement that is mended: what those beside it use comes before what the file uses elsewhere. */
  near?: string
  /** How many, from 1 to 50; 10 by default. */
  first?: number
}

/** What exists of that name. `subject` finds actors, events and topics. */
export interface Found {
  type: DescribedType
  /** As this file would write it; a local thing of this file has a leading `#`. */
  id: string
  /** The name, or the text of a claim. */
  name: string
  /** `person`, `state`, …; of an event its type; null for others. */
  kind: string | null
  /** Whether this file describes it. Where it does not, `describe` says how to. */
  inFile: boolean
  /** Whether the graph has it. Never true for a local thing. */
  inGraph: boolean
  description: string | null
  /** Of a person: "Foreign Minister of Iran", newest first, at most 3. */
  offices: readonly string[]
  /** The last statements by it, or about it where it does not speak; at most 3. */
  statements: readonly FoundStatement[]
  /** Of a claim: the names of those who assert and who deny it, at most 5 each. */
  assertedBy: readonly string[]
  deniedBy: readonly string[]
  /** To put into an action's `describe`; null where the file describes it already. */
  describe: Description | null
}

export interface FoundStatement {
  text: string
  /** EDTF; null where it is not known. */
  saidAt: string | null
  /** The document's id; null for a statement of this file. */
  document: string | null
}

export interface FindAnswer {
  found: readonly Found[]
  /** False where the database did not answer in time: then only the file was searched. */
  graph: boolean
}
