import type { Family } from '../frames/frame.ts'
import type { Range } from '../text/sentence/sentence.ts'
import type { Place } from './place.ts'

/** What a rule says is said, with what else its words tell. */
export interface Said {
  content: Range[]
  /** Where the cue's own words end: a preposition belongs to it. */
  cueLast?: number
  /** The cue, where it is more than its verb and the words that go with that. */
  cue?: Range[]
  addressee?: Range
  /** Who passes it on. */
  via?: Range
}

/** A sentence that a rule is for, and what it finds there; several pieces are joined by " … ". */
export interface Example {
  text: string
  /** null where nobody is named. */
  source: string | null
  cue: string
  content: string
}

/** One way in which a text attributes something to somebody. */
export interface Rule {
  /** Never changed or given again: statements carry it. */
  readonly id: string
  readonly family: Family
  /** Whether the word in question can be this rule's cue. */
  readonly cue: (place: Place) => boolean
  /** Who says it: null for nobody named, undefined where the rule does not hold. */
  readonly source: (place: Place) => Range | null | undefined
  /** What is said; null where the rule does not hold. */
  readonly content: (place: Place) => Said | null
  /** Its content is what is talked of, and not what is said: "criticism of the plan". */
  readonly matter?: true
  /** A cue that a person would doubt more than most. */
  readonly weak?: true
  readonly example: Example
  /** Texts in which this rule finds nothing, though they look alike: other words around the cue, and another cue. */
  readonly not: readonly [string, ...string[]]
}
