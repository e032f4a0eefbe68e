import type { Context, NodeRecord } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import type { StatementFilter } from '../../filter/filter.ts'
import { readAggregate } from '../../filter/statements.ts'
import { defaultPage, longestPage } from '../../paging/pages.ts'
import type { Fields } from '../resolver.ts'

interface Filtered {
  filter?: StatementFilter | null
}

/** How many statements, and how many different utterances they render, in one bucket of counts.cypher. */
interface Count {
  date: string
  statements: number
  utterances: number
}

/** How much of a key says in which bucket it begins. */
const digits = { DAY: 10, MONTH: 7, YEAR: 4 }

const none = { statements: 0, utterances: 0 }

async function statementCounts(
  _root: undefined,
  { filter, by }: Filtered & { by: keyof typeof digits },
  context: Context,
) {
  const counts = await readAggregate<Count>(context, 'read/statement/counts', filter, { digits: digits[by] })
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
  const most = first ?? defaultPage
  if (most < 0 || most > longestPage) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 0 to ${longestPage}`, most)
  }
  return readAggregate<{ speaker: NodeRecord; target: NodeRecord }>(context, 'read/statement/pairs', filter, {
    first: most,
  })
}

export const countQueries: Fields<undefined> = { statementCounts, whoAboutWhom }
