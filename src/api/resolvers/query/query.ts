import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import { writePosition } from '../../live/cursor.ts'
import { gatheredAt, statementOf } from '../../answers/gathered.ts'
import { maxPageSize } from '../../paging/pages.ts'
import { claims } from './claims.ts'
import { compareQuery } from './compare.ts'
import { identityQuery } from './identity.ts'
import { listQueries } from './lists.ts'
import { pathQuery } from './path.ts'
import { searchQuery } from './search.ts'
import { countQueries } from './counts.ts'
import { groupQueries } from './groups.ts'
import { type Fields, statementsWhere } from '../resolver.ts'

interface ById {
  id: string
}

const nodeOf = (context: Context, id: string) => context.load('read/nodes', id)

/** A node of one type by its id; null for an id of another type. */
function byId(label: string) {
  return async (_root: unknown, { id }: ById, context: Context) => {
    const node = await nodeOf(context, id)
    return node?.labels.includes(label) ? node : null
  }
}

/** A statement with its nearest links, in one query. */
async function statement(_root: undefined, { id }: ById, context: Context, info: GraphQLResolveInfo) {
  const gathered = gatheredAt(info, 'itself')
  const parameters = (ids: readonly string[]) => ({ ids, gathered })
  const row = await context.load('read/statement/by-id', id, { gathered }, parameters)
  return row && statementOf(row, gathered)
}

export const Query: Fields<undefined> = {
  node: (_root, { id }: ById, context) => nodeOf(context, id),
  nodes: (_root, { ids }: { ids: string[] }, context) => {
    if (ids.length > maxPageSize) {
      throw clientError('BAD_USER_INPUT', `nodes must take at most ${maxPageSize} ids`, ids.length)
    }
    return ids.map(id => nodeOf(context, id))
  },
  actor: byId('Actor'),
  statement,
  claim: byId('Claim'),
  event: byId('Event'),
  topic: byId('Topic'),
  position: byId('Position'),
  document: byId('Document'),
  statements: statementsWhere(() => []),
  claims,
  ...identityQuery,
  ...listQueries,
  ...searchQuery,
  ...pathQuery,
  ...compareQuery,
  ...countQueries,
  ...groupQueries,
  graphStatus: async (_root, _args, context) => {
    const status = await context.load('read/graph/status', 'graph')
    const journal = status?.journal ?? { key: '', seq: 0, at: null }
    const journalId = journal.key === '' ? null : journal.key
    return { ...status, changedAt: journal.at, cursor: writePosition(journal), journalId }
  },
}
