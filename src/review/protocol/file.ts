import type { Problem } from '../../errors.ts'
import type { DocumentFile } from '../../document/shape.ts'
import type { Item } from '../../document/shape.ts'

/** The SHA-256 of a file's bytes, 64 hex digits. */
export type Version = string

/** A statement as the file writes it. */
export type StatementItem = Item<'statements'>

/** A place in the document's text, in Unicode code points; `end` is exclusive. */
export interface TextRange {
  start: number
  end: number
}

/** `accepted` once `checkedBy` has a name, otherwise `undecided`. */
export type Decision = 'undecided' | 'accepted'

export interface StatementView {
  /** Its local id, without `#`; unique in the file. */
  id: string
  /** What the file writes: all fields, with `doubt`, `doubtful`, `rule` and `checkedBy` where they are given. */
  given: StatementItem
  decision: Decision
  /** 0 where the file gives none: a person wrote the statement. */
  doubt: number
  /** The fields that a program holds least certain, the worst first. */
  doubtful: readonly string[]
  /** The id of the rule that made it; null where a person did. */
  rule: string | null
  /** What that rule does, in a sentence; null where nothing is known of it. */
  ruleMeaning: string | null
  /**
   * Where it stands, one for each of `given.spans` and in that order; null for a span whose place is not known, since the
   * file has no text.
   */
  ranges: readonly (TextRange | null)[]
  /** The speakers, or the publisher where a NARRATOR statement names none. */
  speakers: readonly string[]
  /** The line of the file where it begins, counted from 1. */
  line: number | null
}

export interface RejectionView {
  /** Its place in the file's `rejected` list: what `restore` names. */
  index: number
  given: StatementItem
  reason: string | null
  by: string | null
  ranges: readonly (TextRange | null)[]
}

/** Everything about a file but its text, which no action changes. */
export interface FileState {
  /** Relative to the folder, with `/`. */
  path: string
  version: Version
  /**
   * The whole file as data, with all its lists; null where it cannot be read at all. `document.text` is left out here and in
   * every answer; {@link Opened} has it.
   */
  data: DocumentFile | null
  /** In the order of the file. Empty where the file breaks the shape of a document. */
  statements: readonly StatementView[]
  rejected: readonly RejectionView[]
  /** What `check` refuses, in its words, with line and pointer. A file that has some is shown and not mended. */
  problems: readonly Problem[]
  /** What `check` warns of, in its words. */
  warnings: readonly Problem[]
  /** Whether this process has what `undo` and `redo` need: what they would do, in words, such as "accept 3 statements". */
  undo: string | null
  redo: string | null
}

export interface Opened extends FileState {
  /** The document's text; null where the file keeps none. */
  text: string | null
  /** Sentences of the text that no statement explains, in order; empty without a text. */
  unlit: readonly TextRange[]
}
