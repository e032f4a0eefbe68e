import type { DocumentFile } from '../../../document/index.ts'

export type Affiliation = NonNullable<DocumentFile['affiliations']>[number]
export type Party = NonNullable<NonNullable<DocumentFile['events']>[number]['parties']>[number]

/** What actors are to one another and to events, each said once; `statements` tells whose word it is, none the document's. */
export interface Relations {
  affiliations: Affiliation[]
  parties: (event: string) => Party[]
}

/** Joins what is told several times. */
export function joined(
  affiliations: readonly Affiliation[],
  parties: readonly (readonly [event: string, party: Party])[],
): Relations {
  const own = Map.groupBy(parties, ([event]) => event)
  return {
    affiliations: once(
      affiliations.filter(one => one.actor !== one.with),
      one => `${one.actor} ${one.kind} ${one.with}`,
    ),
    parties: event =>
      once(
        (own.get(event) ?? []).map(([, party]) => party),
        party => `${party.actor} ${party.role}`,
      ),
  }
}

// What the document says itself needs no speaker's word beside it.
function once<One extends { statements?: string[] }>(
  all: readonly One[],
  keyOf: (one: One) => string,
): One[] {
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first, ...more]) => {
    if (first === undefined) return []
    const words = [first, ...more].map(({ statements }) => statements)
    const { statements: _, ...plain } = first
    const told = words.every(own => own !== undefined)
    return [(told ? { ...first, statements: [...new Set(words.flat())] } : plain) as One]
  })
}
