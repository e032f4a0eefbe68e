import type { Context } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import type { StatementFilter } from '../../filter/filter.ts'
import { readAggregate } from '../../filter/statements.ts'
import { defaultPageSize, maxPageSize } from '../../paging/pages.ts'
import type { Fields } from '../resolver.ts'

interface Filtered {
  filter?: StatementFilter | null
}

/** The length of the key prefix that identifies a bucket. */
const digits = { DAY: 10, MONTH: 7, YEAR: 4 }

const none = { statements: 0, utterances: 0 }

async function statementCounts(
  _root: undefined,
  { filter, by }: Filtered & { by: keyof typeof digits },
  context: Context,
) {
  const counts = await readAggregate(context, 'read/statement/counts', filter, { digits: digits[by] })
  const beside = (name: string) => counts.find(({ date }) => date === name) ?? none
  return {
    buckets: counts.filter(({ date }) => /^\d/.test(date)),
    undated: beside('undated'),
    spanning: beside('spanning'),
  }
}

function whoAboutWhom(
  _root: undefined,
  { filter, first }: Filtered & { first?: number | null },
  context: Context,
) {
  const most = first ?? defaultPageSize
  if (most < 0 || most > maxPageSize) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 0 to ${maxPageSize}`, most)
  }
  return readAggregate(context, 'read/statement/pairs', filter, {
    first: most,
  })
}

export const countQueries: Fields<undefined> = { statementCounts, whoAboutWhom }
