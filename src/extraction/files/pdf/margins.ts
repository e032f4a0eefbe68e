import { bodySize } from './paragraphs.ts'
import type { Line } from './rows.ts'

/** So many lines at either end of a page can be its head or foot. */
const deepest = 3
/** Lines further apart than this on two pages, in points, are not in the same place. */
const stray = 4

/** No text stands so near to the edge of a page, in shares of its height, but smaller letters do that tell of the page. */
const margin = 0.06

/** Leaves out what stands at the head or foot of several pages, page numbers, and small letters at the very edge. */
export function withoutMargins(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map(edgesOf)
  const places = new Map<string, Line[]>()
  for (const line of edges.flat()) {
    const words = wordsOf(line)
    const known = places.get(words)
    if (known === undefined) places.set(words, [line])
    else known.push(line)
  }
  const repeated = (line: Line): boolean =>
    (places.get(wordsOf(line)) ?? []).some(
      other => other.page !== line.page && Math.abs(other.y - line.y) <= stray,
    )
  const body = bodySize(pages.flat())
  const isOutside = ({ depth, size }: Line): boolean =>
    size < 0.9 * body && (depth < margin || depth > 1 - margin)
  return pages.map((lines, i) => {
    const edge = new Set(edges[i]?.filter(line => isPageNumber(line) || isOutside(line) || repeated(line)))
    return lines.filter(line => !edge.has(line))
  })
}

/** The lines at the upper and the lower end of a page. */
function edgesOf(lines: readonly Line[]): Line[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].toSorted((a, b) => a - b)
  // Of a page with few lines, the text between head and foot is not at its end.
  const most = Math.min(deepest, Math.ceil(heights.length / 3))
  const ends = new Set([...heights.slice(0, most), ...heights.slice(-most)])
  return lines.filter(({ y }) => ends.has(Math.round(y)))
}

// Numbers count the pages.
const wordsOf = ({ text }: Line): string => text.toLowerCase().replaceAll(/\d+/gu, '#')

const isPageNumber = ({ text }: Line): boolean =>
  /^(?:[-–—]\s?)?(?:page\s)?(?:\d{1,4}|[ivxl]{1,7})(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[-–—])?$/iu.test(text)
