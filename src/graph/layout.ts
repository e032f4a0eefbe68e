/** The version of the graph's layout; a document loaded under another one is written anew on its next load. */
export const layoutVersion = 6

/** What an id can stand for among the nodes that documents share. */
export type SharedLabel = 'Actor' | 'Event' | 'Topic' | 'Claim' | 'Position'

const day = 86_400_000

/** An interval that covers more days than this is long: what begins earlier than that and still matters is sought by `longKey`. */
const longestShort = 31

const minuteOf = (time: number): string => new Date(time).toISOString().slice(0, 16)

/** The second key of a statement whose date is a long interval, the same as the first; nothing for any other. */
export function longKeyOf(key: string): { longKey?: string } {
  const [, start, end] = /^(\S+)\/(\S+) /.exec(key) ?? []
  if (start === undefined || Date.parse(`${end}Z`) - Date.parse(`${start}Z`) < longestShort * day) return {}
  return { longKey: key }
}

/** The minute (as in keys) before which only a long interval begins that ends at or after another; undefined when none is before. */
export function longBefore(minute: string): string | undefined {
  const before = Date.parse(`${minute}Z`) - longestShort * day
  return before < Date.parse('0000-01-01T00:00Z') ? undefined : minuteOf(before)
}
