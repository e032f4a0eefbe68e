import type { NodeRecord } from '../answers/context.ts'
import { listFrom, textsAfter, type ListArguments } from '../paging/lists.ts'
import { textList } from './lists.ts'
import { nodeAt, type Fields, type Resolver } from './resolver.ts'

/** The node itself: its members are a property, its judgements are asked for. */
export const identity: Resolver = node => node

export const Identity: Fields = {
  ...textList('memberIds'),
  ...listFrom('judgements', 'read/judgements'),
}

/** The judgements about a node. */
export const judgements = listFrom('judgements', 'read/judgements')

/** A list of ids in the order in which they are judged, and its count. */
const inOrder = (name: string): Fields => {
  const idsOf = (judgement: NodeRecord): string[] => (judgement[name] ?? []) as string[]
  return {
    [name]: (judgement: NodeRecord, args: ListArguments) => textsAfter(idsOf(judgement), args, false),
    [`${name}Count`]: (judgement: NodeRecord) => idsOf(judgement).length,
  }
}

const documentId = (id: string): string => id.slice(0, id.indexOf('#'))

export const Judgement: Fields = {
  ...inOrder('ids'),
  ...inOrder('applied'),
  ...inOrder('notApplied'),
  document: ({ id }, args, context, info) =>
    nodeAt('documentId')({ documentId: documentId(id) }, args, context, info),
}
