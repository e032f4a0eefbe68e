import type { GraphQLResolveInfo } from 'graphql'
import type { Context, NodeRecord } from '../answers/context.ts'
import { gatheredAt } from '../answers/gathered.ts'
import type { StatementFilter } from '../filter/filter.ts'
import { link } from '../filter/literals.ts'
import { maxPageSize } from '../paging/pages.ts'
import { alternativesFor } from '../statements/parents.ts'
import { statementsOf } from '../statements/statements.ts'
import { nodesOf } from './resolver.ts'

/** What an event is made of: see `Batch`. */
export interface Changed {
  cursor: string
  documentIds: readonly string[]
  /** The statements that changes of these documents did away with; some may be back. */
  goneIds: readonly string[]
}

/** What the resolvers of a subscription tell whoever opens it. */
export interface Opening {
  begin: (after: string | null) => void
}

interface Arguments {
  after?: string | null
  filter?: StatementFilter | null
}

/** Events are made one by one by who opened the subscription, so this stream of them stays empty. */
// oxlint-disable-next-line eslint/require-yield -- it is the type that counts
async function* begin(_root: unknown, { after }: Arguments, { begin: opened }: Opening) {
  opened(after ?? null)
}

/** All statements of one document that a filter lets through. */
async function statementsIn(
  documentId: string,
  filter: StatementFilter,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<NodeRecord[]> {
  const statements: NodeRecord[] = []
  const gathered = gatheredAt(info, 'itself')
  const parent = [link(['REPORTED_IN'], 'document', { id: documentId })]
  for (let after: string | null = null; ;) {
    const page = await statementsOf(context, parent, { filter, first: maxPageSize, after }, gathered)
    statements.push(...(await page.nodes()))
    const { hasNextPage, endCursor } = await page.pageInfo()
    if (!hasNextPage || context.allowance.exceeded) return statements
    after = endCursor
  }
}

export const Subscription = {
  statementsChanged: {
    subscribe: begin,
    resolve: (changed: Changed, { filter }: Arguments) => ({ ...changed, filter: filter ?? {} }),
  },
  documentsChanged: { subscribe: begin, resolve: (changed: Changed) => changed },
}

export const StatementsChanged = {
  async added(
    { documentIds, filter }: Changed & { filter: StatementFilter },
    _args: object,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<NodeRecord[]> {
    // So that a filter which cannot be is refused before anything changes.
    if (documentIds.length === 0) await alternativesFor(context, filter)
    const found = await Promise.all(documentIds.map(id => statementsIn(id, filter, context, info)))
    return found.flat()
  },
  async removedIds({ goneIds }: Changed, _args: object, context: Context): Promise<string[]> {
    const present = await Promise.all(goneIds.map(id => context.load('live/present', id)))
    return goneIds.filter((_id, at) => present[at] === null)
  },
}

export const DocumentsChanged = {
  documents: ({ documentIds }: Changed, _args: object, context: Context) => nodesOf(documentIds, context),
  async removedIds({ documentIds }: Changed, _args: object, context: Context): Promise<string[]> {
    const present = new Set((await nodesOf(documentIds, context)).map(({ id }) => id))
    return documentIds.filter(id => !present.has(id))
  },
}
