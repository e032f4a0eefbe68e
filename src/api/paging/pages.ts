import { clientError } from '../errors.ts'

/** The arguments of every connection, as in the Relay cursor connections specification. */
export interface PageArguments {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}

/** The requested part of a list: between two keys, counted from the beginning or backward from the end. */
export interface Slice {
  limit: number
  backward: boolean
  after: string | null
  before: string | null
}

export const defaultPageSize = 25
export const maxPageSize = 100

/** Checks a connection's arguments. `ordering` names the list order its cursors belong to; `isKey` checks the key inside one. */
export function readSlice(args: PageArguments, ordering: string, isKey: (key: string) => boolean): Slice {
  const { first = null, last = null } = args
  if (first !== null && last !== null) {
    throw clientError('BAD_USER_INPUT', 'a page must take either first or last', { first, last })
  }
  const limit = first ?? last ?? defaultPageSize
  if (limit < 0 || limit > maxPageSize) {
    const name = first === null ? 'last' : 'first'
    throw clientError('BAD_USER_INPUT', `${name} must be a whole number from 0 to ${maxPageSize}`, limit)
  }
  return {
    limit,
    backward: last !== null,
    after: readCursor(args.after ?? null, ordering, isKey),
    before: readCursor(args.before ?? null, ordering, isKey),
  }
}

/** An opaque keyset cursor: a position in an ordering that stays valid while documents are loaded. */
export function writeCursor(ordering: string, key: string): string {
  return Buffer.from(`${ordering} ${key}`).toString('base64url')
}

function readCursor(cursor: string | null, ordering: string, isKey: (key: string) => boolean): string | null {
  if (cursor === null) return null
  const text = Buffer.from(cursor, 'base64url').toString()
  const key = text.slice(ordering.length + 1)
  if (writeCursor(ordering, key) === cursor && isKey(key)) return key
  throw clientError('BAD_CURSOR', `a cursor must come from this list in the same order (${ordering})`, cursor)
}

/** A connection that loads its page, and counts, only if these are selected. */
export function connectionOf<Node>(
  slice: Slice,
  cursorOf: (node: Node) => string,
  read: (limit: number) => Promise<Node[]>,
  count: () => Promise<number | null>,
) {
  const readOnce = async () => {
    // One extra node shows whether there is another page.
    const nodes = await read(slice.limit + 1)
    const more = nodes.length > slice.limit
    const page = nodes.slice(0, slice.limit)
    if (slice.backward) page.reverse()
    return { page, more }
  }
  let reading: ReturnType<typeof readOnce> | undefined
  const result = () => (reading ??= readOnce())
  return {
    nodes: async () => (await result()).page,
    edges: async () => (await result()).page.map(node => ({ node, cursor: cursorOf(node) })),
    pageInfo: async () => {
      const { page, more } = await result()
      const [first, last] = [page[0], page.at(-1)]
      return {
        hasNextPage: slice.backward ? slice.before !== null : more,
        hasPreviousPage: slice.backward ? more : slice.after !== null,
        startCursor: first === undefined ? null : cursorOf(first),
        endCursor: last === undefined ? null : cursorOf(last),
      }
    },
    totalCount: count,
  }
}
