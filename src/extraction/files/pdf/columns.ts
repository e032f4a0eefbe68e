import type { Piece } from './letters.ts'
import { type Line, lineOf, type Row, type Sheet } from './rows.ts'

/** A line this long is prose; a column of shorter ones is one of a table, which is read row by row. */
const proseLetters = 18
/** So many rows side by side are columns. */
const fewestRows = 4
/** A page with more has a grid rather than columns. */
const mostLevels = 3

/** The lines of a page in the order in which they are read: column by column, between what reaches over all of them. */
export function linesOf(rows: readonly Row[], sheet: Sheet, column = '', level = 0): Line[] {
  const gutter = level < mostLevels ? gutterOf(rows) : undefined
  if (gutter === undefined) return rows.flatMap(({ pieces }) => lineOf(pieces, sheet, column) ?? [])
  const lines: Line[] = []
  let band: { left: Row[]; right: Row[] } = { left: [], right: [] }
  const close = (): void => {
    lines.push(...linesOf(band.left, sheet, `${column}l`, level + 1))
    lines.push(...linesOf(band.right, sheet, `${column}r`, level + 1))
    band = { left: [], right: [] }
  }
  for (const row of rows) {
    const parted = partedAt(row, gutter)
    if (parted === undefined) {
      close()
      lines.push(...linesOf([row], sheet, `${column}w`, mostLevels))
      continue
    }
    const { y } = row
    if (parted.left.length > 0) band.left.push({ pieces: parted.left, y })
    if (parted.right.length > 0) band.right.push({ pieces: parted.right, y })
  }
  close()
  return lines
}

interface Gutter {
  x: number
  /** As much as stays empty on each side of it. */
  half: number
}

/** Where rows part into two columns; undefined where they are one. */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  if (rows.length < fewestRows) return undefined
  const filled = rows.map(({ pieces }) => pieces.filter(({ text }) => text.trim() !== ''))
  const all = filled.flat()
  const left = Math.min(...all.map(piece => piece.left))
  const right = Math.max(...all.map(piece => piece.right))
  const half = 0.4 * median(all.map(({ size }) => size))
  let best: { gutter: Gutter; rows: number } | undefined
  for (const x of middlesOf(filled, half, left, right)) {
    const gutter = { x, half }
    const run = longestRun(rows, gutter)
    if (run >= fewestRows && (best === undefined || run > best.rows)) best = { gutter, rows: run }
  }
  return best?.gutter
}

/** The places at which many rows have room, each once. */
function middlesOf(
  rows: readonly (readonly Piece[])[],
  half: number,
  left: number,
  right: number,
): Iterable<number> {
  const places = new Map<number, number>()
  for (const row of rows) {
    for (const [i, piece] of row.entries()) {
      const next = row[i + 1]
      if (next === undefined || next.left - piece.right < 2 * half) continue
      // The middle of the gutter, and the place right before the column that begins with a line of its own.
      for (const middle of [(piece.right + next.left) / 2, next.left - half]) {
        const x = Math.round(middle)
        places.set(x, (places.get(x) ?? 0) + 1)
      }
    }
    // Columns whose lines stand on different baselines show their edge only.
    const [first] = row
    if (first !== undefined && first.left > left + 10 * half) {
      const x = Math.round(first.left - half - 0.5)
      places.set(x, (places.get(x) ?? 0) + 1)
    }
  }
  const width = right - left
  return [...places]
    .filter(([x, count]) => count >= 2 && x > left + 0.1 * width && x < right - 0.1 * width)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([x]) => x)
}

/** How many rows of prose stand one below the other on both sides, without one that goes through. */
function longestRun(rows: readonly Row[], gutter: Gutter): number {
  let longest = 0
  let left: number[] = []
  let right: number[] = []
  const close = (): void => {
    if (isProse(left) && isProse(right)) longest = Math.max(longest, Math.min(left.length, right.length))
    left = []
    right = []
  }
  for (const row of rows) {
    const parted = partedAt(row, gutter)
    if (parted === undefined) {
      close()
      continue
    }
    if (parted.left.length > 0) left.push(lettersIn(parted.left))
    if (parted.right.length > 0) right.push(lettersIn(parted.right))
  }
  close()
  return longest
}

/** Whether rows of so many letters are prose. */
const isProse = (side: readonly number[]): boolean => side.length > 0 && median(side) >= proseLetters

const lettersIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

/** The two sides of a row, either of which may be empty; undefined for a row that goes through. */
function partedAt({ pieces }: Row, { x, half }: Gutter): { left: Piece[]; right: Piece[] } | undefined {
  const left: Piece[] = []
  const right: Piece[] = []
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      // The room between columns is no space of either.
      if (piece.left < x) left.push(piece)
      continue
    }
    if (piece.right <= x - half + 0.5) left.push(piece)
    else if (piece.left >= x + half - 0.5) right.push(piece)
    else return undefined
  }
  return { left, right }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
