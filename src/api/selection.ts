import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

type Fragments = GraphQLResolveInfo['fragments']

/** All fields of a selection, those of fragments too, whatever their directives and types say. */
function fieldsOf(selections: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (selections?.selections ?? []).flatMap(selection => {
    if (selection.kind === 'Field') return [selection]
    const fragment = selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value]
    return fieldsOf(fragment?.selectionSet, fragments)
  })
}

const known = new WeakMap<FieldNode, ReadonlySet<string>>()

/** The names of the fields that a query selects at the nodes of a connection; worked out once for a parsed text. */
export function selectedAtNodes({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const [connection] = fieldNodes
  const before = connection && known.get(connection)
  if (before !== undefined && fieldNodes.length === 1) return before
  const inside = (fields: readonly FieldNode[], name: string) =>
    fields
      .filter(field => field.name.value === name)
      .flatMap(field => fieldsOf(field.selectionSet, fragments))
  const top = fieldNodes.flatMap(field => fieldsOf(field.selectionSet, fragments))
  const names = new Set(
    [...inside(top, 'nodes'), ...inside(inside(top, 'edges'), 'node')].map(field => field.name.value),
  )
  if (connection !== undefined && fieldNodes.length === 1) known.set(connection, names)
  return names
}
