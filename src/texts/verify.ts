import type { Graph } from '../graph/graph.ts'
import { anchor, fold, searchable, type Searchable, type Selector } from '../document/anchor.ts'
import { pieceJoint } from '../document/rules/texts.ts'
import { butGot } from '../document/messages.ts'
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
    const source = searchable(at.text)
    for (const statement of statements) yield* verifyStatement(statement, source)
    yield {
      found: 'verified',
      documentId,
      spans: statements.reduce((sum, { spans }) => sum + spans.length, 0),
      quotes: statements.filter(({ quote }) => quote !== undefined).length,
    }
  }
}

function* verifyStatement({ id, quote, spans }: StatedInText, source: Searchable): Generator<Finding> {
  const places: string[] = []
  for (const span of spans) {
    const anchored = anchor(source, span)
    if ('problem' in anchored) {
      yield { found: 'span', id, message: `${anchored.problem.message}${whereNow(source, span)}` }
    } else {
      places.push(fold(anchored.exact ?? ''))
    }
  }
  // A span that drifted cannot be held against the quote.
  if (quote === undefined || places.length < spans.length) return
  const within = places.length === 0 ? [source.folded] : places
  for (const piece of quote.split(pieceJoint)) {
    const words = fold(piece).trim()
    if (within.some(place => place.includes(words))) continue
    const rule = source.folded.includes(words)
      ? "a quote must stand within its statement's spans"
      : `a quote must stand in the text, its pieces joined by "${pieceJoint}"`
    yield { found: 'quote', id, message: butGot(rule, piece) }
  }
}

/** Where a span's words have gone, when they stand in one place still. */
function whereNow(source: Searchable, { exact, prefix, suffix }: Selector): string {
  if (exact === undefined) return ''
  const around = { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
  const now = anchor(source, { exact, ...around })
  if (!('problem' in now)) return `; its words stand at ${now.start} to ${now.end} now`
  return now.problem.rule === 'span-ambiguous'
    ? '; its words stand in several places now'
    : '; its words are gone'
}
