import type { Writer } from '../../graph/graph.ts'
import { idOf, usesOf, type IdLabel, type Incoming, type TakenId } from '../incoming.ts'

/**
 * Finds the documents that use an id for another type of node than a document that stays, or an earlier one of the same
 * transaction. Ids count as documents give them, whatever judgements make of them.
 */
export async function refuseGiven(
  writer: Writer,
  changed: readonly Incoming[],
  isLoaded: (documentId: string) => boolean,
  earlier: ReadonlyMap<string, IdLabel> = new Map(),
): Promise<{ accepted: Incoming[]; refused: Map<Incoming, TakenId[]> }> {
  const refused = new Map<Incoming, TakenId[]>()
  for (;;) {
    const accepted = changed.filter(one => !refused.has(one))
    const known = refused.size
    const ids = [...new Set(accepted.flatMap(usesOf).map(({ id }) => id))]
    const without = accepted.map(idOf).filter(isLoaded)
    const rows = ids.length === 0 ? [] : await writer.run('identity/labels', { ids, without })
    const labels = new Map<string, IdLabel>(earlier)
    for (const { id, label } of rows) if (label !== 'Statement') labels.set(id, label)
    for (const one of accepted) {
      const taken = usesOf(one).flatMap(({ id, label }) => {
        const takenBy = labels.get(id)
        return takenBy === undefined || takenBy === label ? [] : [{ id, label, takenBy }]
      })
      if (taken.length > 0) refused.set(one, taken)
      else for (const { id, label } of usesOf(one)) labels.set(id, label)
    }
    if (refused.size === known) return { accepted, refused }
  }
}
