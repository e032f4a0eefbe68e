import type { Statement } from '../actions/parts/step.ts'
import type { TextRange } from '../protocol/file.ts'

export type Ranges = (statement: Statement) => readonly (TextRange | null)[]

export interface Paired {
  left?: Statement
  right?: Statement
  /** The share of code points of both that both have. */
  share: number
}

/** The least share by which two statements are told to be renderings of the same words. */
export const least = 0.5

/**
 * Pairs statements of two files of one text whose spans share at least half of what both cover: each with at most one other,
 * the largest shares first. Then come those that stand alone.
 */
export function pairBySpans(
  left: readonly Statement[],
  right: readonly Statement[],
  rangesOf: Ranges,
): Paired[] {
  const rights = right.map(one => ({ one, spans: joined(rangesOf(one)) }))
  const found: Required<Paired>[] = []
  for (const one of left) {
    const spans = joined(rangesOf(one))
    for (const other of rights) {
      const share = shareOf(spans, other.spans)
      if (share >= least) found.push({ left: one, right: other.one, share })
    }
  }
  const taken = new Set<Statement>()
  const pairs: Paired[] = []
  for (const pair of found.toSorted((a, b) => b.share - a.share)) {
    if (taken.has(pair.left) || taken.has(pair.right)) continue
    taken.add(pair.left).add(pair.right)
    pairs.push(pair)
  }
  return [
    ...pairs,
    ...left.filter(one => !taken.has(one)).map(one => ({ left: one, share: 0 })),
    ...right.filter(one => !taken.has(one)).map(one => ({ right: one, share: 0 })),
  ]
}

/** Ranges in order, those that touch as one. */
function joined(ranges: readonly (TextRange | null)[]): TextRange[] {
  const result: TextRange[] = []
  for (const { start, end } of ranges.filter(range => range !== null).toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

const lengthOf = (ranges: readonly TextRange[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0)

function sharedBy(a: readonly TextRange[], b: readonly TextRange[]): number {
  let both = 0
  for (const one of a)
    for (const other of b)
      both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return both
}

function shareOf(a: readonly TextRange[], b: readonly TextRange[]): number {
  const both = sharedBy(a, b)
  const either = lengthOf(a) + lengthOf(b) - both
  return either === 0 ? 0 : both / either
}

/** The share of the code points of some ranges that stand within others. */
export function shareWithin(
  ranges: readonly (TextRange | null)[],
  others: readonly (TextRange | null)[],
): number {
  const own = joined(ranges)
  const length = lengthOf(own)
  return length === 0 ? 0 : sharedBy(own, joined(others)) / length
}
