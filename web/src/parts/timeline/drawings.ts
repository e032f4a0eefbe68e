import type { BucketsQuery, MomentsQuery } from '../../generated/queries.ts'
import { inWords } from '../../words/dates.ts'

type Moment = NonNullable<MomentsQuery['statements']>['nodes'][number]
type Bucket = NonNullable<BucketsQuery['statementCounts']>['buckets'][number]

/** A statement as a line in the lane of its speaker or target; `from` or `to` is null where that end is open. */
export interface Interval {
  lane: string
  /** Its row in the lane, from 0: statements of one time stand above each other, the last row holds all that are left. */
  row: number
  from: Date | null
  to: Date | null
  form: Moment['form']
  title: string
}

export interface Bar {
  from: Date
  to: Date
  count: number
  title: string
}

export interface Drawing {
  intervals: Interval[]
  bars: Bar[]
  lanes: string[]
  isEmpty: boolean
  /** What is seen, in words. */
  told: string
}

/** More lanes than these are not read. */
const mostLanes = 8
const others = 'others'
export const rows = 5

export function intervalsOf(moments: readonly Moment[], by: 'SPEAKER' | 'ABOUT'): Drawing {
  const dated = moments.filter(one => one.saidAtInterval !== null)
  const counts = new Map<string, number>()
  for (const one of dated) counts.set(nameOf(one, by), (counts.get(nameOf(one, by)) ?? 0) + 1)
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name)
  const lanes = ranked.length > mostLanes ? [...ranked.slice(0, mostLanes - 1), others] : ranked
  const taken = new Map<string, number[]>()
  const intervals = dated.map(one => {
    const name = nameOf(one, by)
    const lane = lanes.includes(name) ? name : others
    const [from, to] = [dateOf(one.saidAtInterval?.start), dateOf(one.saidAtInterval?.end)]
    const ends = taken.get(lane) ?? []
    taken.set(lane, ends)
    const free = ends.findIndex(end => end < (from?.getTime() ?? Number.NEGATIVE_INFINITY))
    const row = Math.min(free === -1 ? ends.length : free, rows - 1)
    ends[row] = to?.getTime() ?? Number.POSITIVE_INFINITY
    return {
      lane,
      row,
      from,
      to,
      form: one.form,
      title: `${one.speaker.name}, ${inWords(one.saidAt ?? '')}: ${one.label}`,
    }
  })
  const told = `${intervals.length} dated statements, in lanes by ${by === 'SPEAKER' ? 'speaker' : 'target'}: ${lanes.join(', ')}`
  return { intervals, bars: [], lanes, isEmpty: intervals.length === 0, told }
}

export function barsOf(buckets: readonly Bucket[]): Drawing {
  const bars = buckets.flatMap(({ date, statements, dateInterval }) => {
    const [from, to] = [dateOf(dateInterval.start), dateOf(dateInterval.end)]
    const title = `${inWords(date)}: ${statements} statements`
    return from === null || to === null ? [] : [{ from, to, count: statements, title }]
  })
  const told = `Statements in ${bars.length} months`
  return { intervals: [], bars, lanes: [], isEmpty: bars.length === 0, told }
}

function nameOf({ speaker, about }: Moment, by: 'SPEAKER' | 'ABOUT'): string {
  if (by === 'SPEAKER') return speaker.name
  return (about.find(one => !one.derived) ?? about[0])?.target.name ?? 'nothing in particular'
}

/** A moment of the API, which is UTC; null is an open end. */
function dateOf(moment: string | null | undefined): Date | null {
  if (moment === null || moment === undefined) return null
  return new Date(/(Z|[+-]\d\d:\d\d)$/.test(moment) ? moment : `${moment}Z`)
}
