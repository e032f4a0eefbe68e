import type { QueryName } from '../../graph/queries.ts'
import type { Context, NodeRecord } from '../context.ts'

/** A field: from what it stands at, its arguments and the request's context to its value. */
export type Resolver<Parent = NodeRecord, Args = object> = (
  parent: Parent,
  args: Args,
  context: Context,
) => unknown

/** The fields of one type. */
export type Fields<Parent = NodeRecord> = Record<string, Resolver<Parent, never>>

/** A field that a query answers with one value, or null. */
export function one(query: QueryName): Resolver {
  return (parent, _args, context) => context.load(query, parent.id)
}

/** A field that a query answers with a list; no row means an empty one. */
export function many(query: QueryName): Resolver {
  return async (parent, _args, context) => (await context.load(query, parent.id)) ?? []
}
