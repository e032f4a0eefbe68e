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

const inside = (fields: readonly FieldNode[], name: string, fragments: Fragments): FieldNode[] =>
  fields.filter(field => field.name.value === name).flatMap(field => fieldsOf(field.selectionSet, fragments))

const known = new WeakMap<FieldNode, ReadonlySet<string>>()

/** The names of the fields that a query selects at what a field gives; worked out once for a parsed text. */
export function selectedAt(info: GraphQLResolveInfo, place: 'itself' | 'nodes'): ReadonlySet<string> {
  const { fieldNodes, fragments } = info
  // The same field may be selected in several places, which then belong together.
  const alone = fieldNodes.length === 1 ? fieldNodes[0] : undefined
  const before = alone && known.get(alone)
  if (before !== undefined) return before
  const top = fieldNodes.flatMap(field => fieldsOf(field.selectionSet, fragments))
  const fields =
    place === 'itself'
      ? top
      : [...inside(top, 'nodes', fragments), ...inside(inside(top, 'edges', fragments), 'node', fragments)]
  const names = new Set(fields.map(field => field.name.value))
  if (alone !== undefined) known.set(alone, names)
  return names
}
