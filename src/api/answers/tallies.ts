import type { FigureRow } from '../../graph/queries/rows.ts'
import { sortedSet } from '../../order.ts'

/** One figure of one claim, with everyone who asserts it. */
export interface TallyFigure {
  /** Names it among the figures of its tally. */
  key: string
  figure: FigureRow
  claimId: string
  superseded: boolean
  speakerIds: string[]
  documentIds: string[]
  statementIds: string[]
}

export interface Tally {
  /** The measure, and what it counts. */
  key: string
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

/** One tally per measure and what it counts. Nothing is summed; superseded figures count for the bounds only if all do. */
export function talliesOf(rows: readonly FigureRow[], allCount: boolean): Tally[] {
  return groupBy(rows, row => [row.measure, row.counting ?? '']).map(alike => {
    const figures = groupBy(alike, row => [
      row.claimId,
      row.min,
      row.max,
      row.approximate,
      row.superseded,
    ]).flatMap(same => (same[0] === undefined ? [] : [figureOf(same[0], same)]))
    const standing = figures.filter(({ superseded }) => allCount || !superseded).map(({ figure }) => figure)
    const mins = standing.flatMap(({ min }) => min ?? [])
    const maxes = standing.flatMap(({ max }) => max ?? [])
    const bounded = maxes.length > 0 && maxes.length === standing.length
    const { measure = '', counting = null } = alike[0] ?? {}
    return {
      key: [measure, counting ?? []].flat().join(' '),
      measure,
      counting,
      low: mins.length > 0 ? least(mins) : null,
      high: bounded ? greatest(maxes) : null,
      figures: figures.toSorted(byFigure),
    }
  })
}

// Math.min and Math.max take their numbers as arguments, of which there may be too many.
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b))
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b))

function figureOf(figure: FigureRow, same: readonly FigureRow[]): TallyFigure {
  const { claimId, min, max, approximate, superseded } = figure
  const range = min === max ? `${min ?? '..'}` : `${min ?? '..'}/${max ?? '..'}`
  return {
    key: [claimId, range, approximate ? 'approximate' : [], superseded ? 'superseded' : []].flat().join(' '),
    figure,
    claimId,
    superseded,
    speakerIds: sortedSet(same.flatMap(row => row.speakerIds)),
    documentIds: sortedSet(same.map(row => row.documentId)),
    statementIds: sortedSet(same.map(row => row.statementId)),
  }
}
