import type { DocumentFile } from '../../document/index.ts'
import type { Events } from './things/events.ts'
import type { Relations } from './things/relations.ts'
import type { Topics } from './things/topics.ts'
import type { Range } from '../text/sentence/sentence.ts'
import type { Reading } from '../text/read.ts'
import type { Cast } from '../who/cast.ts'

export type Statement = NonNullable<DocumentFile['statements']>[number]
export type Claim = NonNullable<DocumentFile['claims']>[number]

/** What the drafting of one document shares. */
export interface Drafting {
  reading: Reading
  cast: Cast
  events: Events
  topics: Topics
  relations: Relations
  publishedAt: string | undefined
  /** The code point at a UTF-16 offset. */
  pointAt: (unit: number) => number
  /** With the words that each explains, and among them those that its speaker vouches for. */
  statements: { statement: Statement; at: number; doubt: number; covers: Range[]; content: Range[] }[]
  /** How often each id was given. */
  taken: Map<string, number>
  claims: Map<string, Claim>
  /** The claims' ids by what they say. */
  claimIds: Map<string, string>
  /** The offices that people were given, by person. */
  offices: Map<string, string>
}
