import type { Range } from '../text/sentence/sentence.ts'

/** The rule families, in the order in which they are told. */
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
  /** The id of the rule that found it. */
  rule: string
  family: Family
  /** Who; null when nobody is named. */
  source: Range | null
  cue: Range[]
  content: Range[]
  /** The cue's verb, noun or fixed words as the lexicon has them: "say", "call for". */
  lemma: string
  /** The token that carries the cue's meaning. */
  head: number
  negated: boolean
  /** Whom it is said to. */
  addressee?: Range
  /** Who passes it on: "was quoted by the agency". */
  via?: Range
  /** The words that tell so, where they are none of the cue's. */
  relayCue?: readonly Range[]
  /** The frames that stand in its content. */
  inner?: readonly Frame[]
  /** Its content is a demand, whatever the cue. */
  demands?: boolean
  /** Its content is what is talked of, and not what is said: "criticism of the plan". */
  matter?: true
  /** A cue that a person would doubt more than most. */
  weak?: boolean
}
