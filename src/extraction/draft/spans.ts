import type { Statement } from './drafted.ts'
import type { Scene } from './scene.ts'
import type { Range } from '../text/sentence/sentence.ts'

type Span = NonNullable<Statement['spans']>[number]

/** What may lie between two pieces of one span: an address, a time, a short aside. */
const widest = 20

/** Spans over token ranges, in order: one for each paragraph that they touch, and more where more than `between` words lie between them. */
export function spansOf({ reading, pointAt }: Scene, ranges: readonly Range[], between = widest): Span[] {
  const spans: { first: number; last: number; block: number }[] = []
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    const block = reading.blockAt(first).first
    const before = spans.at(-1)
    const joins =
      before !== undefined &&
      before.block === block &&
      reading.sentenceAt(before.last - 1).last >= reading.sentenceAt(first).first &&
      first - before.last <= between
    if (joins) before.last = Math.max(before.last, last)
    else spans.push({ first, last, block })
  }
  return spans.map(({ first, last }) => {
    const from = reading.tokens[first]?.start ?? 0
    const to = reading.tokens[last - 1]?.end ?? from
    return { start: pointAt(from), end: pointAt(to), exact: reading.original.slice(from, to) }
  })
}

/** The words under spans. */
export const wordsOf = (spans: readonly Span[]): string => spans.map(({ exact = '' }) => exact).join(' ')
