import { type ListArguments, textsAfter } from '../paging/lists.ts'
import { nodesOf, type Resolver } from './resolver.ts'

/** How a list of ids is ordered: by id, or otherwise, as by the dates of what they name. */
type Order = 'sorted' | 'as it is'

/** A list with a bound, and its count, of the nodes whose ids are listed in a property of the parent. */
export function nodeList<Name extends string, Property extends string>(
  name: Name,
  property: Property,
  order: Order = 'sorted',
): Record<Name | `${Name}Count`, Resolver<Record<Property, string[]>, never>> {
  const list: Resolver<Record<Property, string[]>, ListArguments> = (parent, args, context) =>
    nodesOf(textsAfter(parent[property], args, order === 'sorted'), context)
  const count: Resolver<Record<Property, string[]>> = parent => parent[property].length
  return { [name]: list, [`${name}Count`]: count } as Record<Name | `${Name}Count`, typeof list>
}

/** A list with a bound, and its count, of the texts in a property of the parent, sorted. */
export function textList<Name extends string>(
  name: Name,
): Record<Name | `${Name}Count`, Resolver<Readonly<Record<string, unknown>>, never>> {
  const textsOf = (parent: Readonly<Record<string, unknown>>) => (parent[name] ?? []) as string[]
  const list: Resolver<Readonly<Record<string, unknown>>, ListArguments> = (parent, args) =>
    textsAfter(textsOf(parent), args)
  const count: Resolver<Readonly<Record<string, unknown>>> = parent => textsOf(parent).length
  return { [name]: list, [`${name}Count`]: count } as Record<Name | `${Name}Count`, typeof list>
}
