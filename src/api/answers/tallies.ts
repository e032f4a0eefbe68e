import type { FigureRow } from '../../graph/queries/rows.ts'
import { sortedSet } from '../../order.ts'

/** One figure of one claim, with everyone who asserts it. */
export interface TallyFigure {
  figure: FigureRow
  claimId: string
  superseded: boolean
  speakerIds: string[]
  documentIds: string[]
}

export interface Tally {
  measure: string
  counting: string | null
  low: number | null
  high: number | null
  figures: TallyFigure[]
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown[]): Item[][] {
  const groups = Map.groupBy(items, item => JSON.stringify(keyOf(item)))
  return [...groups.keys()].toSorted().map(key => groups.get(key) ?? [])
}

const byNumber = (a: number | null, b: number | null): number => (a ?? Infinity) - (b ?? Infinity) || 0

function byFigure(a: TallyFigure, b: TallyFigure): number {
  return (
    Number(a.superseded) - Number(b.superseded) ||
    byNumber(a.figure.min ?? -1, b.figure.min ?? -1) ||
    byNumber(a.figure.max, b.figure.max) ||
    (a.claimId < b.claimId ? -1 : 1)
  )
}

/** One tally per measure and what it counts. Nothing is summed, and superseded figures do not affect the bounds. */
export function talliesOf(rows: readonly FigureRow[]): Tally[] {
  return groupBy(rows, row => [row.measure, row.counting ?? '']).map(alike => {
    const figures = groupBy(alike, row => [
      row.claimId,
      row.min,
      row.max,
      row.approximate,
      row.superseded,
    ]).flatMap(same => (same[0] === undefined ? [] : [figureOf(same[0], same)]))
    const standing = figures.filter(({ superseded }) => !superseded).map(({ figure }) => figure)
    const mins = standing.flatMap(({ min }) => min ?? [])
    const maxes = standing.flatMap(({ max }) => max ?? [])
    const bounded = maxes.length > 0 && maxes.length === standing.length
    return {
      measure: alike[0]?.measure ?? '',
      counting: alike[0]?.counting ?? null,
      low: mins.length > 0 ? Math.min(...mins) : null,
      high: bounded ? Math.max(...maxes) : null,
      figures: figures.toSorted(byFigure),
    }
  })
}

function figureOf(figure: FigureRow, same: readonly FigureRow[]): TallyFigure {
  return {
    figure,
    claimId: figure.claimId,
    superseded: figure.superseded,
    speakerIds: sortedSet(same.flatMap(row => row.speakerIds)),
    documentIds: sortedSet(same.map(row => row.documentId)),
  }
}
