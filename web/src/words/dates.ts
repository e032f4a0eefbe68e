// Dates are EDTF (ISO 8601-2) level 0. They are read as they stand, in UTC, so that every reader sees the same day.

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** One date without its interval: `2019`, `2019-12`, `2019-12-30`, `2019-12-30T14:00Z`. */
function single(date: string): string {
  const [, year = '', month, day, time] =
    /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)\S*)?)?)?$/.exec(date) ?? []
  if (year === '') return date
  const name = month === undefined ? undefined : months[Number(month) - 1]
  const told = [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ')
  return time === undefined ? told : `${told}, ${time} UTC`
}

const isOpen = (end: string): boolean => end === '' || end === '..'

/** A date in words: an interval as one, an open end as one. */
export function inWords(date: string): string {
  const [from = '', to] = date.split('/')
  if (to === undefined) return single(from)
  if (isOpen(from) && isOpen(to)) return 'at an unknown time'
  if (isOpen(from)) return `not after ${single(to)}`
  if (isOpen(to)) return `from ${single(from)} on`
  return `between ${single(from)} and ${single(to)}`
}
