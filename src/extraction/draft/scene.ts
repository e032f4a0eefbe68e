import type { Events } from './things/events.ts'
import type { Topics } from './things/topics.ts'
import type { Reading } from '../text/read.ts'
import type { Cast } from '../who/cast/cast.ts'

/** Where statements are looked for: a text, and who and what it names. */
export interface Scene {
  readonly reading: Reading
  readonly cast: Cast
  readonly events: Events
  readonly topics: Topics
  /** The actor who published the text. */
  readonly publisher: string
  /** The people whom the document's title names as its speakers. */
  readonly leads: readonly string[]
  /** Whether the text is the record of a body, whose president presides over it. */
  readonly presided: boolean
  readonly publishedAt: string | undefined
  readonly title?: string
  /** The code point at a UTF-16 offset. */
  readonly pointAt: (unit: number) => number
}
