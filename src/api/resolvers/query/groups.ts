import type { Context } from '../../answers/context.ts'
import { labelOf } from '../../answers/label.ts'
import { clientError } from '../../errors.ts'
import type { StatementFilter } from '../../filter/filter.ts'
import { readAggregate } from '../../statements/parents.ts'
import { readSlice, writeCursor } from '../../paging/pages.ts'
import type { Fields } from '../resolver.ts'
import { ofStanding } from './counts.ts'

const times = new Set(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'])
const nodes = new Set(['SPEAKER', 'ABOUT', 'PUBLISHER'])

interface Grouping {
  filter?: StatementFilter | null
  superseded?: boolean | null
  by: string
  timeZone: string
  first?: number | null
  after?: string | null
}

interface Group {
  key: string
  by: string
  statements: number
  utterances: number
}

/** The zone as it is; throws a client error for a name of none. */
function checkedZone(timeZone: string): string {
  try {
    Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    throw clientError('BAD_USER_INPUT', 'timeZone must be a name such as Asia/Tehran, or UTC', timeZone)
  }
}

const none = { statements: 0, utterances: 0 }

/** Statements in groups, page by page. A cursor is the size and key of a group. */
async function statementGroups(
  _root: undefined,
  { by, timeZone, first, after, ...filtered }: Grouping,
  context: Context,
) {
  const isTime = times.has(by)
  const ordering = `statementGroups by ${by}`
  const cursorOf = ({ statements, key }: Group): string =>
    writeCursor(ordering, isTime ? key : `${statements} ${key}`)
  const isKey = (key: string): boolean => (isTime ? /^\S+$/ : /^\d{1,15} \S+$/).test(key)
  const slice = readSlice({ first: first ?? null, after: after ?? null }, ordering, isKey)
  const [size, key] = isTime ? [null, slice.after] : (slice.after?.split(' ') ?? [null, null])
  const found = await readAggregate(context, 'read/statement/groups', ofStanding(filtered), {
    by,
    timeZone: checkedZone(timeZone),
    first: slice.limit + 1,
    after:
      key === null || key === undefined ? null : { statements: size === null ? null : Number(size), key },
  })
  const { groups, total, beside } = Array.isArray(found) ? { groups: [], total: 0, beside: [] } : found
  const page = groups.slice(0, slice.limit).map(group => ({ ...group, by }))
  const besideOf = (name: string) => beside.find(group => group.key === name) ?? none
  return {
    groups: page,
    pageInfo: {
      hasNextPage: groups.length > slice.limit,
      hasPreviousPage: slice.after !== null,
      startCursor: page[0] === undefined ? null : cursorOf(page[0]),
      endCursor: page.length === 0 ? null : cursorOf(page.at(-1)!),
    },
    totalCount: total,
    undated: besideOf('~undated'),
    spanning: besideOf('~spanning'),
    without: besideOf('~without'),
  }
}

export const groupQueries: Fields<undefined> = { statementGroups }

const nodeOf = ({ key, by }: Group, context: Context) =>
  nodes.has(by) ? context.load('read/nodes', key) : Promise.resolve(null)

export const StatementGroup: Fields<never> = {
  node: (group: Group, _args, context) => nodeOf(group, context),
  label: async (group: Group, _args, context) => {
    const node = await nodeOf(group, context)
    return node === null ? group.key : labelOf(node)
  },
}
