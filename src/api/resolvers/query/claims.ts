import { wordsOf } from '../../../words.ts'
import { connection } from '../../paging/connections.ts'
import type { NodeRecord } from '../../answers/context.ts'
import { upTo } from '../../../graph/keys.ts'
import { intervalOf, refuseReversed } from '../../dates.ts'
import { clientError } from '../../errors.ts'
import { inOrder, sorted } from '../../paging/orders.ts'
import { maxPageSize, type PageArguments } from '../../paging/pages.ts'
import type { Resolver } from '../resolver.ts'

/** ClaimsFilter of schema.graphql, as the client sends it; null is the same as absent. */
interface ClaimsFilter {
  ids?: readonly string[] | null
  disputed?: boolean | null
  about?: string | null
  event?: string | null
  assertedBy?: string | null
  deniedBy?: string | null
  leftOpenBy?: string | null
  saidFrom?: string | null
  saidTo?: string | null
  measure?: string | null
  relation?: { from?: string | null; kind?: string | null; to?: string | null } | null
  text?: string | null
  documents?: readonly string[] | null
  superseded?: boolean | null
}

/**
 * The index to start from, the most selective that the filter allows; empty to scan all claims in order. `alone` says that
 * nothing else is asked, so that what is found need not be tested.
 */
function seekOf(filter: ClaimsFilter, words: readonly string[] | null, alone: boolean): object {
  const speaker = filter.assertedBy ?? filter.deniedBy ?? filter.leftOpenBy
  const subject = filter.event ?? filter.about ?? filter.relation?.to ?? filter.relation?.from
  if (filter.ids) return { path: 'ids' }
  if (filter.documents) return { path: 'documents' }
  if (words !== null) return { path: 'words', query: words.map(word => `+${word}`).join(' ') }
  if (subject) return { path: 'subject', subject }
  if (speaker) return { path: 'speaker', speaker }
  return filter.disputed === true ? { path: 'disputed', alone } : {}
}

/** A filter as claims.cypher takes it; null for none. */
function parametersOf(filter: ClaimsFilter): object | null {
  const { text, ids, documents, saidFrom, saidTo, ...rest } = filter
  const given = Object.values(filter).filter(value => value !== null && value !== undefined)
  if (given.length === 0) return null
  for (const [name, list] of Object.entries({ ids, documents })) {
    if (list && list.length > maxPageSize)
      throw clientError('BAD_USER_INPUT', `${name} must have at most ${maxPageSize} ids`, list.length)
  }
  refuseReversed('saidFrom and saidTo', saidFrom, saidTo)
  const words = text === null || text === undefined ? null : wordsOf(text)
  if (words?.length === 0) throw clientError('BAD_USER_INPUT', 'text must have at least one word', text)
  return {
    ...rest,
    ids: ids ?? null,
    documents: documents ?? null,
    words,
    saidFrom: saidFrom ? intervalOf(saidFrom).start : null,
    saidTo: saidTo ? upTo(intervalOf(saidTo).end) : null,
    ...seekOf(filter, words, given.length === 1),
  }
}

const page = connection('read/graph/claims', 'read/graph/claims-count', 'id', ['filter'])
const byStatements = sorted('read/graph/claims-sorted', 'STATEMENTS_DESC')

type ClaimArguments = PageArguments & { filter?: ClaimsFilter | null; orderBy?: string | null }

/** All claims that fulfil a filter. */
export const claims: Resolver<NodeRecord | undefined, ClaimArguments> = (
  parent,
  { orderBy, ...args },
  context,
  info,
) => {
  const filter = parametersOf(args.filter ?? {})
  return orderBy === 'STATEMENTS_DESC'
    ? inOrder(byStatements, 'read/graph/claims-count', args, filter, context)
    : page(parent, { ...args, filter }, context, info)
}
