import { keyBounds, keyEnd } from '../../graph/keys.ts'
import type { ParametersOf } from '../../graph/queries.ts'
import type { Parents } from '../../graph/queries/read.ts'
import type { AnswerOf, Context } from '../answers/context.ts'
import { between, type KeyRange } from '../paging/ranges.ts'
import { countTimeout, orNullIfTooLong } from '../timed-out.ts'
import { alternativesOf, type Clauses, excluding, type Literal } from '../filter/expression.ts'
import type { StatementFilter } from '../filter/filter.ts'
import { expressionOf } from '../filter/literals.ts'
import { lookUp, noVoices } from '../filter/lookups.ts'
import {
  type PageQuery,
  pageQueryFor,
  type Place,
  planSeeks,
  refuseMany,
  type Seek,
  seeksOf,
} from '../filter/seeks.ts'

/** The bounds that a clause sets to the keys of all statements; null unless it is only a condition on their dates. */
export function boundsOf(clause: Clauses[number]): Pick<KeyRange, 'lower' | 'upper' | 'from'> | null {
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

export const everywhere = [between(keyBounds.first, keyBounds.last, 0)]

/** The places to read; none for `or: []`, since nothing fulfils a clause without literals. */
const placesOf = (clauses: Clauses): ReturnType<typeof planSeeks> =>
  clauses.some(clause => clause.length === 0) ? { places: [], own: 0, rest: [] } : planSeeks(clauses)

/** The places of all alternatives; refused if there are too many. */
export function placesOfAll(alternatives: readonly Clauses[]): Place[] {
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
export async function alternativesFor(context: Context, filter: StatementFilter): Promise<Clauses[]> {
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
export const countAll = (
  context: Context,
  parent: string,
  filter: readonly Clauses[],
): Promise<number | null> =>
  orNullIfTooLong(
    async () => (await readAll(context, 'read/statement/count', parent, filter, {}, countTimeout)) ?? 0,
  )

// The id that a loader batches is the parent's own condition, as JSON.
export const parentsOf = (
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
