import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer, Bounds, Ids, Part } from '../../graph/queries/query.ts'
import type { Context, NodeRecord } from '../answers/context.ts'
import { clientError } from '../errors.ts'
import type { Resolver } from '../resolvers/resolver.ts'
import { maxPageSize } from './pages.ts'

/** The arguments of a list with a bound, as `@list` of the schema gives them. */
export interface ListArguments {
  first?: number | null
  after?: string | null
  superseded?: boolean | null
}

/** The resolvers of a list with a bound and of its count. */
type Listed<Name extends string, Parent> = Record<Name | `${Name}Count`, Resolver<Parent, never>>

function boundsOf(
  { first, after }: ListArguments,
  most = maxPageSize,
): { first: number; after: string | null } {
  const asked = first ?? most
  if (asked < 0 || asked > most) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 0 to ${most}`, asked)
  }
  return { first: asked, after: after ?? null }
}

const notInList = (after: string | null) =>
  clientError('BAD_CURSOR', 'after must name an item of this list', after)

/** The part of a list that the arguments ask for. `after` must be the key of one of its items. */
export function sliceOf<Item>(
  items: readonly Item[],
  args: ListArguments,
  keyOf: (item: Item) => string,
  most = maxPageSize,
): Item[] {
  const { first, after } = boundsOf(args, most)
  if (after === null) return items.slice(0, first)
  const at = items.findIndex(item => keyOf(item) === after)
  if (at === -1) throw notInList(after)
  return items.slice(at + 1, at + 1 + first)
}

const itself = (item: string): string => item

/** The part of a list of ids, or of other texts, that the arguments ask for. A sorted list need not hold `after`. */
export function textsAfter(texts: readonly string[], args: ListArguments, isSorted = true): string[] {
  if (!isSorted || args.after === null || args.after === undefined) return sliceOf(texts, args, itself)
  const { after } = args
  return sliceOf(
    texts.filter(text => text > after),
    { first: args.first ?? null },
    itself,
  )
}

/** A list that is made as a whole, from the arguments of its field, with its count; `after` is what `keyOf` gives of an item. */
export function listOf<Name extends string, Parent, Item>(
  name: Name,
  read: (parent: Parent, args: never, context: Context) => Promise<readonly Item[]> | readonly Item[],
  keyOf: (item: Item) => string,
  most = maxPageSize,
): Listed<Name, Parent> {
  const list: Resolver<Parent, ListArguments> = async (parent, args, context) =>
    sliceOf(await read(parent, args as never, context), args, keyOf, most)
  const count: Resolver<Parent> = async (parent, args, context) =>
    (await read(parent, args as never, context)).length
  return { [name]: list, [`${name}Count`]: count } as unknown as Listed<Name, Parent>
}

/** A list of which the database gives the part that is asked for, with its count. `after` sorts as the query sorts. */
export function listFrom<Name extends string>(
  name: Name,
  query: QueryGiving<Answer<Part<unknown>>, Ids & Bounds>,
): Listed<Name, NodeRecord> {
  const part = (
    id: string,
    { first, after }: ReturnType<typeof boundsOf>,
    superseded: boolean,
    context: Context,
  ) => context.load(query, id, { first, after: after ?? '', superseded })
  const list: Resolver<NodeRecord, ListArguments> = async ({ id }, args, context) => {
    const bounds = boundsOf(args)
    const found = await part(id, bounds, args.superseded ?? false, context)
    // A list that is not sorted by what `after` names cannot go on from what it does not hold.
    if (found?.items === null) throw notInList(bounds.after)
    return found?.items ?? []
  }
  const count: Resolver<NodeRecord, ListArguments> = async ({ id }, args, context) =>
    (await part(id, { first: 0, after: null }, args.superseded ?? false, context))?.total ?? 0
  return { [name]: list, [`${name}Count`]: count } as unknown as Listed<Name, NodeRecord>
}
