import { createHash } from 'node:crypto'
import { anchor, fold, offsetProblem, type Searchable, searchable } from '../anchor.ts'
import type { ResolvedSpan } from '../resolved.ts'
import { butGot } from '../messages.ts'
import type { Examined, Statement } from './context.ts'

type Span = NonNullable<Statement['spans']>[number]

/** What joins the pieces of a quote. */
export const pieceJoint = ' […] '

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
  const source = text === undefined ? undefined : searchable(text)
  checkPages(examined, source)
  for (const statement of file.statements ?? []) {
    for (const span of statement.spans ?? []) checkSpan(span, source, anchored, examined)
    if (source !== undefined) checkPieces(statement, source, anchored, examined)
  }
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

function checkPieces(
  statement: Statement,
  source: Searchable,
  anchored: Map<object, ResolvedSpan>,
  { fault }: Examined,
): void {
  const { quote, spans = [] } = statement
  if (quote === undefined) return
  const within = spans.map(span => anchored.get(span)?.exact).filter(exact => exact !== undefined)
  // A span that is refused cannot be held against the quote.
  if (within.length < spans.length) return
  const places = within.length === 0 ? [source.folded] : within.map(fold)
  for (const piece of new Set(quote.split(pieceJoint))) {
    const words = fold(piece).trim()
    if (places.some(place => place.includes(words))) continue
    if (source.folded.includes(words))
      fault(statement, 'quote', 'quote-outside', "a quote must stand within its statement's spans", piece)
    else
      fault(
        statement,
        'quote',
        'quote-missing',
        `a quote must stand in the text, its pieces joined by "${pieceJoint}"`,
        piece,
      )
  }
}
