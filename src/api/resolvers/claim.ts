import type { ClaimLinkRow } from '../../graph/queries/rows.ts'
import type { NodeRecord } from '../answers/context.ts'
import { sourcesOf } from '../answers/sources.ts'
import { sortedSet } from '../../order.ts'
import { claimed } from '../filter/literals.ts'
import type { StatementArguments } from '../statements/statements.ts'
import { listFrom, listOf } from '../paging/lists.ts'
import { identity } from './identity.ts'
import { nodeList, textList } from './lists.ts'
import { type Fields, nodeAt, statementsWhere } from './resolver.ts'

/** Merges equal links of several documents; a contradiction is the same from either end. */
function linksOf(rows: readonly ClaimLinkRow[]) {
  const groups = Map.groupBy(rows, ({ kind, claimId, basis, incoming }) =>
    JSON.stringify([kind, claimId, basis, incoming && kind !== 'CONTRADICTS']),
  )
  return sortedSet(groups.keys()).map(key => {
    const [kind, claimId, basis, incoming] = JSON.parse(key) as [string, string, string, boolean]
    const alike = groups.get(key) ?? []
    return {
      key: [kind, claimId, ...(incoming ? ['incoming'] : []), basis].join(' '),
      kind,
      claimId,
      basis,
      incoming,
      annotators: sortedSet(alike.flatMap(row => (row.statementIds.length === 0 ? row.annotator : []))),
      documentIds: sortedSet(alike.map(row => row.documentId)),
      statementIds: sortedSet(alike.flatMap(row => row.statementIds)),
    }
  })
}

export const Claim: Fields = {
  figure: claim => ((claim['measure'] ?? null) === null ? null : claim),
  relation: claim =>
    (claim['relationFrom'] ?? null) === null
      ? null
      : { fromId: claim['relationFrom'], kind: claim['relationKind'], toId: claim['relationTo'] },
  ...listFrom('about', 'read/claim/about'),
  statements: statementsWhere(
    ({ id }: NodeRecord, { verb }: StatementArguments & { verb?: string | null }) => [
      claimed({ id, verb: verb ?? null }),
    ],
  ),
  ...listFrom('assertedBy', 'read/claim/asserted-by'),
  ...listFrom('deniedBy', 'read/claim/denied-by'),
  ...listFrom('leftOpenBy', 'read/claim/left-open-by'),
  ...listOf(
    'links',
    async ({ id }: NodeRecord, _args, context) => linksOf((await context.load('read/claim/links', id)) ?? []),
    ({ key }) => key,
  ),
  ...listFrom('disputes', 'read/claim/disputes'),
  ...listFrom('descriptions', 'read/descriptions'),
  ...listOf(
    'sources',
    async ({ id }: NodeRecord, _args, context) =>
      sourcesOf((await context.load('read/claim/sources', id)) ?? []),
    ({ key }) => key,
  ),
  identity,
}

export const ClaimSource = nodeList('statements', 'statementIds', 'as it is')

export const ClaimRelation = { from: nodeAt('fromId'), to: nodeAt('toId') }

export const Dispute = {
  claim: nodeAt('claimId'),
  ...nodeList('statements', 'statementIds', 'as it is'),
  ...nodeList('otherStatements', 'otherStatementIds', 'as it is'),
}

export const ClaimLink = {
  claim: nodeAt('claimId'),
  ...textList('annotators'),
  ...nodeList('documents', 'documentIds'),
  ...nodeList('statements', 'statementIds'),
}
