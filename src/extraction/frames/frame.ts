import type { Range } from '../grammar/view.ts'

/** The rule families, in the order in which they are tried. */
export const families = [
  'clause',
  'quotation',
  'inversion',
  'object',
  'intent',
  'according',
  'noun',
  'passive',
  'adjective',
  'seeming',
  'colon',
] as const
export type Family = (typeof families)[number]

/** What a rule found, as tokens; `content` and `cue` in order of the text. */
export interface Frame {
  family: Family
  /** Who; null when nobody is named. */
  source: Range | null
  cue: Range[]
  content: Range[]
  /** The lemma of the cue's verb, noun or preposition. */
  lemma: string
  /** The token that carries the cue's meaning. */
  head: number
  negated: boolean
  /** Whom it is said to. */
  addressee?: Range
  /** Its content is a demand, whatever the cue. */
  demands?: boolean
  /** A cue that a person would doubt more than most. */
  weak?: boolean
}
