import type { Problem } from '../../errors.ts'
import type { DocumentFile } from '../../document/shape.ts'
import type { Item } from '../../document/shape.ts'
import type { FileState, StatementItem, TextRange, Version } from './file.ts'

/** Something that the file is to describe, in the shape that the file has for it. An id that it describes already is kept. */
export type Description =
  | { type: 'actor'; value: Item<'actors'> }
  | { type: 'event'; value: Item<'events'> }
  | { type: 'topic'; value: Item<'topics'> }
  | { type: 'position'; value: Item<'positions'> }
  | { type: 'claim'; value: Item<'claims'> }

/** The lists of the file that descriptions stand in. */
export type DescribedType = Description['type']

/** Fields of a record to set; null takes a field out. Each is written as the file's shape has it. */
export type Fields<T> = { [K in keyof T]?: T[K] | null }

/**
 * The fields of a statement that a person mends. What is set is no longer `doubtful`, and the statement has no `doubt` any
 * more, by which a new draft knows that it is not to be replaced.
 */
export type StatementFields = Fields<Omit<StatementItem, 'id' | 'doubt' | 'doubtful' | 'rule' | 'checkedBy'>>

interface Describing {
  /** What the change needs and the file does not describe yet: a node that was found in the graph, or a new one. */
  describe?: readonly Description[]
}

/** One step of a reviewer. Each is written as a whole and, without {@link ActRequest.decision}, is one step of `undo`. */
export type Action =
  /** Puts the reviewer's name into `checkedBy`. */
  | { kind: 'accept'; statements: readonly string[] }
  /** Accepts the undecided among `statements` (what is shown), or among all, whose doubt is at most `doubt`. */
  | { kind: 'acceptUpTo'; doubt: number; statements?: readonly string[] }
  /** Takes all names out of `checkedBy`. */
  | { kind: 'undecide'; statements: readonly string[] }
  /** Moves statements to `rejected`. What only they said goes with them: tenures, affiliations, parties, claim links. */
  | { kind: 'reject'; statements: readonly string[]; reason?: string }
  /** Puts a rejected statement back, undecided. */
  | { kind: 'restore'; index: number }
  /** Sets fields; with `accept` the statement is accepted in the same step. */
  | ({ kind: 'edit'; statement: string; set: StatementFields; accept?: boolean } & Describing)
  /** "Once, everywhere": sets fields of several statements; none of them is accepted by that. */
  | { kind: 'editMany'; statements: readonly string[]; set: StatementFields }
  /**
   * A new statement of selected words, undecided. What `set` leaves out is filled: `text` and, where the form is DIRECT,
   * `quote` with the words; `form` DIRECT where the words stand in quotation marks, otherwise INDIRECT; `saidAt` and
   * `speaker` with those of the last statement before it that has a speaker, `cue` with the verb by which the words tell what
   * is said. These are proposals, and `doubtful`.
   * `changed.ids` has its id.
   */
  | ({ kind: 'new'; spans: readonly TextRange[]; set?: StatementFields } & Describing)
  | { kind: 'addSpan'; statement: string; span: TextRange }
  | { kind: 'removeSpan'; statement: string; at: number }
  /** Adds what the file does not describe yet. */
  | { kind: 'describe'; describe: readonly Description[] }
  /** Sets fields of a described thing, and of `also` others; null takes one out. */
  | {
      kind: 'editDescription'
      type: DescribedType
      id: string
      also?: readonly string[]
      set: Record<string, unknown>
    }
  /** Takes out the actors, positions, events, topics and claims that nothing in the file uses. */
  | { kind: 'prune' }
  /** Fields of the document's own record. */
  | ({ kind: 'editDocument'; set: Fields<Omit<DocumentFile['document'], 'text' | 'sha256'>> } & Describing)
  /**
   * "THE PRESIDENT is joe-biden": `to` in the place of `from`, as `speaker`, or `everywhere` an actor can stand; then
   * `from` is described no more. `mention` limits it to statements with this `speakerMention`.
   */
  | ({
      kind: 'replaceActor'
      from: string
      to: string
      where: 'speaker' | 'everywhere'
      mention?: string
    } & Describing)
  /**
   * "Two events: split": `second` is described, and what `statements` say of `event` they say of it. A claim that only
   * they take up goes with them; one that others take up too stays, and `changed.notes` names it.
   */
  | { kind: 'splitEvent'; event: string; second: Item<'events'>; statements: readonly string[] }
  /** "Drop the moderator": rejects every statement that this actor alone speaks. */
  | { kind: 'dropSpeaker'; speaker: string; reason?: string }
  /** A judgement about what ids mean: an entry of `identities`. Ids are the graph's: `iran` or `<document id>#<name>`. */
  | { kind: 'identity'; verdict: 'same' | 'different' | 'unsure'; ids: readonly string[]; basis: string }
  /** Takes a statement of another file of the same text, with what it needs described, in the place of `replaces`. */
  | { kind: 'take'; from: string; statement: string; replaces?: string }
  /** Drafts the file's text again and merges that by spans; every decision of a person stays. */
  | { kind: 'redraft' }

export type ActionKind = Action['kind']

export interface ActRequest {
  path: string
  /** The version that the page shows. */
  version: Version
  action: Action
  /** What the step is a part of, such as one open form: steps of one decision in a row are one step of `undo`. */
  decision?: string
  /** Says what would change, and writes nothing. */
  dryRun?: boolean
}

export interface StepRequest {
  path: string
  version: Version
}

/** What a step changes, or would. */
export interface Changed {
  /** In words, such as "accept 3 statements". */
  label: string
  /** How many statements change, come or go. */
  statements: number
  /** Their ids, at most 1,000. */
  ids: readonly string[]
  /** What the reviewer should know, in words. */
  notes: readonly string[]
}

/** `problems`: what `check` would refuse; then a run that is not dry is answered with 422. */
export interface Acted {
  /** The file as it is now: after the step, or unchanged after a dry run. */
  state: FileState
  changed: Changed
  /** Of a dry run only; otherwise empty. */
  problems: readonly Problem[]
}

/** How the file differs from what this process last read or wrote. */
export interface Conflict {
  /** The version that the file has now: read the file again, and send the action anew with it. */
  version: Version
  /** A unified diff (https://www.gnu.org/software/diffutils/manual/html_node/Unified-Format.html), at most 64 kB. */
  diff: string
}

export interface Failure {
  error: {
    code: FailureCode
    /** The rule and the evidence: "…, but got: …". */
    message: string
  }
  problems?: readonly Problem[]
  conflict?: Conflict
}

export type FailureCode =
  | 'BAD_REQUEST'
  | 'NO_SESSION'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_LARGE'
  | 'INVALID'
  | 'INTERNAL'
  | 'NO_GRAPH'
  | 'CANNOT_WRITE'
