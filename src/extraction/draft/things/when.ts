import * as chrono from 'chrono-node'

/** When something told in these words was: EDTF, counted from the day of publication; undefined without a hint. */
export function dateIn(words: string, publishedAt: string | undefined): string | undefined {
  if (publishedAt === undefined || !/^\d{4}-\d{2}-\d{2}/.test(publishedAt)) return undefined
  const day = publishedAt.slice(0, 10)
  const since =
    /\bsince (?:(?:early|mid|late)[ -])?(january|february|march|april|may|june|july|august|september|october|november|december)\b/iu.exec(
      words,
    )
  if (since?.[1] !== undefined) return `${monthBefore(since[1], day)}/${day}`
  const [found] = chrono.en.casual.parse(
    words,
    { instant: new Date(`${day}T12:00:00Z`), timezone: 0 },
    { forwardDate: false },
  )
  if (found === undefined || found.end !== null || /week|month|year|quarter/iu.test(found.text))
    return undefined
  const { start } = found
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined
  const date = new Date(
    Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1),
  )
  // A weekday without more is the last one that was, the day of publication included.
  if (start.isCertain('weekday') && !start.isCertain('month'))
    while (date.toISOString().slice(0, 10) > day) date.setUTCDate(date.getUTCDate() - 7)
  return date.toISOString().slice(0, 10)
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

function monthBefore(name: string, day: string): string {
  const month = months.indexOf(name.toLowerCase()) + 1
  const year = Number(day.slice(0, 4)) - (month > Number(day.slice(5, 7)) ? 1 : 0)
  return `${year}-${String(month).padStart(2, '0')}`
}
