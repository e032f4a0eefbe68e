import type { Line } from './rows.ts'

/** Lines further apart than so many times the usual distance are two paragraphs. */
const wide = 1.2

/** Sets lines in reading order into paragraphs. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const ends = endsOf(lines)
  const body = bodySize(lines)
  const usual = usualDistance(lines, body)
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const before = last?.at(-1)
    if (last === undefined || before === undefined || isApart(before, line)) paragraphs.push([line])
    else last.push(line)
  }
  return paragraphs

  function isApart(before: Line, line: Line): boolean {
    if (Math.abs(before.size - line.size) > 0.08 * Math.max(before.size, line.size)) return true
    if (bullet.test(line.text)) return true
    const em = line.size
    const room = (ends.get(before.column) ?? before.right) - before.right
    // The first word of the next line would have had room.
    const [word = ''] = line.text.split(' ', 1)
    const hyphened = /[\p{L}][-\u2010\u00ad]$/u.test(before.text)
    const letter = (line.right - line.left) / Math.max(1, line.text.length)
    // Headings are broken where they look well.
    if (em < 1.15 * body && !hyphened && room > (word.length + 1) * letter + 0.5 * em) return true
    const ended = /[.!?:]["”’')\]]*$/u.test(before.text)
    if (ended && isItem(line.text)) return true
    if (before.column !== line.column || before.page !== line.page || line.y <= before.y)
      return ended && !/^\p{Ll}/u.test(line.text)
    if (line.y - before.y > wide * usual * Math.max(1, em / body)) return true
    return ended && line.left - before.left > 0.8 * em && !isItem(before.text)
  }
}

const bullet = /^[•▪◦●○■□‣⁃∙\uf0b7]\s/u

/** Whether a line begins an item of a list. */
const isItem = (text: string): boolean => bullet.test(text) || /^(?:\(?\d{1,3}[.)]|\([a-z]\))\s/u.test(text)

/** How far to the right the lines of each column go. */
function endsOf(lines: readonly Line[]): Map<string, number> {
  const ends = new Map<string, number>()
  for (const { column, right } of lines) ends.set(column, Math.max(ends.get(column) ?? 0, right))
  return ends
}

/** The size of most letters. */
export const bodySize = (lines: readonly Line[]): number =>
  mostOf(lines.map(line => [line.size, line.text.length]))

/** A smaller distance than most lines have is the one within paragraphs where so many, in shares, have it. */
const fewest = 0.05

/** The distance between lines of one paragraph: the least that more than a few have, for paragraphs may be short. */
function usualDistance(lines: readonly Line[], body: number): number {
  const distances = lines.flatMap((line, i): [number, number][] => {
    const before = lines[i - 1]
    const follows = before !== undefined && before.page === line.page && before.column === line.column
    const distance = follows ? line.y - before.y : 0
    return distance > 0.9 * body && distance < 4 * body && Math.abs(line.size - body) < 0.5
      ? [[distance, 1]]
      : []
  })
  const counts = [...countsOf(distances)].filter(([, count]) => count >= fewest * distances.length)
  return counts.length === 0 ? 1.5 * body : Math.min(...counts.map(([distance]) => distance))
}

/** The value that most have, the least of several. */
function mostOf(values: readonly (readonly [value: number, weight: number])[]): number {
  const [most] = [...countsOf(values)].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return most?.[0] ?? 0
}

/** How much weight each value has, those that differ by less than half a point counting as one. */
function countsOf(values: readonly (readonly [value: number, weight: number])[]): Map<number, number> {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight)
  }
  return weights
}
