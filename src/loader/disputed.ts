import type { Writer } from '../graph/graph.ts'
import { asGiven } from './identity/naming.ts'
import type { Incoming } from './incoming.ts'
import type { Step } from './steps.ts'

/** The claims whose disputed flag a write may change, and the events of their figures; see cypher/load/disputed.cypher. */
export interface Disputable {
  claimIds: string[]
  eventIds: string[]
}

type Coming = Pick<Incoming, 'document' | 'naming'>

const supersedes: ReadonlySet<string> = new Set(['CORRECTS', 'RETRACTS'])

/**
 * Finds the claims whose disputed flag may change. Call before deleting anything. A claim that is new to the graph matters
 * only if the incoming documents themselves contest it. A claim already disputed matters only if something is being removed,
 * since adding documents never settles a dispute. `standing` gives the properties that a claim has in the graph.
 */
export async function disputableOf(
  writer: Writer,
  going: readonly string[],
  coming: readonly Coming[],
  standing: (claimId: string) => Readonly<Record<string, unknown>> | undefined = () => undefined,
): Promise<Disputable> {
  const superseded = coming.flatMap(({ document: { document } }) =>
    document.derivedFrom.filter(({ kind }) => supersedes.has(kind)).map(({ document: id }) => id),
  )
  const documentIds = [...new Set([...going, ...superseded])]
  const there = documentIds.length === 0 ? [] : await writer.run('load/disputable', { documentIds })
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

/** The step that updates the disputed flags once all else is written. */
export const marking = (disputable: Disputable): Step[] =>
  disputable.claimIds.length === 0 ? [] : [['load/disputed', { ...disputable }]]

/** The claims that a document denies, links as contradicting, or gives a figure to. */
const contestedIn = ({ document, naming = asGiven }: Coming): string[] => {
  const { claims, claimLinks, statements } = document
  return [
    ...statements.flatMap(statement =>
      statement.claims.filter(({ verb }) => verb === 'DENIES').map(({ id }) => id),
    ),
    ...claimLinks.filter(({ kind }) => kind === 'CONTRADICTS').flatMap(({ from, to }) => [from, to]),
    ...claims.filter(({ measure }) => measure !== undefined).map(({ id }) => id),
  ].map(naming.canonical)
}

function claimedIn({ document: { claims, events }, naming = asGiven }: Coming): Disputable {
  const eventIds = new Set(events.map(({ id }) => id))
  return {
    claimIds: claims.map(({ id }) => naming.canonical(id)),
    eventIds: claims
      .filter(({ measure }) => measure !== undefined)
      .flatMap(({ about }) => about.filter(id => eventIds.has(id)).map(naming.canonical)),
  }
}
