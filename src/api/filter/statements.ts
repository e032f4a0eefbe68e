import type { Graph } from '../../graph/graph.ts'
import { isUndated, keyBounds, keyEnd, parseKey } from '../../graph/keys.ts'
import type { ParametersOf } from '../../graph/queries.ts'
import type { Parents } from '../../graph/queries/read.ts'
import type { Gathered } from '../../graph/queries/rows.ts'
import { byCodeUnit } from '../../order.ts'
import type { AnswerOf, Context, NodeRecord } from '../answers/context.ts'
import { nothing, statementOf } from '../answers/gathered.ts'
import { connectionOf, type PageArguments, readSlice, type Slice, writeCursor } from '../paging/pages.ts'
import { alternativesOf, type Clauses, excluding, type Literal } from './expression.ts'
import { countTimeout, orNullIfTooLong } from '../timed-out.ts'
import type { StatementFilter } from './filter.ts'
import { expressionOf } from './literals.ts'
import { lookUp, noVoices } from './lookups.ts'
import {
  type PageQuery,
  pageQueries,
  pageQueryFor,
  type Place,
  planSeeks,
  refuseMany,
  type KeyRange,
  type Seek,
  seeksOf,
} from './seeks.ts'

export interface StatementArguments extends PageArguments {
  filter?: StatementFilter | null
  orderBy?: 'SAID_AT_ASC' | 'SAID_AT_DESC' | null
}

const between = (lower: string, upper: string, rank: number): KeyRange => ({ lower, upper, rank, from: '' })

/**
 * The ranges of keys that a page is read from, in reading order. Undated statements come last in both directions, so
 * "latest first" needs two ranges: the dated ones from their end, then the undated ones.
 */
function rangesOf(slice: Slice, latestFirst: boolean): { ranges: KeyRange[]; descending: boolean } {
  const descending = latestFirst !== slice.backward
  const [above, below] = latestFirst ? [slice.before, slice.after] : [slice.after, slice.before]
  if (!latestFirst)
    return { ranges: [between(above ?? keyBounds.first, below ?? keyBounds.last, 0)], descending }
  const dated = between(keyBounds.first, keyBounds.undated, slice.backward ? 1 : 0)
  const undated = between(keyBounds.undated, keyBounds.last, slice.backward ? 0 : 1)
  let ranges = [dated, undated]
  if (below !== null) {
    if (isUndated(below)) ranges = [undated]
    ;(isUndated(below) ? undated : dated).upper = below
  }
  if (above !== null) {
    if (!isUndated(above)) ranges = ranges.filter(one => one === dated)
    ;(isUndated(above) ? undated : dated).lower = above
  }
  return { ranges, descending }
}

/** The bounds that a clause sets to the keys of all statements; null unless it is only a condition on their dates. */
function boundsOf(clause: Clauses[number]): Pick<KeyRange, 'lower' | 'upper' | 'from'> | null {
  const [literal, ...others] = clause
  const [condition, ...further] = literal?.conditions ?? []
  if (literal?.negated !== false || others.length > 0 || further.length > 0) return null
  if (condition?.of !== 'statement' || condition.name !== 'key' || condition.to === undefined) return null
  // `from` is compared with the end of the interval only where the condition skips to it.
  const { from = '', to, skip } = condition
  return skip === keyEnd ? { lower: '', upper: to, from } : { lower: from, upper: to, from: '' }
}

const greatest = (texts: readonly string[]): string => texts.toSorted().at(-1) ?? ''

/** Narrows the ranges by the conditions on dates; any such condition excludes undated statements. */
function withinDates(ranges: readonly KeyRange[], clauses: Clauses): KeyRange[] {
  const dates = clauses.flatMap(clause => boundsOf(clause) ?? [])
  const [latest = keyBounds.last] = dates.map(({ upper }) => upper).toSorted()
  const from = greatest(dates.map(one => one.from))
  const earliest = greatest(dates.map(one => one.lower))
  return ranges.map(range => ({
    ...range,
    from,
    lower: greatest([range.lower, earliest]),
    upper: range.upper < latest ? range.upper : latest,
  }))
}

const everywhere = [between(keyBounds.first, keyBounds.last, 0)]

/** The places to read; none for `or: []`, since nothing fulfils a clause without literals. */
const placesOf = (clauses: Clauses): ReturnType<typeof planSeeks> =>
  clauses.some(clause => clause.length === 0) ? { places: [], own: 0, rest: [] } : planSeeks(clauses)

/** The places of all alternatives; refused if there are too many. */
function placesOfAll(alternatives: readonly Clauses[]): Place[] {
  const plans = alternatives.map(placesOf)
  refuseMany(plans.reduce((sum, { own }) => sum + own, 0))
  return plans.flatMap(({ places }) => places)
}

/**
 * Seeks as the queries take them that need no order: `places` are the ids of all that read the same range of one index. The
 * database is much quicker to go on to another id than to another seek.
 */
function togetherByRange(seeks: readonly Seek[]): object[] {
  const groups = Map.groupBy(seeks, ({ path, id = '', lower, upper, from }) =>
    JSON.stringify([path, id, lower, upper, from]),
  )
  return [...groups.values()].map(alike => ({
    ...alike[0],
    places: alike.map(({ speakerId, aboutId }) => ({ speakerId, aboutId })),
  }))
}

/** Where each of some alternatives is read and what is still to be tested there; those that read the same places are one group. */
interface Group {
  seeks: Seek[]
  alternatives: Clauses[]
}

function groupsOf(alternatives: readonly Clauses[], ranges: readonly KeyRange[], query?: PageQuery): Group[] {
  const groups = alternatives.map(clauses => {
    const { places: all, rest } = placesOf(clauses)
    const places = query === undefined ? all : all.filter(place => pageQueryFor(place) === query)
    const within = withinDates(ranges, clauses).filter(({ lower, upper }) => lower < upper)
    const seeks = places.flatMap(place => within.flatMap(range => seeksOf(place, range)))
    return { seeks, clauses: rest.filter(clause => boundsOf(clause) === null) }
  })
  const alike = Map.groupBy(groups, ({ seeks }) => JSON.stringify(seeks))
  return [...alike.values()].map(same => ({
    seeks: same[0]!.seeks,
    alternatives: same.map(({ clauses }) => clauses),
  }))
}

/** Lets each alternative through only what none before it does, so that each statement belongs to one. */
const apart = (alternatives: readonly Clauses[]): Clauses[] =>
  alternatives.map((clauses, at) => [...clauses, ...alternatives.slice(0, at).map(excluding)])

/** The seeks and groups of one parent, as the page queries take them; with `query`, only that query's seeks. */
function parentOf(
  id: string,
  own: Clauses,
  filter: readonly Clauses[],
  ranges: readonly KeyRange[],
  query?: PageQuery,
) {
  // In a page the same statement is told apart by its key; where statements are counted, by the group that finds it.
  const alternatives = (query === undefined ? apart(filter) : filter).map(clauses => [...own, ...clauses])
  const groups = groupsOf(alternatives, ranges, query)
  const seeks = groups.flatMap((group, at) => {
    const found = query === undefined ? togetherByRange(group.seeks) : group.seeks
    return found.map(seek => ({ ...seek, group: at }))
  })
  return { id, seeks, groups: groups.map(group => group.alternatives) }
}

/** Converts a filter to alternatives after looking up its names. A filter that is too complex is refused before the look-up. */
async function alternativesFor(context: Context, filter: StatementFilter): Promise<Clauses[]> {
  alternativesOf(expressionOf(filter, noVoices))
  return alternativesOf(expressionOf(filter, await lookUp(context, filter)))
}

/** The queries that aggregate all statements that fulfil a filter. */
type Aggregate =
  'read/statement/count' | 'read/statement/counts' | 'read/statement/groups' | 'read/statement/pairs'

/** The parameters of such a query besides its parents. */
type FurtherOf<Name extends Aggregate> = Omit<ParametersOf<Name>, keyof Parents>

/** Runs a query that takes its statements as count.cypher does, for one parent; the parents of a field are batched. */
async function readAll<Name extends Aggregate>(
  context: Context,
  query: Name,
  parent: string,
  filter: readonly Clauses[],
  further: FurtherOf<Name>,
  timeout?: number,
): Promise<AnswerOf<Name> | null> {
  const parameters = (ids: readonly string[]) =>
    ({ ...further, parents: parentsOf(ids, filter, everywhere) }) as ParametersOf<Name>
  return context.load(query, parent, { ...further, filter }, parameters, timeout)
}

/** The number of statements that fulfil a filter; null if counting them takes too long or too much memory. */
const countAll = (context: Context, parent: string, filter: readonly Clauses[]): Promise<number | null> =>
  orNullIfTooLong(
    async () => (await readAll(context, 'read/statement/count', parent, filter, {}, countTimeout)) ?? 0,
  )

// The id that a loader batches is the parent's own condition, as JSON.
const parentsOf = (
  ids: readonly string[],
  filter: readonly Clauses[],
  ranges: readonly KeyRange[],
  query?: PageQuery,
) =>
  ids.map(id => {
    const own = (JSON.parse(id) as Literal[]).map(literal => [literal])
    return parentOf(id, own, filter, ranges, query)
  })

/** The rows of a query, such as statement/counts, that aggregates all statements that fulfil a filter. */
export async function readAggregate<Name extends Exclude<Aggregate, 'read/statement/count'>>(
  context: Context,
  query: Name,
  filter: StatementFilter | null | undefined,
  further: FurtherOf<Name>,
): Promise<AnswerOf<Name> | never[]> {
  const alternatives = await alternativesFor(context, filter ?? {})
  placesOfAll(alternatives)
  return (await readAll(context, query, '[]', alternatives, further)) ?? []
}

/** A connection of the statements that fulfil the filter and `parent`, the condition of the field's parent. */
export async function statementsOf(
  context: Context,
  parent: readonly Literal[],
  args: StatementArguments,
  gathered: Gathered = nothing,
) {
  const latestFirst = (args.orderBy ?? 'SAID_AT_DESC') === 'SAID_AT_DESC'
  const ordering = latestFirst ? 'saidAt descending' : 'saidAt ascending'
  const slice = readSlice(args, ordering, key => parseKey(key) !== undefined)
  const { ranges, descending } = rangesOf(slice, latestFirst)
  const filter = await alternativesFor(context, args.filter ?? {})
  const id = JSON.stringify(parent)
  // Too many places are refused here, even if neither a page nor a total is selected.
  const own = parent.map(literal => [literal])
  const places = placesOfAll(filter.map(clauses => [...own, ...clauses]))
  const queries = [...new Set(places.map(pageQueryFor))]
  const readPage = async (query: PageQuery, first: number): Promise<NodeRecord[]> => {
    const page = { first, descending }
    const parameters = (ids: readonly string[]) => ({
      ...page,
      parents: parentsOf(ids, filter, ranges, query),
      gathered,
    })
    const key = { ...page, ranges, filter, gathered }
    const rows = (await context.load(query, id, key, parameters)) ?? []
    return rows.map(row => statementOf(row, gathered))
  }
  return connectionOf(
    slice,
    (statement: NodeRecord) => writeCursor(ordering, keyOf(statement)),
    async first => {
      const pages = await Promise.all(queries.map(query => readPage(query, first)))
      return pages.length === 1 ? pages[0]! : merged(pages, ranges, descending).slice(0, first)
    },
    () => countAll(context, id, filter),
  )
}

const keyOf = (statement: NodeRecord): string => String(statement['key'])

/** Merges pages that several queries read, without duplicates, in the order of each page. */
function merged(
  pages: readonly NodeRecord[][],
  ranges: readonly KeyRange[],
  descending: boolean,
): NodeRecord[] {
  const statements = [...new Map(pages.flat().map(statement => [statement.id, statement])).values()]
  const rankOf = (key: string) => ranges.find(({ lower, upper }) => lower < key && key < upper)?.rank ?? 0
  const compare = (one: string, other: string) =>
    rankOf(one) - rankOf(other) || (descending ? byCodeUnit(other, one) : byCodeUnit(one, other))
  return statements.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
}

/** Has the database plan the largest queries, which takes seconds, before a client waits for them. */
export async function planQueries(graph: Graph): Promise<void> {
  const [parents, gathered] = [[], nothing]
  for (const name of pageQueries) await graph.read(name, { parents, gathered, first: 1, descending: true })
  await graph.read('read/filter/lookup', { lookups: [] })
  await graph.read('read/statement/count', { parents })
  await graph.read('read/statement/counts', { parents, digits: 1 })
  await graph.read('read/statement/pairs', { parents, first: 1 })
  const groups = { by: 'DAY', timeZone: 'UTC', first: 1, after: null }
  await graph.read('read/statement/groups', { parents, ...groups })
  await graph.read('read/statement/by-id', { ids: [], gathered })
  const claims = { filter: null, lower: '', upper: '', descending: false, first: 0 }
  await graph.read('read/graph/claims', { ids: ['graph'], ...claims })
}
