import type { GraphQLResolveInfo } from 'graphql'
import type { QueryGiving } from '../../graph/queries.ts'
import type { Answer, Ids } from '../../graph/queries/query.ts'
import type { Context, NodeRecord } from '../answers/context.ts'
import type { Literal } from '../filter/expression.ts'
import { type StatementArguments, statementsOf } from '../statements/statements.ts'
import { gatheredAt } from '../answers/gathered.ts'

/** Computes a field's value from its parent, its arguments and the request's context. */
export type Resolver<Parent = NodeRecord, Args = object> = (
  parent: Parent,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown

/** The resolvers of one type, by field. */
export type Fields<Parent = NodeRecord> = Record<string, Resolver<Parent, never>>

/** A field whose query returns one value, or null. */
export function one(query: QueryGiving<Answer<unknown>, Ids>): Resolver {
  return (parent, _args, context) => context.load(query, parent.id)
}

/** A field whose query returns a list; no row means an empty list. */
export function many(query: QueryGiving<Answer<readonly unknown[]>, Ids>): Resolver {
  return async (parent, _args, context) => (await context.load(query, parent.id)) ?? []
}

/** A field that returns the node whose id is in a property of its parent. */
export function nodeAt<Property extends string>(
  property: Property,
): Resolver<Record<Property, string | null>> {
  return (parent, _args, context) => {
    const id = parent[property]
    return id === null ? null : context.load('read/nodes', id)
  }
}

/** A field that returns the nodes whose ids are listed in a property of its parent; those unloaded meanwhile are left out. */
export function nodesAt<Property extends string>(property: Property): Resolver<Record<Property, string[]>> {
  return (parent, _args, context) => nodesOf(parent[property], context)
}

export async function nodesOf(ids: readonly string[], context: Context): Promise<NodeRecord[]> {
  const nodes = await Promise.all(ids.map(id => context.load('read/nodes', id)))
  return nodes.filter(node => node !== null)
}

/** A field that returns the statements that fulfil conditions derived from its parent. */
export function statementsWhere<Parent, Args extends StatementArguments>(
  conditions: (parent: Parent, args: Args) => Literal[],
): Resolver<Parent, Args> {
  return (parent, args, context, info) =>
    statementsOf(context, conditions(parent, args), args, gatheredAt(info, 'nodes'))
}
