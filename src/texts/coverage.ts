import type { Graph } from '../graph/graph.ts'
import { anchor, searchable } from '../document/anchor.ts'
import { documentTexts, statementsIn, type GivenTexts } from './at-hand.ts'
import { sentencesIn, type Sentence } from './sentences.ts'

/** How far a document's statements explain its text; `missing` says why there is no text to look at. */
export type Coverage = { documentId: string } & (
  { sentences: number; unexplained: Sentence[] } | { missing: string }
)

/** Finds, document by document, the sentences that no statement's span touches; a span that drifted explains nothing. */
export async function* coverage(graph: Graph, given: GivenTexts): AsyncGenerator<Coverage> {
  for await (const at of documentTexts(graph, given)) {
    const { documentId } = at
    if ('missing' in at) {
      yield { documentId, missing: at.missing }
      continue
    }
    const source = searchable(at.text)
    const spans = (await statementsIn(graph, documentId))
      .flatMap(statement => statement.spans.map(span => anchor(source, span)))
      .flatMap(span => ('problem' in span ? [] : [span]))
      .toSorted((a, b) => a.start - b.start)
    const sentences = sentencesIn(at.text, at.language)
    yield { documentId, sentences: sentences.length, unexplained: outside(sentences, spans) }
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
