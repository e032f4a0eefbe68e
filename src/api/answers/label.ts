import type { NodeRecord } from '../../graph/queries/rows.ts'

const properties = ['name', 'title', 'quote', 'text'] as const

/** The properties of each kind of node that comes with a page, of which its label is the first that it has. */
export const labelProperties = {
  statement: ['quote', 'text'],
  actor: ['name'],
  target: ['name'],
  claim: ['text'],
  document: ['title'],
}

/** What a node is called where one line must do. */
export const labelOf = (node: NodeRecord): string => {
  for (const property of properties) {
    const value = node[property]
    if (typeof value === 'string') return value
  }
  return node.id
}
