import type { Reader } from '../api/in-process.ts'
import { WhosaidError } from '../errors.ts'
import { part as own, question as questionOf } from './question.ts'

/** Which statements: those that a filter of the API lets through, or those of a list, in its order. */
export interface Selection {
  filter?: unknown
  ids?: readonly string[] | undefined
}

interface PageInfo {
  hasNextPage: boolean
  endCursor: string | null
}

export interface Connection<Node> {
  nodes: Node[]
  pageInfo: PageInfo
}

/** How many nodes one question asks for. */
const pageSize = 100

/**
 * Reads the selected statements page by page, each as the fragment `Part` in the files `part` says. Of a filter the
 * earliest comes first, or with `IN_DOCUMENT` the statements of one document together. Throws `NOT_FOUND` if one of a
 * list is not loaded.
 */
export async function* statementsIn<Statement>(
  reader: Reader,
  { filter, ids }: Selection,
  part: readonly URL[],
  orderBy: 'SAID_AT_ASC' | 'IN_DOCUMENT' = 'SAID_AT_ASC',
): AsyncGenerator<Statement[]> {
  if (ids !== undefined) {
    const question = questionOf(own('picked'), ...part)
    for (const some of chunks(ids)) {
      const { nodes } = await reader.ask<{ nodes: (object | null)[] }>(question, { ids: some })
      refuseUnknown(some, nodes)
      yield nodes as Statement[]
    }
    return
  }
  const question = questionOf(own('statements'), ...part)
  yield* pages(async after => {
    const variables = { filter: filter ?? null, orderBy, after }
    return (await reader.ask<{ statements: Connection<Statement> }>(question, variables)).statements
  })
}

/** All pages of a list, one after the other. */
export async function* pages<Node>(
  read: (after: string | null) => Promise<Connection<Node>>,
): AsyncGenerator<Node[]> {
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await read(after)
    if (nodes.length > 0) yield nodes
    if (!pageInfo.hasNextPage) return
    after = pageInfo.endCursor
  }
}

export function* chunks<Item>(items: readonly Item[], size = pageSize): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** Only a statement has more than an id there: what else there is has no `Part`. */
function refuseUnknown(ids: readonly string[], nodes: readonly (object | null)[]): void {
  const unknown = ids.filter((_, at) => Object.keys(nodes[at] ?? {}).length < 2)
  if (unknown.length === 0) return
  throw new WhosaidError(
    'NOT_FOUND',
    `a list must have ids of loaded statements, but got: ${unknown.slice(0, 10).join(', ')}`,
  )
}
