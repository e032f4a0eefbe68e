import type { Parameters, Writer } from '../graph/graph.ts'
import type { ResolvedDocument } from '../document/resolved.ts'

/** Where a write may have begun or ended a dispute; see cypher/load/disputed.cypher. */
export interface Disputable {
  claimIds: string[]
  eventIds: string[]
}

const supersedes: ReadonlySet<string> = new Set(['CORRECTS', 'RETRACTS'])

/**
 * What documents that go and come can change about disputes; asked before the first goes. Of the claims in coming ones that
 * no document described before, only those count that these may dispute among themselves; of those that are disputed, none
 * while nothing goes, for what comes ends no dispute. `standing` gives a claim of a coming document as it is in the graph.
 */
export async function disputableOf(
  writer: Writer,
  going: readonly string[],
  coming: readonly ResolvedDocument[],
  standing: (claimId: string) => Readonly<Record<string, unknown>> | undefined = () => undefined,
): Promise<Disputable> {
  const superseded = coming.flatMap(({ document }) =>
    document.derivedFrom.filter(({ kind }) => supersedes.has(kind)).map(({ document: id }) => id),
  )
  const documentIds = [...new Set([...going, ...superseded])]
  const there =
    documentIds.length === 0 ? [] : await writer.run<Disputable>('load/disputable', { documentIds })
  const contested = new Set(coming.flatMap(contestedIn))
  const isDisputable = (id: string): boolean => {
    if (contested.has(id)) return true
    const claim = standing(id)
    return claim !== undefined && (documentIds.length > 0 || claim['disputed'] !== true)
  }
  const claimed = coming.map(claimedIn).map(({ claimIds, eventIds }) => ({
    claimIds: claimIds.filter(isDisputable),
    eventIds,
  }))
  const all = [...there, ...claimed]
  return {
    claimIds: [...new Set(all.flatMap(({ claimIds }) => claimIds))],
    eventIds: [...new Set(all.flatMap(({ eventIds }) => eventIds))],
  }
}

/** The query, if any, that marks the claims that are disputed once all else is written. */
export const marking = (disputable: Disputable): ['load/disputed', Parameters][] =>
  disputable.claimIds.length === 0 ? [] : [['load/disputed', { ...disputable }]]

/** The claims that are denied here, contradicted, or give a figure; the others are only asserted, asked or left open. */
const contestedIn = ({ claims, claimLinks, statements }: ResolvedDocument): string[] => [
  ...statements.flatMap(statement =>
    statement.claims.filter(({ verb }) => verb === 'DENIES').map(({ id }) => id),
  ),
  ...claimLinks.filter(({ kind }) => kind === 'CONTRADICTS').flatMap(({ from, to }) => [from, to]),
  ...claims.filter(({ measure }) => measure !== undefined).map(({ id }) => id),
]

function claimedIn({ claims, events }: ResolvedDocument): Disputable {
  const eventIds = new Set(events.map(({ id }) => id))
  return {
    claimIds: claims.map(({ id }) => id),
    eventIds: claims
      .filter(({ measure }) => measure !== undefined)
      .flatMap(({ about }) => about.filter(id => eventIds.has(id))),
  }
}
