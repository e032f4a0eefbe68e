import type { Piece } from './letters.ts'

/** Pieces on one baseline, from left to right; superscripts count to the letters they stand beside. */
export interface Row {
  pieces: Piece[]
  y: number
}

/** A page of a PDF: its number, from 1, and its height. */
export interface Sheet {
  page: number
  height: number
}

/** A line of one column. */
export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** From 1. */
  page: number
  /** How far down the page it stands: 0 is its upper edge, 1 its lower one. */
  depth: number
  /** Which column it stands in: lines of one column have one name, on all pages. */
  column: string
}

/** Sets the pieces of a page into rows, from above. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  const byPlace = pieces.map((piece, order) => ({ piece, order })).toSorted((a, b) => a.piece.y - b.piece.y)
  let open: typeof byPlace = []
  let tallest: Piece | undefined
  const close = (): void => {
    if (open.some(({ piece }) => piece.text.trim() !== '')) {
      const inOrder = open.toSorted((a, b) => a.piece.left - b.piece.left || a.order - b.order)
      rows.push({ pieces: inOrder.map(({ piece }) => piece), y: tallest!.y })
    }
    open = []
    tallest = undefined
  }
  for (const one of byPlace) {
    const { piece } = one
    if (tallest !== undefined && piece.y - tallest.y > reach(tallest, piece)) close()
    open.push(one)
    if (tallest === undefined || (piece.text.trim() !== '' && piece.size > tallest.size)) tallest = piece
  }
  close()
  return rows
}

// A smaller letter may be raised or lowered further than one of the same size strays.
const reach = (a: Piece, b: Piece): number =>
  Math.max(a.size, b.size) * (Math.min(a.size, b.size) < 0.85 * Math.max(a.size, b.size) ? 0.5 : 0.25)

/** A line out of pieces of one row; undefined where nothing stands in it. */
export function lineOf(pieces: readonly Piece[], { page, height }: Sheet, column: string): Line | undefined {
  let text = ''
  let end: number | undefined
  const letters = new Map<string, { size: number; y: number; count: number }>()
  for (const piece of pieces) {
    const gap = end !== undefined && piece.left - end > 0.15 * piece.size
    if (gap && !/\s$/u.test(text)) text += ' '
    text += piece.text
    const count = piece.text.trim().length
    if (count === 0) continue
    end = Math.max(end ?? piece.right, piece.right)
    const key = `${piece.size.toFixed(1)} ${piece.y.toFixed(1)}`
    const known = letters.get(key)
    letters.set(key, { size: piece.size, y: piece.y, count: count + (known?.count ?? 0) })
  }
  const first = pieces.find(piece => piece.text.trim() !== '')
  if (first === undefined) return undefined
  const { size, y } = [...letters.values()].reduce((most, one) => (one.count > most.count ? one : most))
  return {
    text: text.replaceAll(/\s+/gu, ' ').trim(),
    left: first.left,
    right: end ?? first.right,
    y,
    size,
    page,
    depth: y / height,
    column,
  }
}
