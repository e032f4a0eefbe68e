import type { Place } from '../errors.ts'
import type { ResolvedDocument } from '../document/index.ts'
import type { Warning } from './conflicts.ts'

/** Collects claims and what statements do with them. */
export interface UnsaidFinder {
  add(document: ResolvedDocument, place: Place): void
  /** The claims that no statement of all documents takes up, each where it is first described. */
  rest(): Warning[]
}

/** A claim may be described by one document and taken up by another, so nothing is known before all are read. */
export function createUnsaidFinder(): UnsaidFinder {
  const unsaid = new Map<string, Place>()
  const said = new Set<string>()
  return {
    add({ claims, statements }, place) {
      for (const { id } of statements.flatMap(statement => statement.claims)) {
        said.add(id)
        unsaid.delete(id)
      }
      for (const { id } of claims) if (!said.has(id) && !unsaid.has(id)) unsaid.set(id, place)
    },
    rest: () =>
      [...unsaid].map(([id, place]) => ({
        ...place,
        law: 'SHOULD-be-taken-up-by-a-statement',
        message: `every claim should be asserted, denied, left open or asked by a statement, but got: none for ${id}`,
      })),
  }
}
