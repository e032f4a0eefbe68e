import type { Context, NodeRecord } from '../context.ts'
import { clientError } from '../errors.ts'
import { type StatementArguments, statementsOf } from '../filter/statements.ts'
import { longestPage } from '../pages.ts'
import type { Fields } from './resolver.ts'

interface ById {
  id: string
}

const nodeOf = (context: Context, id: string) => context.load<NodeRecord>('read/nodes', id)

/** A node of one type by its id; an id of another type is unknown here. */
function byId(label: string) {
  return async (_root: unknown, { id }: ById, context: Context) => {
    const node = await nodeOf(context, id)
    return node?.labels.includes(label) ? node : null
  }
}

export const Query: Fields<unknown> = {
  node: (_root, { id }: ById, context) => nodeOf(context, id),
  nodes: (_root, { ids }: { ids: string[] }, context) => {
    if (ids.length > longestPage) {
      throw clientError('BAD_USER_INPUT', `nodes takes at most ${longestPage} ids`, ids.length)
    }
    return ids.map(id => nodeOf(context, id))
  },
  actor: byId('Actor'),
  statement: byId('Statement'),
  document: byId('Document'),
  statements: (_root, args: StatementArguments, context) => statementsOf(context, [], args),
}
