import { createHash } from 'node:crypto'
import { anchor, offsetProblem, type Searchable, searchable } from '../anchor.ts'
import { butGot } from '../messages.ts'
import { maxDocumentBytes } from '../parse/bytes.ts'
import type { ResolvedSpan } from '../resolved.ts'
import { firstTwoOfAll } from '../search/all.ts'
import { fold } from '../search/fold.ts'
import type { Examined, Statement } from './context.ts'

type Span = NonNullable<Statement['spans']>[number]

/** What joins the pieces of a quote. */
export const pieceJoint = ' […] '

/** How much of a text the spans of a document may cover, each counted: what they cover is held in memory for each. */
const mostCovered = maxDocumentBytes

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The text against its hash, spans and quotes against the text; gives each span as it is anchored. */
export function checkTexts(examined: Examined): Map<object, ResolvedSpan> {
  const { file, fault } = examined
  const anchored = new Map<object, ResolvedSpan>()
  const { text, sha256: hash } = file.document
  if (text !== undefined && hash !== undefined && sha256(text) !== hash) {
    fault(file.document, 'sha256', 'sha256', `sha256 must be the text's own, ${sha256(text)}`, hash)
  }
  const statements = file.statements ?? []
  const source =
    text === undefined
      ? undefined
      : searchable(
          text,
          statements.flatMap(({ spans = [] }) => spans),
        )
  checkPages(examined, source)
  const strays: Stray[] = []
  let covered = 0
  for (const statement of statements) {
    for (const span of statement.spans ?? []) {
      checkSpan(span, source, anchored, examined)
      const { start = 0, end = 0 } = (source && anchored.get(span)) ?? {}
      covered += end - start
      if (covered <= mostCovered) continue
      const rule = `the spans of a document must cover at most ${mostCovered} code points in all`
      fault(span, [], 'span-total', rule, covered)
      return anchored
    }
    if (source !== undefined) strays.push(...straysOf(statement, anchored))
  }
  if (source !== undefined) refuseStrays(strays, source, examined)
  return anchored
}

function checkPages({ file, fault, whole }: Examined, source: Searchable | undefined): void {
  const { pages } = file.document
  if (pages === undefined || !whole(file.document)) return
  const back = pages.findIndex((page, i) => page < (pages[i - 1] ?? 0))
  if (back > 0) {
    fault(file.document, 'pages', 'page-order', 'a page must not begin before the one before it', pages[back])
  }
  const last = pages.at(-1) ?? 0
  if (source !== undefined && last > source.length) {
    fault(file.document, 'pages', 'page-outside', 'a page must begin within the text', last)
  }
}

function checkSpan(
  span: Span,
  source: Searchable | undefined,
  anchored: Map<object, ResolvedSpan>,
  examined: Examined,
): void {
  const { end } = span
  const result = source ? anchor(source, span) : withoutText(span)
  if (!('problem' in result)) {
    anchored.set(span, result)
    return
  }
  const { rule, message } = result.problem
  // A misshapen offset has its fault already.
  if (rule === 'span-incomplete' && !examined.whole(span)) return
  const offset = end === undefined ? 'start' : 'end'
  examined.faultSaying(span, ['span-outside', 'span-order'].includes(rule) ? offset : 'exact', rule, message)
}

function withoutText(span: Span): ReturnType<typeof anchor> {
  const wrong = offsetProblem(span)
  if (wrong) return { problem: wrong }
  const { start, end } = span
  if (start !== undefined && end !== undefined) return { ...span, start, end }
  const rule = "without the document's text, a span must have both start and end"
  return { problem: { rule: 'span-incomplete', message: butGot(rule, start ?? end) } }
}

/** Words of a quote that do not stand within its statement's spans. */
interface Stray {
  statement: Statement
  piece: string
  words: string
  /** Whether the statement has spans, which the words should stand in. */
  spanned: boolean
}

function straysOf(statement: Statement, anchored: ReadonlyMap<object, ResolvedSpan>): Stray[] {
  const { quote, spans = [] } = statement
  if (quote === undefined) return []
  const within = spans.map(span => anchored.get(span)?.exact).filter(exact => exact !== undefined)
  // A span that is refused cannot be held against the quote.
  if (within.length < spans.length) return []
  const stray = within.length === 0 ? piecesOf(quote) : piecesOutside(quote, within)
  return stray.map(one => ({ statement, ...one, spanned: within.length > 0 }))
}

/** The pieces of a quote, each once, with their words as they are sought. */
export const piecesOf = (quote: string): { piece: string; words: string }[] =>
  [...new Set(quote.split(pieceJoint))].map(piece => ({ piece, words: fold(piece).trim() }))

/** The pieces of a quote that stand in none of some parts of a text. */
export function piecesOutside(quote: string, parts: readonly string[]): ReturnType<typeof piecesOf> {
  const pieces = piecesOf(quote)
  // Folded words have no line ends, so that none reaches from one part to the next.
  const places = firstTwoOfAll(parts.map(fold).join('\n'), new Set(pieces.map(({ words }) => words)))
  return pieces.filter(({ words }) => places.get(words)!.length === 0)
}

function refuseStrays(strays: readonly Stray[], { folded }: Searchable, { fault }: Examined): void {
  const places = firstTwoOfAll(folded, new Set(strays.map(({ words }) => words)))
  for (const { statement, piece, words, spanned } of strays) {
    const stands = places.get(words)!.length > 0
    if (stands && spanned)
      fault(statement, 'quote', 'quote-outside', "a quote must stand within its statement's spans", piece)
    if (stands) continue
    const rule = `a quote must stand in the text, its pieces joined by "${pieceJoint}"`
    fault(statement, 'quote', 'quote-missing', rule, piece)
  }
}
