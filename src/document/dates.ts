import edtf, { parse, type Parsed } from 'edtf'
import { butGot } from './messages.ts'

/** An interval of whole minutes in UTC, `YYYY-MM-DDTHH:MM`, both ends inclusive; these strings sort by time. */
export interface Interval {
  readonly start: string
  readonly end: string
}

/** Where an interval with an open start begins. */
export const earliest = '0000-01-01T00:00'
/** Where an interval with an open end ends. */
export const latest = '9999-12-31T23:59'

const open: Interval = { start: earliest, end: latest }

const rule =
  'a date must be EDTF level 0 (2019, 2019-12, 2019-12-30, 2019-12-30T14:00Z) or an interval of two (2019-10/2019-12-27, ../2019-12-30)'

/**
 * The whole interval that a date covers: EDTF (ISO 8601-2) level 0, times to the minute with their zone, open ends.
 * Gives `{ problem }`, a sentence, for what is no such date.
 */
export function parseDate(text: string): Interval | { problem: string } {
  const [first = '', second, ...more] = text.split('/')
  if (more.length > 0) return problem(rule, text)
  if (second === undefined) return moment(first)
  if (first === '..' && second === '..') return problem('an interval must have at least one end', text)
  const from = first === '..' ? open : moment(first)
  const to = second === '..' ? open : moment(second)
  if ('problem' in from) return from
  if ('problem' in to) return to
  if (to !== open && to.start < from.start) return problem('an interval must not end before it begins', text)
  return { start: from.start, end: to.end }
}

/** The whole interval that a valid date covers; throws a `TypeError` for any other. */
export function intervalOf(date: string): Interval {
  const interval = parseDate(date)
  if ('problem' in interval) throw new TypeError(interval.problem)
  return interval
}

const level0 = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?)?)?$/

// A corpus has the same dates again and again.
const known = new Map<string, Interval | { problem: string }>()

function moment(text: string): Interval | { problem: string } {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= 10_000) known.clear()
  const result = parseMoment(text)
  known.set(text, result)
  return result
}

function parseMoment(text: string): Interval | { problem: string } {
  if (/T\d{2}:\d{2}$/.test(text)) return problem('a time must state its zone, as in 14:00Z', text)
  if (/T\d{2}:\d{2}:\d/.test(text)) return problem('a time must be given to the minute, as in 14:00Z', text)
  if (!level0.test(text)) return problem(rule, text)
  try {
    const parsed = plain.test(text) ? plainDate(text) : parse(text)
    const { type, values } = parsed
    if (type !== 'Date') return problem(rule, text)
    const [year = 0, month = 0, day = 1, hour = 0] = values
    if (day > daysIn(year, month) || hour > 23) return problem('a date must exist in the calendar', text)
    const { min, max } = edtf(parsed)
    const start = minute(min)
    const end = minute(max)
    if (start < earliest || end > latest) return problem('a date must lie in the years 0000 to 9999', text)
    return { start, end }
  } catch {
    return problem('a date must exist in the calendar', text)
  }
}

// The library's grammar takes a quarter of a millisecond, for which a date without a time has no need.
const plain = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

function plainDate(text: string): Parsed {
  const [year, month, ...day] = text.split('-').map(Number)
  return { type: 'Date', level: 0, values: [year!, ...(month === undefined ? [] : [month - 1]), ...day] }
}

// edtf takes 29 February for any year and then counts on into March.
function daysIn(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month + 1, 0)
  return date.getUTCDate()
}

// Years before 0000 and after 9999 have a sign and six digits, and so sort before any digit.
function minute(time: number): string {
  const iso = new Date(time).toISOString()
  return iso.startsWith('+') ? `:${iso}` : iso.slice(0, 16)
}

function problem(sentence: string, text: string): { problem: string } {
  return { problem: butGot(sentence, text) }
}
