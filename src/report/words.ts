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
export function dateInWords(date: string | null): string {
  if (date === null) return 'no date'
  const [from = '', to] = date.split('/')
  if (to === undefined) return single(from)
  if (isOpen(from) && isOpen(to)) return 'at an unknown time'
  if (isOpen(from)) return `not after ${single(to)}`
  if (isOpen(to)) return `from ${single(from)} on`
  return `between ${single(from)} and ${single(to)}`
}

/** `LEAVES_OPEN` as `leaves open`. */
export const plain = (value: string): string => value.toLowerCase().replaceAll('_', ' ')

/** `Ann, Bob and Cem`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A figure as a range, which is never read as more exact than it is. */
export function rangeInWords(figure: {
  min: number | null
  max: number | null
  approximate: boolean
}): string {
  const { min, max, approximate } = figure
  const about = approximate ? 'about ' : ''
  if (min === null) return max === null ? 'no number' : `at most ${about}${max}`
  if (max === null) return `at least ${about}${min}`
  return min === max ? `${about}${min}` : `${about}${min} to ${max}`
}

/** What joins the pieces of a quotation that stood apart in the text. */
export const gap = ' […] '

/** The words in quotation marks, whole; each piece of a quotation that was cut has marks of its own. */
export const quoted = (quote: string): string =>
  quote
    .split(gap)
    .map(piece => `“${piece}”`)
    .join(' … ')

export const forms: Readonly<Record<string, string>> = {
  DIRECT: 'in the speaker’s words',
  INDIRECT: 'paraphrase',
  MIXED: 'paraphrase with quoted words',
}

export const stances: Readonly<Record<string, string>> = {
  FAVOR: 'in favour',
  AGAINST: 'against',
  NEUTRAL: 'neutral',
}

export const reasons: Readonly<Record<string, string>> = {
  DENIED: 'Others deny the claim.',
  LINKED: 'Others assert a claim that contradicts it.',
  FIGURES: 'Others give a figure that cannot hold beside this one.',
}

/** `1 statement`, `2 statements`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
