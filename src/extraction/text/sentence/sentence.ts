import type { Quote } from '../quotes.ts'
import type { Token } from '../tokens.ts'

/** Tokens `[first, last)`. */
export interface Range {
  first: number
  last: number
}

/** A verb with what belongs to it: "has not yet been told", "declined to say". */
export interface VerbGroup {
  first: number
  /** The verb that carries the meaning. */
  head: number
  /** One past the group, particles included. */
  last: number
  lemma: string
  passive: boolean
  negated: boolean
  /** It has a tense, a modal or an infinitive's governor: it can have a subject of its own. */
  finite: boolean
  gerund: boolean
  infinitive: boolean
  /** The verb or adjective that governs the infinitive: "declined" of "declined to say"; -1 without one. */
  governor: number
}

/**
 * One sentence, analysed: what stands at a token is worked out once and looked up afterwards. Outside the sentence
 * stand empty tokens, so that a rule may look anywhere.
 */
export interface Sentence extends Range {
  quotes: readonly Quote[]
  /** The paragraph that it stands in. */
  block: Range
  at: (index: number) => Token
  /** The noun phrase that starts at a token, with the prepositions and the "and" that join it to others. */
  phraseFrom: (first: number) => Range | null
  /** The same, up to the first of those. */
  coreFrom: (first: number) => Range | null
  /** The noun phrase that ends before a token, with the prepositions and the "and" that join it to others. */
  phraseBefore: (last: number) => Range | null
  /** The same, from the last of the "and"s on. */
  coreBefore: (last: number) => Range | null
  /** The verb group around a verb. */
  verbAt: (head: number) => VerbGroup
  /** Whether a clause starts here: a noun phrase with a finite verb after it. */
  startsClause: (first: number) => boolean
  /** Where a clause that somebody says ends, if it starts here. */
  contentEnd: (first: number) => number
  /** Where an object, an infinitive or a gerund ends, with what belongs to it: it is left sooner than a clause. */
  objectContentEnd: (first: number) => number
  /** Whether a finite verb stands between here and the end of the content that starts here. */
  hasVerb: (first: number) => boolean
  /** Whether the clause of the cue in question is left here for the clause around it. */
  leaves: (index: number) => boolean
}

/** A token that is none, for places outside a sentence. */
export const nowhere: Token = { lower: '', text: '', lemma: '', pos: '', start: -1, end: -1, quote: -1 }
