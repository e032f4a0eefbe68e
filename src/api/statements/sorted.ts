import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer } from '../../graph/queries/query.ts'
import type { Gathered, KeyedRow } from '../../graph/queries/rows.ts'
import type { Context, NodeRecord } from '../answers/context.ts'
import { statementOf } from '../answers/gathered.ts'
import { connectionOf, type PageArguments, readSlice, writeCursor } from '../paging/pages.ts'
import { type KeyRange, rangesOf } from '../paging/ranges.ts'
import type { Clauses, Literal } from '../filter/expression.ts'
import type { StatementFilter } from '../filter/filter.ts'
import { alternativesFor, boundsOf, countAll, everywhere, parentsOf, placesOfAll } from './parents.ts'

const minute = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d`
const place = String.raw`(\d{10}|~) [^\s~]+`

/** The orders beside those of `saidAt`: what they sort by, and what their keys look like; see statement/parts/sort-key.cypher. */
const orders = {
  PUBLISHED_AT_ASC: { by: 'PUBLISHED_AT', descending: false },
  PUBLISHED_AT_DESC: { by: 'PUBLISHED_AT', descending: true },
  DOUBT_ASC: { by: 'DOUBT', descending: false },
  DOUBT_DESC: { by: 'DOUBT', descending: true },
  IN_DOCUMENT: { by: 'IN_DOCUMENT', descending: false },
} as const

export type SortedOrder = keyof typeof orders
type By = (typeof orders)[SortedOrder]['by']

const keys: Record<By, RegExp> = {
  PUBLISHED_AT: new RegExp(`^(${minute}/${minute}|~) [^\\s~]+ ${place}$`),
  DOUBT: /^(\d{18}|~) [^\s~]+$/,
  IN_DOCUMENT: new RegExp(`^[^\\s~]+ ${place}$`),
}

export const isSorted = (order: string): order is SortedOrder => order in orders

/** A query that reads a page of statements, each with its key in the order that is asked for. */
type SortedQuery = QueryGiving<Answer<KeyedRow[]>>

type DoubtBounds = { least: number; most: number } | { least: null; after: string; before: string }

/** The digits of a doubt in a key, as a number; what a bound without digits means is given. */
const doubtIn = (key: string, otherwise: number): number =>
  /^\d/.test(key) ? Number(key.slice(0, 18)) / 1e17 : otherwise

const idIn = (key: string, otherwise: string): string => key.split(' ')[1] ?? otherwise

/** What page/by-doubt.cypher seeks. A number read from a key is up to a few ulp beside the doubt; the key itself is compared there. */
function doubtBounds({ lower, upper }: KeyRange): DoubtBounds {
  const slack = 1e-15
  if (lower.startsWith('~')) return { least: null, after: idIn(lower, ''), before: idIn(upper, '~') }
  return { least: doubtIn(lower, 0) - slack, most: doubtIn(upper, 1) + slack }
}

/** The ranges of an order, as its query takes them. One that reaches over both is parted, since what has no doubt is read apart. */
function doubtRanges(ranges: readonly KeyRange[], descending: boolean): object[] {
  const parts = ranges.flatMap(range => {
    if (range.lower >= '~' || range.upper <= '~') return [range]
    const both = [
      { ...range, upper: '~' },
      { ...range, lower: '~' },
    ]
    return descending ? both.toReversed() : both
  })
  return parts.map(range => ({ ...range, ...doubtBounds(range) }))
}

/** The document of a key, as its index has it: `<key>` or `<id>`; a bound that is no key stays. */
function documentIn(key: string, by: By): string {
  const words = key.split(' ')
  return words.length === 1 ? key : words.slice(0, by === 'PUBLISHED_AT' ? 2 : 1).join(' ')
}

const documentRanges = (ranges: readonly KeyRange[], by: By): object[] =>
  ranges.map(range => ({
    ...range,
    first: documentIn(range.lower, by),
    last: documentIn(range.upper, by),
  }))

/** Whether every statement has to be tested, so that an index of the order serves better than what could be sought. */
const isOfAll = (alternatives: readonly Clauses[]): boolean =>
  placesOfAll(alternatives).every(({ path }) => path === 'key') &&
  !alternatives.some(clauses => clauses.some(clause => boundsOf(clause) !== null))

/** A connection of statements like that of `statementsOf`, in an order that is none of `saidAt`. */
export async function sortedStatementsOf(
  context: Context,
  parent: readonly Literal[],
  args: PageArguments & { filter?: StatementFilter | null; orderBy: SortedOrder },
  gathered: Gathered,
) {
  const { by, descending: isLast } = orders[args.orderBy]
  const ordering = `statements ${args.orderBy.toLowerCase()}`
  const slice = readSlice(args, ordering, key => keys[by].test(key))
  const { ranges, descending } = rangesOf(slice, isLast)
  const filter = await alternativesFor(context, args.filter ?? {})
  const id = JSON.stringify(parent)
  const own = parent.map(literal => [literal])
  const alternatives = filter.map(clauses => [...own, ...clauses])
  const ofAll = isOfAll(alternatives)
  const query: SortedQuery = !ofAll
    ? 'read/statement/page/sorted'
    : by === 'DOUBT'
      ? 'read/statement/page/by-doubt'
      : 'read/statement/page/by-document'
  const bounds = !ofAll
    ? ranges
    : by === 'DOUBT'
      ? doubtRanges(ranges, descending)
      : documentRanges(ranges, by)
  const parentsFor = (ids: readonly string[]) =>
    ofAll
      ? ids.map(one => ({ id: one, seeks: [], groups: [alternatives] }))
      : parentsOf(ids, filter, everywhere)
  return connectionOf(
    slice,
    ({ place: at }: NodeRecord) => writeCursor(ordering, String(at)),
    async first => {
      const page = { by, ranges: bounds, descending, first, gathered }
      const parameters = (ids: readonly string[]) => ({ ...page, parents: parentsFor(ids) })
      const rows = (await context.load(query, id, { ...page, filter }, parameters)) ?? []
      return rows.map(([key, row]) => ({ ...statementOf(row, gathered), place: key }))
    },
    () => countAll(context, id, filter),
  )
}
