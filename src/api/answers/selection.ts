import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** What a query selects at one place, of any type; directives are ignored. */
export interface Selection {
  /** The names of the fields. */
  names: ReadonlySet<string>
  /** The merged selections at the ends of paths of field names, such as `edges.node`. */
  at(...paths: string[]): Selection
}

type Fragments = GraphQLResolveInfo['fragments']

/** All fields of a selection, including those of fragments. */
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

/** The selection on the value of the field that is being resolved. */
export function selectionOf({ fieldNodes, fragments }: GraphQLResolveInfo): Selection {
  return below(fieldNodes, fragments)
}
