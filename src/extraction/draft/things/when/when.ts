import * as chrono from 'chrono-node'

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const month = String.raw`(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|mar\.|apr\.|aug\.|sept?\.|oct\.|nov\.|dec\.)`
const count = String.raw`(?<count>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple of|a couple of)`
const counts = 'a one two three four five six seven eight nine ten'.split(' ')

/** A way of telling a time, and the EDTF that it means on a day. */
const relative: readonly [RegExp, (groups: Record<string, string>, day: string) => string | undefined][] = [
  [
    new RegExp(String.raw`\bsince (?:(?:early|mid|late)[ -])?${month}\b`, 'iu'),
    ({ month: name = '' }, day) => `${monthBefore(name, day)}/${day}`,
  ],
  [/\b(?:last|this past|the past|over the) weekend\b/iu, (_, day) => weekend(day)],
  [
    /\blast week\b|\bthe previous week\b|\ba week (?:ago|earlier)\b/iu,
    (_, day) => `${daysBefore(monday(day), 7)}/${daysBefore(monday(day), 1)}`,
  ],
  [/\b(?:earlier |later )?this week\b/iu, (_, day) => `${monday(day)}/${day}`],
  [
    /\b(?:in|over|during) (?:the )?(?:past|last) week\b|\bin recent days\b/iu,
    (_, day) => `${daysBefore(day, 7)}/${day}`,
  ],
  [/\brecently\b|\bin recent (?:weeks|months)\b/iu, (_, day) => `${daysBefore(day, 92)}/${day}`],
  [/\blast month\b/iu, (_, day) => monthsBefore(day, 1)],
  [/\b(?:earlier |later )?this month\b/iu, (_, day) => `${day.slice(0, 7)}-01/${day}`],
  [/\blast year\b/iu, (_, day) => String(Number(day.slice(0, 4)) - 1)],
  [/\b(?:earlier |later )?this year\b/iu, (_, day) => `${day.slice(0, 4)}-01-01/${day}`],
  [
    new RegExp(String.raw`\b${count} (?<unit>day|week|month|year)s? (?:ago|earlier|before)\b`, 'iu'),
    ({ count: many = '', unit = '' }, day) => ago(numberOf(many), unit.toLowerCase(), day),
  ],
  [
    new RegExp(
      String.raw`\b(?:in|of|during|through|until|by|since|late in|early in)? ?(?:early |mid-? ?|late |early-|late-)?${month}(?: of)?,? (?<year>(?:19|20)\d\d)\b`,
      'iu',
    ),
    ({ month: name = '', year = '' }) => `${year}-${numberOfMonth(name)}`,
  ],
  [
    new RegExp(
      String.raw`\b(?:in|during|late in|early in|back in|last) (?:early |mid-? ?|late |early-|late-)?${month}(?! \d)(?:\b|(?=\s|$))`,
      'iu',
    ),
    ({ month: name = '' }, day) => monthBefore(name, day),
  ],
  [/\b(?:in|during|back in|of|early in|late in|since) (?<year>(?:19|20)\d\d)\b/iu, ({ year = '' }) => year],
]

/**
 * When something told in these words was: EDTF, counted from the day of publication and never after it; undefined
 * without a hint.
 */
export function dateIn(words: string, publishedAt: string | undefined): string | undefined {
  if (publishedAt === undefined || !/^\d{4}-\d{2}-\d{2}/.test(publishedAt)) return undefined
  const day = publishedAt.slice(0, 10)
  const told = dayIn(words, day) ?? periodIn(words, day)
  return told === undefined || told.slice(0, Math.min(10, told.length)) > day ? undefined : told
}

function periodIn(words: string, day: string): string | undefined {
  for (const [pattern, meaning] of relative) {
    const groups = pattern.exec(words)
    if (groups !== null) return meaning(groups.groups ?? {}, day)
  }
  return undefined
}

function dayIn(words: string, day: string): string | undefined {
  if (/\bsince\b/iu.test(words)) return undefined
  const [found] = chrono.en.casual.parse(
    words,
    { instant: new Date(`${day}T12:00:00Z`), timezone: 0 },
    { forwardDate: false },
  )
  if (
    found === undefined ||
    found.end !== null ||
    /week|month|year|quarter|ago|earlier|later/iu.test(found.text)
  )
    return undefined
  const { start } = found
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined
  const date = new Date(
    Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1),
  )
  // A weekday without more is the last one that was, the day of publication included; so is a day without its year.
  if (start.isCertain('weekday') && !start.isCertain('month'))
    while (isoOf(date) > day) date.setUTCDate(date.getUTCDate() - 7)
  else if (!start.isCertain('year') && start.isCertain('month'))
    while (isoOf(date) > day) date.setUTCFullYear(date.getUTCFullYear() - 1)
  return isoOf(date)
}

const isoOf = (date: Date): string => date.toISOString().slice(0, 10)

/** The day some days before another. */
export function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return isoOf(date)
}

function monday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysBefore(day, (weekday + 6) % 7)
}

function weekend(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const sunday = daysBefore(day, weekday === 0 ? 0 : weekday)
  return `${daysBefore(sunday, 1)}/${sunday}`
}

function monthsBefore(day: string, back: number): string {
  const number = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

function numberOf(words: string): number {
  const plain = words.toLowerCase().replace('an', 'a')
  if (plain.includes('couple')) return 2
  const index = counts.indexOf(plain)
  return index < 0 ? Number(words) : Math.max(1, index)
}

function ago(many: number, unit: string, day: string): string | undefined {
  switch (unit) {
    case 'day':
      return daysBefore(day, many)
    case 'week':
      return `${daysBefore(day, 7 * many + 3)}/${daysBefore(day, 7 * many - 3)}`
    case 'month':
      return monthsBefore(day, many)
    default:
      return String(Number(day.slice(0, 4)) - many)
  }
}

const numberOfMonth = (name: string): string =>
  String(
    months.findIndex(one => one.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1,
  ).padStart(2, '0')

function monthBefore(name: string, day: string): string {
  const number = numberOfMonth(name)
  const year = Number(day.slice(0, 4)) - (Number(number) > Number(day.slice(5, 7)) ? 1 : 0)
  return `${year}-${number}`
}
