import type { Ground } from './ground.ts'
import { usesOf, type IdLabel, type Incoming, type TakenId } from '../incoming.ts'

/**
 * Finds the documents that use an id for another type of node than a node that stays, or than an earlier document of the
 * same transaction. If a document is refused, its
 * loaded version stays, and that may conflict with another document: so this repeats until nothing more is refused.
 */
export function refuse(
  { standing, describing, documentIds }: Ground,
  changed: readonly Incoming[],
): { accepted: Incoming[]; refused: Map<Incoming, TakenId[]> } {
  const uses = new Map(changed.map(one => [one, usesOf(one)]))
  const refused = new Map<Incoming, TakenId[]>()
  for (;;) {
    const accepted = changed.filter(one => !refused.has(one))
    const goes = new Map<string, number>()
    for (const { document } of accepted) {
      for (const { id } of describing.get(document.document.id) ?? []) goes.set(id, (goes.get(id) ?? 0) + 1)
    }
    const labels = new Map<string, IdLabel>(documentIds.map(id => [id, 'Document']))
    for (const [id, { label, describers }] of standing) {
      const going = goes.get(id)
      if (going === undefined || going !== describers) labels.set(id, label)
    }
    const known = refused.size
    for (const one of accepted) {
      const taken = uses.get(one)!.flatMap(({ id, label }) => {
        const takenBy = labels.get(id)
        return takenBy === undefined || takenBy === label ? [] : [{ id, label, takenBy }]
      })
      if (taken.length > 0) refused.set(one, taken)
      else for (const { id, label } of uses.get(one)!) labels.set(id, label)
    }
    if (refused.size === known) return { accepted, refused }
  }
}
