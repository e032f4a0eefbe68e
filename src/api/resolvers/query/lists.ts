import { upTo } from '../../../graph/keys.ts'
import type { QueryGiving } from '../../../graph/queries.ts'
import type { Answer } from '../../../graph/queries/query.ts'
import { nameTerms } from '../../../words.ts'
import type { Context } from '../../answers/context.ts'
import { intervalOf, refuseReversed } from '../../dates.ts'
import {
  type DocumentFilter,
  type IdFilter,
  idsOf,
  isGiven,
  type StatementFilter,
} from '../../filter/filter.ts'
import { idsFor } from '../../filter/lookups.ts'
import { readAggregate } from '../../statements/parents.ts'
import { indexed, inOrder, type Order, sorted } from '../../paging/orders.ts'
import type { PageArguments } from '../../paging/pages.ts'
import type { Fields, Resolver } from '../resolver.ts'
import { ofStanding } from './counts.ts'

type Given<Value> = { [Key in keyof Value]?: Value[Key] | null }

type ActorsFilter = IdFilter &
  Given<{
    kind: string
    name: string
    sector: string
    iso3: string
    wikidataId: string
    affiliatedWith: string
    spoke: StatementFilter
  }>
type EventsFilter = IdFilter &
  Given<{ type: string; name: string; date: string; place: string; party: string }>
type TopicsFilter = IdFilter & Given<{ name: string }>
type PositionsFilter = IdFilter & Given<{ title: string; in: string; holder: string }>

/** The ids that all of some sets have; undefined where there is no set. */
function inAll(sets: readonly (readonly string[] | undefined)[]): string[] | undefined {
  const [first, ...others] = sets.filter(set => set !== undefined)
  return first && [...new Set(first)].filter(id => others.every(set => set.includes(id)))
}

/** A range of minutes as the queries take it, which an interval overlaps; null for none. */
function rangeOf(from: string | null | undefined, to: string | null | undefined) {
  if (!isGiven(from) && !isGiven(to)) return null
  return {
    from: isGiven(from) ? intervalOf(from).start : '0',
    to: isGiven(to) ? upTo(intervalOf(to).end) : ':',
  }
}

/** More than any graph has actors that speak. */
const mostSpeakers = 10_000_000

/** The actors that said something which fulfils a filter; of superseded statements, only if it asks for them. */
async function speakersOf(context: Context, filter: StatementFilter): Promise<string[]> {
  const found = await readAggregate(context, 'read/statement/groups', ofStanding({ filter }), {
    by: 'SPEAKER',
    timeZone: 'UTC',
    first: mostSpeakers,
    after: null,
  })
  return Array.isArray(found) ? [] : found.groups.map(({ key }) => key)
}

/** What a filter gives the queries of its list: ids where it names any, and what else each node is tested for. */
type Reader<Filter> = (filter: Filter, context: Context) => Promise<object>

const actors: Reader<ActorsFilter> = async (filter, context) => {
  const { name, affiliatedWith, spoke, id: _id, ids: _ids, ...tested } = filter
  const found = await Promise.all([
    isGiven(name) ? idsFor(context, 'name', name) : undefined,
    isGiven(affiliatedWith) ? idsFor(context, 'affiliatedWith', affiliatedWith) : undefined,
    isGiven(spoke) ? speakersOf(context, spoke) : undefined,
  ])
  return { ...tested, ids: inAll([idsOf(filter), ...found]) ?? null }
}

const events: Reader<EventsFilter> = async (filter, context) => {
  const { name, party, date, id: _id, ids: _ids, ...tested } = filter
  const found = await Promise.all([
    isGiven(name) ? idsFor(context, 'name', name) : undefined,
    isGiven(party) ? idsFor(context, 'party', party) : undefined,
  ])
  return { ...tested, date: rangeOf(date, date), ids: inAll([idsOf(filter), ...found]) ?? null }
}

const topics: Reader<TopicsFilter> = async (filter, context) => {
  const { name } = filter
  return {
    ids: inAll([idsOf(filter), isGiven(name) ? await idsFor(context, 'name', name) : undefined]) ?? null,
  }
}

const positions: Reader<PositionsFilter> = filter => {
  const { title, in: body, holder } = filter
  return Promise.resolve({
    titles: isGiven(title) ? nameTerms(title) : null,
    in: body ?? null,
    holder: holder ?? null,
    ids: idsOf(filter) ?? null,
  })
}

const documents: Reader<DocumentFilter> = filter => {
  const { publisher, language, annotator, url, sha256, published } = filter
  const { publishedFrom, publishedTo, retrievedFrom, retrievedTo } = filter
  refuseReversed('publishedFrom and publishedTo', publishedFrom, publishedTo)
  refuseReversed('retrievedFrom and retrievedTo', retrievedFrom, retrievedTo)
  const [wanted, between] = [rangeOf(published, published), rangeOf(publishedFrom, publishedTo)]
  const ranges = [wanted, between].filter(range => range !== null)
  return Promise.resolve({
    publisher,
    language,
    annotator,
    url,
    sha256,
    // What overlaps both ranges ends after the later start and begins before the earlier end.
    published:
      ranges.length === 0
        ? null
        : {
            from: ranges
              .map(({ from }) => from)
              .toSorted()
              .at(-1),
            to: ranges.map(({ to }) => to).toSorted()[0],
          },
    retrieved: rangeOf(retrievedFrom, retrievedTo),
    ids: idsOf(filter) ?? null,
  })
}

type ListArguments<Filter> = PageArguments & {
  filter?: Filter | null
  kind?: string | null
  orderBy?: string | null
}

/** A list of all nodes of a type, of those that fulfil a filter, in one of some orders: the first where none is asked for. */
function filteredList<Filter extends object>(
  count: QueryGiving<Answer<number>>,
  read: Reader<Filter>,
  orders: Record<string, Order>,
): Resolver<undefined, ListArguments<Filter>> {
  const usual = Object.keys(orders)[0] ?? ''
  return async (_root, { filter, kind, orderBy, ...args }, context) => {
    const given = { ...filter, ...(isGiven(kind) && { kind }) } as Filter & { kind?: string }
    const kinds = new Set([kind, (filter as { kind?: string } | null | undefined)?.kind].filter(isGiven))
    const isFiltered = Object.values(given).some(isGiven)
    const parameters = kinds.size > 1 ? { ids: [] } : isFiltered ? await read(given, context) : null
    return inOrder(orders[orderBy ?? usual]!, count, args, parameters, context)
  }
}

export const listQueries: Fields<undefined> = {
  actors: filteredList('read/graph/actors-count', actors, {
    ID: indexed('read/graph/actors', 'id'),
    NAME: sorted('read/graph/actors-sorted', 'NAME'),
    STATEMENTS_DESC: sorted('read/graph/actors-sorted', 'STATEMENTS_DESC'),
  }),
  events: filteredList('read/graph/events-count', events, {
    DATE_ASC: indexed('read/graph/events', 'key'),
    DATE_DESC: indexed('read/graph/events', 'key', true),
  }),
  topics: filteredList('read/graph/topics-count', topics, {
    ID: indexed('read/graph/topics', 'id'),
    NAME: sorted('read/graph/topics-sorted', 'NAME'),
    STATEMENTS_DESC: sorted('read/graph/topics-sorted', 'STATEMENTS_DESC'),
  }),
  positions: filteredList('read/graph/positions-count', positions, {
    ID: indexed('read/graph/positions', 'id'),
    TITLE: sorted('read/graph/positions-sorted', 'NAME'),
    STATEMENTS_DESC: sorted('read/graph/positions-sorted', 'STATEMENTS_DESC'),
  }),
  documents: filteredList('read/graph/documents-count', documents, {
    PUBLISHED_AT_ASC: indexed('read/graph/documents', 'key'),
    PUBLISHED_AT_DESC: indexed('read/graph/documents', 'key', true),
  }),
}
