import { extractFrames } from '../../src/extraction/extract.ts'
import type { RuleTables } from '../../src/extraction/rules/all.ts'
import type { Example, Rule } from '../../src/extraction/rules/rule.ts'
import type { Range } from '../../src/extraction/text/sentence/sentence.ts'

/** What a rule found in a text, in words; several pieces are joined by " … ". */
export interface Found extends Omit<Example, 'text'> {
  rule: string
  family: string
}

/** What all rules, or those given, find in a text. */
export function foundIn(text: string, tables?: RuleTables): Found[] {
  const { reading, frames } = extractFrames(text, tables)
  const words = (ranges: readonly Range[]): string =>
    ranges
      .map(({ first, last }) => text.slice(reading.tokens[first]?.start, reading.tokens[last - 1]?.end))
      .join(' … ')
  return frames.map(({ rule, family, source, cue, content }) => ({
    rule,
    family,
    source: source === null ? null : words([source]),
    cue: words(cue),
    content: words(content),
  }))
}

/** Whether a rule's example is found as it says, by that rule or, where it is left out, by another. */
export const isFound = ({ family, example }: Rule, found: readonly Found[]): boolean =>
  found.some(
    one =>
      one.family === family &&
      one.source === example.source &&
      one.cue === example.cue &&
      one.content === example.content,
  )
