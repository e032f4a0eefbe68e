import type { Frame } from '../../frames/frame.ts'
import { isHeading } from '../transcript/label.ts'
import { sliceOf } from '../content.ts'
import type { Reading } from '../../text/read.ts'

/**
 * Whether a colon stands after a heading or the name of a list, and not after whoever speaks: "PROMISE MADE: …",
 * "MYTH: …", a name in capitals before words that are not quoted.
 */
export function isHeaded(reading: Reading, { family, source, content }: Frame): boolean {
  if (family !== 'colon' || source === null) return false
  const words = sliceOf(reading, source)
  if (isHeading(words)) return true
  const said = content[0]
  const quoted = said !== undefined && (reading.tokens[said.first]?.quote ?? -1) >= 0
  return !quoted && /^(?!.*\p{Ll})(?=.*\p{Lu}{2})/u.test(words)
}
