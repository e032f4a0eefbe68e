import { type Answer, ask } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'
import {
  type ClaimsFilter,
  type DisputedClaimsQueryVariables,
  DisputedIds,
  type DisputedIdsQuery,
  type StatementFilter,
} from '../../generated/queries.ts'
import type { Picker } from '../../parts/filters/pickers.tsx'

/** The conditions of the page that name a thing. */
export const pickers = [
  ['assertedBy', 'Asserted by', ['ACTOR']],
  ['deniedBy', 'Denied by', ['ACTOR']],
  ['about', 'About', ['ACTOR', 'EVENT', 'TOPIC']],
  ['document', 'Document', ['DOCUMENT']],
] as const satisfies readonly Picker[]

/** The keys of the page's conditions in its address. */
export const keys = [...pickers.map(([key]) => key), 'words', 'from', 'to'] as const

/** What the address asks of claims. */
function filterOf(parameters: URLSearchParams): ClaimsFilter {
  const given = (key: (typeof keys)[number]): string | undefined => parameters.get(key) || undefined
  const [assertedBy, deniedBy, about] = [given('assertedBy'), given('deniedBy'), given('about')]
  const [document, words] = [given('document'), given('words')]
  const [from, to] = [given('from'), given('to')]
  return {
    disputed: true,
    ...(assertedBy !== undefined && { assertedBy }),
    ...(deniedBy !== undefined && { deniedBy }),
    ...(about !== undefined && { about }),
    ...(document !== undefined && { documents: [document] }),
    ...(words !== undefined && { text: words }),
    ...(from !== undefined && { saidFrom: from }),
    ...(to !== undefined && { saidTo: to }),
  }
}

/** How many claims the page shows at once: each with both sides. */
export const pageSize = 4

/** What the page asks for at an address. */
export const askedAt = (
  parameters: URLSearchParams,
): DisputedClaimsQueryVariables & { filter: ClaimsFilter } => ({
  filter: filterOf(parameters),
  order: parameters.get('order') === 'id' ? 'ID' : 'STATEMENTS_DESC',
  first: pageSize,
  after: parameters.get('after'),
})

/** How many claims a filter of statements may name. */
const most = 1_000

/** The statements that take up the claims of the page. Throws a `Failure` where these are too many to be named. */
export async function statementsOf(filter: ClaimsFilter): Promise<StatementFilter> {
  if (Object.keys(filter).length === 1) return { claim: { disputed: true } }
  const ids: string[] = []
  let after: string | null = null
  for (;;) {
    const answer: Answer<DisputedIdsQuery> = await ask(DisputedIds, { filter, after })
    const { claims } = answer.data
    if (claims === null) throw answer.failures[0] ?? new Failure('UNEXPECTED', 'The claims cannot be read.')
    const { nodes, pageInfo } = claims
    ids.push(...nodes.map(({ id }) => id))
    if (ids.length > most)
      throw new Failure('TOO_MUCH', `A file must be of at most ${most} claims, but got: more.`)
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  if (ids.length === 0)
    throw new Failure('BAD_USER_INPUT', 'A file must be of one claim at least, but got: none.')
  return { claim: { ids } }
}
