/*
 * The sort key: what statements, documents and events are ordered and sought by. Keys compare by code unit.
 *
 *   key     = dated / undated
 *   dated   = minute "/" minute " " id      ; the first and the last minute that the date covers
 *   undated = "~ " id                       ; `~` sorts after every digit, so that undated things come last
 *   minute  = YYYY-MM-DDTHH:MM              ; UTC, always 16 characters
 *   id      = any characters but white space and `~`
 *
 * So keys order by start, then end, then id. For example `2019-12-30T00:00/2019-12-30T23:59 paper#s1`, or `~ paper#s2`.
 * A statement keeps its key as `key`, and if its interval is long also as `longKey`; its SAID and ABOUT relationships copy
 * both. Cypher takes a key apart by `keyEnd` and by `STARTS WITH '~'`.
 */

/** The first and the last minute that a date covers, as keys write them. */
interface Minutes {
  readonly start: string
  readonly end: string
}

/** The parts of a key; an undated one has no minutes. */
export interface Key {
  minutes: Minutes | undefined
  id: string
}

/**
 * Exclusive bounds: every key lies between `first` and `last`; dated ones lie before `undated`, the others after it.
 */
export const keyBounds = { first: '', undated: '~', last: '~~' } as const

/** An upper bound after every key that begins with this minute or an earlier one. */
export const upTo = (lastMinute: string): string => `${lastMinute}~`

/** At which character of a dated key its last minute begins. */
export const keyEnd = 'YYYY-MM-DDTHH:MM/'.length

/** Builds the key of whatever has an id and covers these minutes. */
export const keyOf = (minutes: Minutes | undefined, id: string): string =>
  minutes === undefined ? `${keyBounds.undated} ${id}` : `${minutes.start}/${minutes.end} ${id}`

const minute = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d`
const grammar = new RegExp(`^(?:(?<start>${minute})/(?<end>${minute})|~) (?<id>[^\\s~]+)$`)

/** The parts of a key; undefined for a text that is none. */
export function parseKey(text: string): Key | undefined {
  const { start, end, id } = grammar.exec(text)?.groups ?? {}
  if (id === undefined) return undefined
  return { minutes: start === undefined || end === undefined ? undefined : { start, end }, id }
}

/** Whether a key is that of something without a date. */
export const isUndated = (key: string): boolean => key.startsWith(keyBounds.undated)

const day = 86_400_000

/** An interval of more days is long: a search for what reaches a date reads `key` from so many days before, and `longKey`. */
const longestShort = 31

const timeOf = (minuteOfKey: string): number => Date.parse(`${minuteOfKey}Z`)

/** The same key as `longKey`, if its interval is long. */
export function longKeyOf(key: string): { longKey?: string } {
  const minutes = parseKey(key)?.minutes
  if (minutes === undefined || timeOf(minutes.end) - timeOf(minutes.start) < longestShort * day) return {}
  return { longKey: key }
}

/**
 * An interval that begins before the returned minute and reaches the given one, or the minute after it (`upTo`), is long;
 * undefined if none can begin so early.
 */
export function longBefore(reached: string): string | undefined {
  const before = timeOf(reached.replace('~', '')) - longestShort * day
  return before < timeOf('0000-01-01T00:00') ? undefined : new Date(before).toISOString().slice(0, 16)
}
