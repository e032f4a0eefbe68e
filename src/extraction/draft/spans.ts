import { createHash } from 'node:crypto'
import type { Drafting, Statement } from './context.ts'
import type { Range } from '../text/sentence/sentence.ts'
import { slug } from '../who/slug.ts'

type Span = NonNullable<Statement['spans']>[number]

/** What may lie between two pieces of one span: an address, a time, a short aside. */
const widest = 20

/** Spans over token ranges, in order: one for each paragraph that they touch, and more where more than `between` words lie between them. */
export function spansOf({ reading, pointAt }: Drafting, ranges: readonly Range[], between = widest): Span[] {
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

/** A short name that the words give, and not their place, so that a mended text keeps it; repeated words are numbered. */
export function idOf(prefix: string, words: string, taken: Map<string, number>): string {
  const hash = createHash('sha256').update(words.replaceAll(/\s+/gu, ' ').trim()).digest('hex').slice(0, 8)
  const id = `${slug(prefix, 40) || 's'}-${hash}`
  const times = (taken.get(id) ?? 0) + 1
  taken.set(id, times)
  return times === 1 ? id : `${id}-${times}`
}
