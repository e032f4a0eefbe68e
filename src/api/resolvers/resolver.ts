import type { GraphQLResolveInfo } from 'graphql'
import type { QueryName } from '../../graph/queries.ts'
import type { Context, NodeRecord } from '../answers/context.ts'
import type { Literal } from '../filter/expression.ts'
import { type StatementArguments, statementsOf } from '../filter/statements.ts'
import { gatheredAt } from '../answers/gathered.ts'

/** A field: from what it stands at, its arguments and the request's context to its value. */
export type Resolver<Parent = NodeRecord, Args = object> = (
  parent: Parent,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
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

/** A field that gives the node whose id a property of its parent holds. */
export function nodeAt<Property extends string>(
  property: Property,
): Resolver<Record<Property, string | null>> {
  return (parent, _args, context) => {
    const id = parent[property]
    return id === null ? null : context.load('read/nodes', id)
  }
}

/** A field that gives the nodes whose ids a property of its parent lists; one that was unloaded meanwhile is left out. */
export function nodesAt<Property extends string>(property: Property): Resolver<Record<Property, string[]>> {
  return (parent, _args, context) => nodesOf(parent[property], context)
}

export async function nodesOf(ids: readonly string[], context: Context): Promise<NodeRecord[]> {
  const nodes = await Promise.all(ids.map(id => context.load<NodeRecord>('read/nodes', id)))
  return nodes.filter(node => node !== null)
}

/** A field that gives the statements for which, at each parent, these conditions hold. */
export function statementsWhere<Parent, Args extends StatementArguments>(
  conditions: (parent: Parent, args: Args) => Literal[],
): Resolver<Parent, Args> {
  return (parent, args, context, info) =>
    statementsOf(context, conditions(parent, args), args, gatheredAt(info, 'nodes'))
}
