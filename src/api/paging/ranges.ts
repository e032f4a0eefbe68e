import { isUndated, keyBounds } from '../../graph/keys.ts'
import type { Slice } from './pages.ts'

/** A range of keys with exclusive bounds, in which intervals end no earlier than `from`; '' for any. */
export interface KeyRange {
  lower: string
  upper: string
  /** Ranges are read in ascending rank. */
  rank: number
  from: string
}

export const between = (lower: string, upper: string, rank: number): KeyRange => ({
  lower,
  upper,
  rank,
  from: '',
})

/**
 * The ranges of keys that a page is read from, in reading order. What has no date comes last in both directions, so
 * "latest first" needs two ranges: the dated keys from their end, then the undated ones.
 */
export function rangesOf(slice: Slice, latestFirst: boolean): { ranges: KeyRange[]; descending: boolean } {
  const descending = latestFirst !== slice.backward
  const [above, below] = latestFirst ? [slice.before, slice.after] : [slice.after, slice.before]
  if (!latestFirst)
    return { ranges: [between(above ?? keyBounds.first, below ?? keyBounds.last, 0)], descending }
  const dated = between(keyBounds.first, keyBounds.undated, slice.backward ? 1 : 0)
  const undated = between(keyBounds.undated, keyBounds.last, slice.backward ? 0 : 1)
  let ranges = [dated, undated]
  if (below !== null) {
    if (isUndated(below)) ranges = [undated]
    ;(isUndated(below) ? undated : dated).upper = below
  }
  if (above !== null) {
    if (!isUndated(above)) ranges = ranges.filter(one => one === dated)
    ;(isUndated(above) ? undated : dated).lower = above
  }
  return { ranges: ranges.toSorted((one, other) => one.rank - other.rank), descending }
}
