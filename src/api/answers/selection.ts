import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** What a query selects at some place, whatever its directives say and for whichever type. */
export interface Selection {
  /** The names of the fields. */
  names: ReadonlySet<string>
  /** What is selected along paths of fields such as `edges.node`, all of it together. */
  at(...paths: string[]): Selection
}

type Fragments = GraphQLResolveInfo['fragments']

/** All fields of a selection, those of fragments too. */
function fieldsOf(selections: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (selections?.selections ?? []).flatMap(selection => {
    if (selection.kind === 'Field') return [selection]
    const fragment = selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value]
    return fieldsOf(fragment?.selectionSet, fragments)
  })
}

function below(parents: readonly FieldNode[], fragments: Fragments): Selection {
  const fieldsBelow = (nodes: readonly FieldNode[]) =>
    nodes.flatMap(node => fieldsOf(node.selectionSet, fragments))
  const along = (path: string) =>
    path
      .split('.')
      .reduce((nodes, name) => fieldsBelow(nodes).filter(field => field.name.value === name), parents)
  return {
    names: new Set(fieldsBelow(parents).map(field => field.name.value)),
    at: (...paths) => below(paths.flatMap(along), fragments),
  }
}

/** What is selected at the value of the field that is being resolved. */
export function selectionOf({ fieldNodes, fragments }: GraphQLResolveInfo): Selection {
  return below(fieldNodes, fragments)
}
