import type { PDFPageProxy } from 'unpdf/pdfjs'

/** A run of letters as a PDF places it, from the page's upper left corner, in points. */
export interface Piece {
  text: string
  left: number
  right: number
  /** The baseline. */
  y: number
  size: number
}

/** The letters of a page the way up that most of them stand; whatever stands across them, such as a stamp, is left out. */
export async function piecesOf(page: PDFPageProxy): Promise<{ pieces: Piece[]; height: number }> {
  const { transform: view, width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const placed = items.flatMap(item => {
    if (!('str' in item) || item.str === '') return []
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = times(view, item.transform as number[])
    const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
    return [{ text: item.str, angle: Math.atan2(b, a), x: e, y: f, width: item.width, size }]
  })
  const letters = [0, 0, 0, 0]
  for (const { angle, text } of placed) if (isUpright(angle)) letters[quarterOf(angle)]! += text.trim().length
  const most = letters.indexOf(Math.max(...letters))
  const pieces = placed
    .filter(({ angle }) => isUpright(angle) && quarterOf(angle) === most)
    .map(({ text, x, y, width: long, size }): Piece => {
      const [left, down] = turned(x, y, most, width, height)
      return { text, left, right: left + (text.trim() === '' ? 0 : long), y: down, size }
    })
  return { pieces, height: most % 2 === 0 ? height : width }
}

const times = (m: readonly number[], n: readonly number[]): number[] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

const quarter = Math.PI / 2
const quarterOf = (angle: number): number => (Math.round(angle / quarter) + 4) % 4
const isUpright = (angle: number): boolean => Math.abs(angle - Math.round(angle / quarter) * quarter) < 0.05

/** Where a place comes to lie when a page is turned so that its letters stand upright. */
function turned(x: number, y: number, quarters: number, width: number, height: number): [number, number] {
  if (quarters === 1) return [y, width - x]
  if (quarters === 2) return [width - x, height - y]
  return quarters === 3 ? [height - y, x] : [x, y]
}
