import type { Graph } from '../graph/graph.ts'
import { anchor, searchable } from '../document/anchor.ts'
import { documentTexts, statementsIn, type GivenTexts } from './at-hand.ts'
import { sentencesIn, type Sentence } from './sentences.ts'

/** A sentence that no attributed statement touches, and whether the document's own voice says it. */
type Unexplained = Sentence & { narrator: boolean }

/** How far a document's attributed statements explain its text; `missing` says why there is no text to look at. */
export type Coverage = { documentId: string } & (
  { sentences: number; unexplained: Unexplained[] } | { missing: string }
)

/**
 * Finds, document by document, the sentences that no span of an attributed statement touches; a span that drifted
 * explains nothing, and what the narrator says is not attributed to anybody.
 */
export async function* coverage(graph: Graph, given: GivenTexts): AsyncGenerator<Coverage> {
  for await (const at of documentTexts(graph, given)) {
    const { documentId } = at
    if ('missing' in at) {
      yield { documentId, missing: at.missing }
      continue
    }
    const source = searchable(at.text)
    const statements = await statementsIn(graph, documentId)
    const spansOf = (narrator: boolean) =>
      statements
        .filter(statement => statement.narrator === narrator)
        .flatMap(statement => statement.spans.map(span => anchor(source, span)))
        .flatMap(span => ('problem' in span ? [] : [span]))
        .toSorted((a, b) => a.start - b.start)
    const sentences = sentencesIn(at.text, at.language)
    const unexplained = outside(sentences, spansOf(false))
    const untold = new Set(outside(unexplained, spansOf(true)))
    yield {
      documentId,
      sentences: sentences.length,
      unexplained: unexplained.map(sentence => ({ ...sentence, narrator: !untold.has(sentence) })),
    }
  }
}

/** The sentences that no span overlaps; both come by their starts. */
function outside(
  sentences: readonly Sentence[],
  spans: readonly { start: number; end: number }[],
): Sentence[] {
  let next = 0
  let reached = 0
  return sentences.filter(({ start, end }) => {
    for (; next < spans.length && spans[next]!.start < end; next++)
      reached = Math.max(reached, spans[next]!.end)
    return reached <= start
  })
}
