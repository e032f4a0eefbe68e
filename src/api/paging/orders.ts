import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer } from '../../graph/queries/query.ts'
import type { Context, NodeRecord } from '../answers/context.ts'
import { keys } from './connections.ts'
import { connectionOf, type PageArguments, readSlice, type Slice, writeCursor } from './pages.ts'
import { between, rangesOf } from './ranges.ts'

type NodesQuery = QueryGiving<Answer<NodeRecord[]>>

/** One order of a list: the name of it that its cursors carry, the property of a node that sorts so, and how a part is read. */
export interface Order {
  name: string
  by: keyof typeof keys
  read(slice: Slice, filter: object | null, first: number, context: Context): Promise<NodeRecord[] | null>
}

/** An order that an index has: of ids, or of dates. */
export function indexed(query: NodesQuery, by: 'id' | 'key', latestFirst = false): Order {
  const name = `${query.split('/').at(-1)} by ${by === 'key' ? 'date' : 'id'}${latestFirst ? ', latest first' : ''}`
  const rangesFor = (slice: Slice) => {
    if (by === 'key') return rangesOf(slice, latestFirst)
    const { lower, upper } = keys.id
    return {
      ranges: [between(slice.after ?? lower, slice.before ?? upper, 0)],
      descending: slice.backward,
    }
  }
  return {
    name,
    by,
    read(slice, filter, first, context) {
      const { ranges, descending } = rangesFor(slice)
      return context.load(query, 'graph', { filter, ranges, descending, first })
    },
  }
}

/** An order for which all that fulfil the filter are read and sorted. */
export function sorted(query: NodesQuery, by: 'NAME' | 'STATEMENTS_DESC'): Order {
  const [list = ''] = query.split('/').at(-1)?.split('-') ?? []
  return {
    name: `${list} by ${by === 'NAME' ? 'name' : 'statements'}`,
    by: by === 'NAME' ? 'name' : 'place',
    read(slice, filter, first, context) {
      const bounds = { lower: slice.after ?? '', upper: slice.before, descending: slice.backward }
      return context.load(query, 'graph', { filter, by, ...bounds, first })
    },
  }
}

/** A connection of a list in an order, with the count of the whole list. */
export function inOrder(
  order: Order,
  count: QueryGiving<Answer<number>>,
  args: PageArguments,
  filter: object | null,
  context: Context,
) {
  const { isKey, property } = keys[order.by]
  const slice = readSlice(args, order.name, isKey)
  return connectionOf<NodeRecord>(
    slice,
    node => writeCursor(order.name, String(node[property])),
    async first => (await order.read(slice, filter, first, context)) ?? [],
    async () => (await context.load(count, 'graph', { filter })) ?? 0,
  )
}
