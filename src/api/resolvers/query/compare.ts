import type { Compared, FigureRow, Saying } from '../../../graph/queries/rows.ts'
import type { Context } from '../../answers/context.ts'
import { sortedSet } from '../../../order.ts'
import { clientError } from '../../errors.ts'
import { talliesOf } from '../../answers/tallies.ts'
import { nodeList } from '../lists.ts'
import { type Fields, nodeAt, nodesAt } from '../resolver.ts'
import { listOf } from '../../paging/lists.ts'

const maxDocuments = 20

/** Which documents assert, deny, leave open or ask one claim. */
function comparedOf(claimId: string, said: readonly Saying[]) {
  const within = (verb: string) => sortedSet(said.flatMap(one => (one.verb === verb ? one.documentId : [])))
  return {
    claimId,
    assertedInIds: within('ASSERTS'),
    deniedInIds: within('DENIES'),
    leftOpenInIds: within('LEAVES_OPEN'),
    askedInIds: within('ASKS'),
    documentIds: sortedSet(said.map(({ documentId }) => documentId)),
    statementIds: [...new Set(said.map(({ statementId }) => statementId))],
  }
}

/** Claims that are both asserted and denied, and pairs of asserted claims that contradict each other. */
function clashesOf(said: ReadonlyMap<string, readonly Saying[]>, links: Compared['links']) {
  const by = (claimId: string, verb: string) =>
    (said.get(claimId) ?? []).flatMap(one => (one.verb === verb ? one.statementId : []))
  const denied = [...said.keys()].map(claimId => ({
    reason: 'DENIED',
    claimId,
    otherClaimId: claimId,
    statementIds: by(claimId, 'ASSERTS'),
    otherStatementIds: by(claimId, 'DENIES'),
  }))
  const pairs = sortedSet(links.map(({ claimId, otherId }) => [claimId, otherId].toSorted().join(' ')))
  const linked = pairs.map(pair => {
    const [claimId = '', otherClaimId = ''] = pair.split(' ')
    return {
      reason: 'LINKED',
      claimId,
      otherClaimId,
      statementIds: by(claimId, 'ASSERTS'),
      otherStatementIds: by(otherClaimId, 'ASSERTS'),
    }
  })
  return [...denied, ...linked]
    .filter(({ statementIds, otherStatementIds }) => statementIds.length > 0 && otherStatementIds.length > 0)
    .map(clash => ({ key: [clash.reason, clash.claimId, clash.otherClaimId].join(' '), ...clash }))
}

const figureKey = ({ min, max, approximate }: FigureRow): string => JSON.stringify([min, max, approximate])

/** What several documents say about one subject; null if the subject does not exist. */
async function compare(_root: undefined, args: { documents: string[]; about: string }, context: Context) {
  const asked = sortedSet(args.documents)
  if (asked.length < 2 || asked.length > maxDocuments) {
    throw clientError('BAD_USER_INPUT', `compare must take from 2 to ${maxDocuments} documents`, asked.length)
  }
  const row = await context.load('read/compare', args.about, { documentIds: asked })
  if (row === null) return null
  const { documentIds, said, links, figures } = row
  const byClaim = Map.groupBy(said, ({ claimId }) => claimId)
  const claims = sortedSet(byClaim.keys()).map(claimId => comparedOf(claimId, byClaim.get(claimId) ?? []))
  const isIn = (count: (documents: number) => boolean) =>
    claims.filter(({ documentIds: within }) => count(within.length))
  return {
    aboutId: args.about,
    documentIds,
    inAll: isIn(count => count > 1 && count === documentIds.length),
    inSome: isIn(count => count > 1 && count < documentIds.length),
    inOne: isIn(count => count === 1),
    clashes: clashesOf(byClaim, links),
    // The documents are compared as they stand, though one may supersede another.
    figures: talliesOf(figures, true).filter(
      tally => new Set(tally.figures.map(({ figure }) => figureKey(figure))).size > 1,
    ),
  }
}

export const compareQuery: Fields<undefined> = { compare }

type Found = NonNullable<Awaited<ReturnType<typeof compare>>>
type Claims = 'inAll' | 'inSome' | 'inOne'

const comparedClaims = <Name extends Claims>(name: Name) =>
  listOf(
    name,
    (found: Pick<Found, Claims>) => found[name],
    ({ claimId }) => claimId,
  )

export const Comparison = {
  about: nodeAt('aboutId'),
  documents: nodesAt('documentIds'),
  ...comparedClaims('inAll'),
  ...comparedClaims('inSome'),
  ...comparedClaims('inOne'),
  ...listOf(
    'clashes',
    ({ clashes }: Found) => clashes,
    ({ key }) => key,
  ),
  ...listOf(
    'figures',
    ({ figures }: Found) => figures,
    ({ key }) => key,
  ),
}

export const ComparedClaim = {
  claim: nodeAt('claimId'),
  assertedIn: nodesAt('assertedInIds'),
  deniedIn: nodesAt('deniedInIds'),
  leftOpenIn: nodesAt('leftOpenInIds'),
  askedIn: nodesAt('askedInIds'),
  ...nodeList('statements', 'statementIds', 'as it is'),
}

export const Clash = {
  claim: nodeAt('claimId'),
  otherClaim: nodeAt('otherClaimId'),
  ...nodeList('statements', 'statementIds', 'as it is'),
  ...nodeList('otherStatements', 'otherStatementIds', 'as it is'),
}
