import type { Context } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import { isGiven, type StatementFilter } from '../../filter/filter.ts'
import { readAggregate } from '../../statements/parents.ts'
import { defaultPageSize, maxPageSize } from '../../paging/pages.ts'
import { listOf } from '../../paging/lists.ts'
import type { Fields } from '../resolver.ts'

interface Filtered {
  filter?: StatementFilter | null
  superseded?: boolean | null
}

/** Whether a filter says which statements it wants by whether they are superseded. */
const saysWhether = (filter: StatementFilter): boolean =>
  isGiven(filter.superseded) ||
  [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].some(saysWhether)

/** The filter of statements that count: superseded ones do not unless they are asked for. */
export function ofStanding({ filter, superseded }: Filtered): StatementFilter {
  const asked = filter ?? {}
  return (superseded ?? saysWhether(asked)) ? asked : { and: [asked, { superseded: false }] }
}

/** The length of the key prefix that identifies a bucket. */
const digits = { DAY: 10, MONTH: 7, YEAR: 4 }

/** More than there are days in 27 years. */
const mostBuckets = 10_000

const none = { statements: 0, utterances: 0 }

async function statementCounts(
  _root: undefined,
  { by, ...filtered }: Filtered & { by: keyof typeof digits },
  context: Context,
) {
  const counts = await readAggregate(context, 'read/statement/counts', ofStanding(filtered), {
    digits: digits[by],
  })
  const beside = (name: string) => counts.find(({ date }) => date === name) ?? none
  return {
    buckets: counts.filter(({ date }) => /^\d/.test(date)),
    undated: beside('undated'),
    spanning: beside('spanning'),
  }
}

function whoAboutWhom(
  _root: undefined,
  { first, ...filtered }: Filtered & { first?: number | null },
  context: Context,
) {
  const most = first ?? defaultPageSize
  if (most < 0 || most > maxPageSize) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 0 to ${maxPageSize}`, most)
  }
  return readAggregate(context, 'read/statement/pairs', ofStanding(filtered), {
    first: most,
  })
}

export const StatementCounts = listOf(
  'buckets',
  ({ buckets }: Awaited<ReturnType<typeof statementCounts>>) => buckets,
  ({ date }) => date,
  mostBuckets,
)

export const countQueries: Fields<undefined> = { statementCounts, whoAboutWhom }
