import type { SharedLabel } from '../graph/layout.ts'
import type { ParametersOf, QueryName } from '../graph/queries.ts'

const removalQueries = [
  'load/remove-relationships',
  'load/remove-statements',
  'load/remove-judgements',
  'load/remove-documents',
] as const satisfies QueryName[]

/** The query that inserts the shared nodes of each type. */
export const nodeQuery = {
  Actor: 'load/actors',
  Event: 'load/events',
  Topic: 'load/topics',
  Claim: 'load/claims',
  Position: 'load/positions',
} as const satisfies Record<SharedLabel, QueryName>

/** What belongs to one document alone and needs no shared node. */
export const ownQueries = [
  'load/judgements',
  'load/statements',
  'load/reports',
  'load/replies-to',
] as const satisfies QueryName[]

/** What links documents and their statements to shared nodes, and shared nodes to one another. */
export const linkQueries = [
  'load/published-by',
  'load/holds',
  'load/position-in',
  'load/affiliated-with',
  'load/took-part-in',
  'load/part-of-event',
  'load/claims-about',
  'load/relates-from',
  'load/relates-to',
  'load/contradicts',
  'load/supports',
  'load/said',
  'load/about',
  'load/jointly-about',
  'load/claimed',
  'load/addressed-to',
  'load/spoken-as',
  'load/made-at',
  'load/relayed-by',
] as const satisfies QueryName[]

/** Deletes what a translated document no longer has; the rest of it stays. */
const unlinkQueries = [
  'load/unlink-described',
  'load/unlink-owned',
  'load/unlink-publisher',
  'load/unlink-statements',
] as const satisfies QueryName[]

/** What follows from judgements, once all that they concern is written. */
const identityQueries = [
  'load/remove-members',
  'load/members',
  'load/member-ids',
  'load/judged',
  'load/utterances',
  'load/statement-utterances',
  'load/identifies',
  'load/projecting',
  'load/projected',
] as const satisfies QueryName[]

/**
 * Every query of a write, in the order in which they must run: what a query matches has been inserted before it, and a
 * node is deleted before another one takes its id. Each write runs some of them, and none in another order.
 */
export const writeOrder = [
  // It looks at what is about to be deleted.
  'load/changes',
  ...removalQueries,
  ...unlinkQueries,
  'load/remove-undescribed',
  ...Object.values(nodeQuery),
  'load/changed',
  'load/kinds',
  'load/documents',
  'load/described-in',
  ...ownQueries,
  ...linkQueries,
  'load/given-ids',
  'load/derived-from',
  'load/disputed',
  ...identityQueries,
] as const satisfies QueryName[]

/** A query of a write. */
export type WriteQuery = (typeof writeOrder)[number]

/** A query of a write with its parameters. */
export type Step = readonly [name: WriteQuery, parameters: ParametersOf<WriteQuery>]

const places = new Map<WriteQuery, number>(writeOrder.map((name, at) => [name, at]))

/** Sorts steps into {@link writeOrder}; steps of one query keep their order. */
export const inWriteOrder = (steps: readonly Step[]): Step[] =>
  steps.toSorted(([one], [other]) => places.get(one)! - places.get(other)!)

/** One step for each query that has rows, with the rows of all documents. */
export function stepsOf(
  documents: readonly { rows: ReadonlyMap<WriteQuery, readonly object[]> }[],
  queries: readonly WriteQuery[] = writeOrder,
): Step[] {
  return queries.flatMap((name): Step[] => {
    const rows = documents.flatMap(document => document.rows.get(name) ?? [])
    return rows.length === 0 ? [] : [[name, { rows }]]
  })
}

/** The steps that delete documents with their statements and relationships. Shared nodes change by steps of their own. */
export const removalOf = (documentIds: readonly string[]): Step[] =>
  documentIds.length === 0 ? [] : removalQueries.map(name => [name, { documentIds }])
