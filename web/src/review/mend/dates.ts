import type { DocumentFile } from '../../../../src/document/shape.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const named = `(?<month>${months.join('|')})[a-z]*\\.?`
/** Days as English texts write them: 12 May 2025, May 12, 2025, 2025-05-12. */
const written = [
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${named},? (?<year>\\d{4})\\b`, 'giu'),
  new RegExp(`\\b${named} (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>\\d{4})\\b`, 'giu'),
  /\b(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)\b/gu,
]

/** The days that a text names, in its order. */
export function daysIn(text: string): string[] {
  const found = written.flatMap(pattern =>
    [...text.matchAll(pattern)].map(({ index, groups = {} }) => ({ index, ...groups })),
  ) as { index: number; day: string; month: string; year: string }[]
  return found
    .toSorted((a, b) => a.index - b.index)
    .flatMap(one => {
      const nth = months.indexOf(one.month.toLowerCase()) + 1
      const date = [
        one.year,
        nth === 0 ? one.month : String(nth).padStart(2, '0'),
        one.day.padStart(2, '0'),
      ].join('-')
      return isDay(date) ? [date] : []
    })
}

/** Whether a calendar has the day; JavaScript takes the 31st of June for the 1st of July. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** The beginning of a text, in which it says of which day it is. */
const head = 600

/** When a statement of a file was probably said: as more of them than at any other time, on the day that the text begins with, or when it was published. */
export function dateFor({ document, statements = [] }: DocumentFile, text: string): string | undefined {
  const count = new Map<string, number>()
  for (const { saidAt } of statements)
    if (saidAt !== undefined) count.set(saidAt, (count.get(saidAt) ?? 0) + 1)
  const [most] = [...count].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? daysIn(text.slice(0, head))[0] ?? document.publishedAt
}
