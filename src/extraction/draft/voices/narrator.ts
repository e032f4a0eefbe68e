import { targetsIn } from '../about.ts'
import { claimsFor } from '../claims.ts'
import { sliceOf } from '../content.ts'
import type { Drafting } from '../context.ts'
import { idOf, spansOf } from '../spans.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** Adds what the document says in its own voice: sentences that attribute nothing, and relative clauses in what is attributed. */
export function narrate(drafting: Drafting, frames: readonly Frame[]): void {
  const { reading } = drafting
  const attributed = drafting.statements.flatMap(({ covers }) => covers).toSorted((a, b) => a.first - b.first)
  for (const block of reading.blocks) {
    for (const sentence of block.sentences) {
      if (overlaps(attributed, sentence) || !isTelling(drafting, sentence)) continue
      add(drafting, sentence, 0.3)
    }
  }
  for (const { family, content } of frames) {
    if (family !== 'object' && family !== 'clause') continue
    for (const range of content) {
      const relative = relativeIn(drafting, range, family === 'clause')
      if (relative !== null) add(drafting, relative, 0.4)
    }
  }
}

function add(drafting: Drafting, range: Range, doubt: number): void {
  const about = targetsIn(drafting, range)
  if (about.length === 0) return
  const words = sliceOf(drafting.reading, range).replaceAll(/\s+/gu, ' ').trim()
  const spans = spansOf(drafting, [range])
  const exact = spans.map(span => span.exact).join(' ')
  const id = idOf('narrator', exact, drafting.taken)
  const claims = claimsFor(drafting, words, 'ASSERTS', about)
  drafting.statements.push({
    statement: {
      id,
      voice: 'NARRATOR',
      text: words,
      doubt,
      about: about.map(target => ({ id: target })),
      ...(claims.length === 0 ? {} : { claims }),
      spans,
    },
    at: range.first,
    doubt,
    covers: [range],
    content: [],
  })
}

// A sentence with a finite verb, and no heading, caption of one line, or question.
function isTelling({ reading }: Drafting, { first, last }: Range): boolean {
  if (last - first < 6) return false
  const closing = reading.tokens.slice(Math.max(first, last - 2), last).some(({ lower }) => lower === '.')
  const verbs = reading.tokens
    .slice(first, last)
    .some(
      ({ pos, lower, quote }) => quote < 0 && (pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))),
    )
  return verbs && (closing || last - first >= 14)
}

// From "which killed 25" to its end; the noun before it goes with it.
function relativeIn({ reading }: Drafting, { first, last }: Range, afterComma: boolean): Range | null {
  for (let i = first + 1; i < last; i++) {
    const token = reading.tokens[i]
    if (token === undefined || token.quote >= 0 || (token.lower !== 'which' && token.lower !== 'who'))
      continue
    if (afterComma && reading.tokens[i - 1]?.lower !== ',') continue
    return afterComma ? null : { first, last }
  }
  return null
}

function overlaps(sorted: readonly Range[], { first, last }: Range): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.first ?? 0) < first) low = middle + 1
    else high = middle
  }
  const next = sorted[low]
  if (next !== undefined && next.first < last) return true
  for (let i = low - 1; i >= Math.max(0, low - 50); i--) if ((sorted[i]?.last ?? 0) > first) return true
  return false
}
