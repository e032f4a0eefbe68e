import { extractFrames } from '../../src/extraction/extract.ts'
import type { RuleTables } from '../../src/extraction/rules/all.ts'
import type { Range } from '../../src/extraction/text/sentence/sentence.ts'
import { pointCounter } from '../../src/extraction/text/fold.ts'
import type { Annotated, Attribution, Pieces } from './attribution.ts'
import { compare, nothing, type Counts, type Pair } from './measure.ts'

/** What the program finds in a text, in the measure's terms. */
export function attributionsOf(text: string, tables?: RuleTables): Attribution[] {
  const { reading, frames } = extractFrames(text, tables)
  const pointAt = pointCounter(text)
  const pieces = (ranges: readonly Range[]): Pieces =>
    ranges.map(
      ({ first, last }) =>
        [pointAt(reading.tokens[first]?.start ?? 0), pointAt(reading.tokens[last - 1]?.end ?? 0)] as const,
    )
  return frames.map(({ rule, family, source, cue, content }) => ({
    rule,
    family,
    source: source === null ? [] : pieces([source]),
    cue: pieces(cue),
    content: pieces(content),
  }))
}

/** The counts over some documents, and each document's pairs, by what `find` finds in a document. */
export function score(
  documents: readonly Annotated[],
  find: (document: Annotated) => readonly Attribution[],
): { counts: Counts; pairs: [Annotated, Pair[]][] } {
  const counts = nothing()
  const pairs = documents.map((document): [Annotated, Pair[]] => [
    document,
    compare(counts, document, find(document)),
  ])
  return { counts, pairs }
}
