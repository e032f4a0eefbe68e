import type { DocumentFile } from '../../document/index.ts'
import type { Range } from '../text/sentence/sentence.ts'

export type Statement = NonNullable<DocumentFile['statements']>[number]
export type Claim = NonNullable<DocumentFile['claims']>[number]

/** What a statement does with a claim, before the claim has an id. */
export interface Claimed {
  /** The same for claims that say the same. */
  key: string
  verb: NonNullable<Statement['claims']>[number]['verb']
  /** The words that soften it: "we believe". */
  hedge?: string
  claim: Omit<Claim, 'id'>
  /** It reads without its text, whomever that names. */
  alone?: true
}

/** A statement before it has an id, with what it is made of; others are referred to as they are. */
export interface Drafted {
  /** The id of the rule that made it. */
  rule: string
  /** What its id is made of: whose statement it is, and the words. */
  name: string
  words: string
  statement: Omit<Statement, 'id' | 'claims' | 'repliesTo' | 'reports'>
  claims: readonly Claimed[]
  /** The token that puts it in its place among the others. */
  at: number
  doubt: number
  /** The words that it explains. */
  covers: readonly Range[]
  /** Those among them that its speaker vouches for. */
  content: readonly Range[]
  /** What it does with the claims made right before: "Iran denies it". */
  again?: Claimed['verb']
  repliesTo?: Drafted
  reports?: readonly Drafted[]
}
