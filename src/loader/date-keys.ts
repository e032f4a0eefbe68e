import { earliest, intervalOf } from '../document/dates.ts'
import { keyOf } from '../graph/keys.ts'

/** The sort key of a statement or a document from its date; throws a `TypeError` for an invalid one. */
export const dateKey = (date: string | undefined, id: string): string =>
  keyOf(date === undefined ? undefined : intervalOf(date), id)

/** The sort key of an event: from the start of its first date to the end of its last. */
export function eventKey(startDate: string | undefined, endDate: string | undefined, id: string): string {
  const last = endDate ?? startDate
  if (last === undefined) return keyOf(undefined, id)
  const start = startDate === undefined ? earliest : intervalOf(startDate).start
  return keyOf({ start, end: intervalOf(last).end }, id)
}
