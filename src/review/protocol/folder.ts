import type { Problem } from '../../errors.ts'

/** A document file of the folder. */
export interface ListedFile {
  /** Relative to the folder, with `/`. */
  path: string
  /** False while it is being read, and all but its path unknown: ask for the folder again. */
  isRead: boolean
  bytes: number
  /** Milliseconds since 1970. */
  modifiedAt: number
  /** The document's own id and title; null where the file cannot be read. */
  id: string | null
  title: string | null
  statements: number
  undecided: number
  accepted: number
  rejected: number
  /** How many identity entries it has. */
  identities: number
  /** The greatest doubt of an undecided statement; 0 where there is none. */
  worst: number
  /** Whether its text stands in it, so that it can be drafted again. */
  hasText: boolean
  /** The first problems of `check`, and how many there are. */
  problems: readonly Problem[]
  problemCount: number
}

/** A text of the folder that can be drafted. */
export interface ListedText {
  path: string
  bytes: number
  modifiedAt: number
  /** The document file that was drafted from it, where there is one in the folder. */
  draft: string | null
}

export interface Folder {
  /** The folder's own name, for the page's title. */
  name: string
  /** Who reviews: what is written to `checkedBy`. */
  reviewer: string
  files: readonly ListedFile[]
  texts: readonly ListedText[]
  /** Whether the list was cut after {@link Limits.files}. */
  more: boolean
  /** Whether a database answers; without one there is no load, no identity queue, and search finds only files. */
  graph: boolean
  limits: Limits
}

export interface Limits {
  /** The longest body of a request, in bytes. */
  bodyBytes: number
  /** The largest file or pasted text, in bytes. */
  fileBytes: number
  /** How many files are listed. */
  files: number
}

/** Drafts a document from a text of the folder, or from a pasted one, and writes it into the folder. */
export interface DraftRequest {
  /** A text of the folder, or the words themselves. */
  from: { path: string } | { text: string; name: string }
  /** The document's id; made from the text by default. */
  id?: string
}

export interface Drafted {
  path: string
  statements: number
  /** What had to be assumed to read the text, in words. */
  notes: readonly string[]
}

/** "Publisher of this host is …", in every file of the folder whose `url` has this host. */
export interface PublisherRequest {
  host: string
  /** An id that each file describes already, or that `describe` describes. */
  publisher: string
  describe?: { id: string; kind: string; name: string; sector?: string }
  dryRun?: boolean
}

export interface PublisherAnswer {
  /** The files that change, or would, with the number of their statements that do: the narrator's. */
  files: readonly { path: string; statements: number; problems: readonly Problem[] }[]
}
