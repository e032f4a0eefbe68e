import type { Graph } from '../graph/graph.ts'
import { anchor, searchable, type Searchable, type Selector } from '../document/anchor.ts'
import { butGot } from '../document/messages.ts'
import { pieceJoint, piecesOf, piecesOutside } from '../document/rules/texts.ts'
import { firstTwoOfAll } from '../document/search/all.ts'
import { documentTexts, statementsIn, type GivenTexts, type StatedInText } from './at-hand.ts'

/** One result of verifying. */
export type Finding =
  /** A document was read against its text. */
  | { found: 'verified'; documentId: string; spans: number; quotes: number }
  /** A document has no text at hand. */
  | { found: 'no-text'; documentId: string; message: string }
  /** A span does not stand where it stood, a quote is not within its spans, or a text is not the one of its hash. */
  | { found: 'span' | 'quote' | 'text'; id: string; message: string }

/** Compares every span and quote with its document's text, document by document. */
export async function* verify(graph: Graph, given: GivenTexts): AsyncGenerator<Finding> {
  for await (const at of documentTexts(graph, given)) {
    const { documentId } = at
    if ('missing' in at) {
      yield { found: 'no-text', documentId, message: at.missing }
      continue
    }
    if (!at.ofHash) {
      yield {
        found: 'text',
        id: documentId,
        message: "the kept text must have the document's sha256, but got: another",
      }
    }
    const statements = await statementsIn(graph, documentId)
    yield* verifyStatements(statements, at.text)
    yield {
      found: 'verified',
      documentId,
      spans: statements.reduce((sum, { spans }) => sum + spans.length, 0),
      quotes: statements.filter(({ quote }) => quote !== undefined).length,
    }
  }
}

function* verifyStatements(statements: readonly StatedInText[], text: string): Generator<Finding> {
  const source = searchable(text)
  const found = new Map(
    statements.flatMap(({ spans }) => spans).map(span => [span, anchor(source, span)] as const),
  )
  // What drifted is sought all at once, and so are the pieces of quotes that do not stand within spans.
  const drifted = [...found].filter(([, one]) => 'problem' in one).map(([span]) => wordsOf(span))
  const now = drifted.length === 0 ? source : searchable(text, drifted)
  const strays = new Map(
    statements.map(({ id, quote, spans }) => {
      const exacts = spans.map(span => found.get(span)!).flatMap(one => ('exact' in one ? [one.exact!] : []))
      // A span that drifted cannot be held against the quote.
      if (quote === undefined || exacts.length < spans.length) return [id, []]
      return [id, exacts.length === 0 ? piecesOf(quote) : piecesOutside(quote, exacts)]
    }),
  )
  const places = firstTwoOfAll(
    source.folded,
    new Set([...strays.values()].flatMap(pieces => pieces.map(({ words }) => words))),
  )
  for (const { id, spans } of statements) {
    for (const span of spans) {
      const one = found.get(span)!
      if ('problem' in one)
        yield { found: 'span', id, message: `${one.problem.message}${whereNow(now, span)}` }
    }
    for (const { piece, words } of strays.get(id)!) {
      const stands = places.get(words)!.length > 0
      if (stands && spans.length === 0) continue
      const rule = stands
        ? "a quote must stand within its statement's spans"
        : `a quote must stand in the text, its pieces joined by "${pieceJoint}"`
      yield { found: 'quote', id, message: butGot(rule, piece) }
    }
  }
}

/** A span without its offsets. */
const wordsOf = ({ exact, prefix, suffix }: Selector): Selector => ({ exact, prefix, suffix })

/** Where a span's words have gone, when they stand in one place still. */
function whereNow(source: Searchable, span: Selector): string {
  if (span.exact === undefined) return ''
  const now = anchor(source, wordsOf(span))
  if (!('problem' in now)) return `; its words stand at ${now.start} to ${now.end} now`
  return now.problem.rule === 'span-ambiguous'
    ? '; its words stand in several places now'
    : '; its words are gone'
}
