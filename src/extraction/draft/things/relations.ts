import type { DocumentFile } from '../../../document/index.ts'

export type Affiliation = NonNullable<DocumentFile['affiliations']>[number]
export type Party = NonNullable<NonNullable<DocumentFile['events']>[number]['parties']>[number]

/** What actors are to one another and to events, each said once; `statements` tells whose word it is, none the document's. */
export interface Relations {
  affiliate: (affiliation: Affiliation) => void
  takePart: (event: string, party: Party) => void
  affiliations: () => Affiliation[]
  partiesOf: (event: string) => Party[]
}

/** Begins a document's list of relations. */
export function createRelations(): Relations {
  const affiliations = new Map<string, Affiliation>()
  const parties = new Map<string, Map<string, Party>>()
  return {
    affiliate: one => {
      if (one.actor !== one.with) keep(affiliations, `${one.actor} ${one.kind} ${one.with}`, one)
    },
    takePart: (event, party) => {
      const own = parties.get(event) ?? new Map<string, Party>()
      parties.set(event, own)
      keep(own, `${party.actor} ${party.role}`, party)
    },
    affiliations: () => [...affiliations.values()],
    partiesOf: event => [...(parties.get(event)?.values() ?? [])],
  }
}

// What the document says itself needs no speaker's word beside it.
function keep<One extends { statements?: string[] }>(all: Map<string, One>, key: string, one: One): void {
  const had = all.get(key)
  if (had === undefined) all.set(key, one)
  else if (one.statements === undefined) delete had.statements
  else if (had.statements !== undefined) had.statements = [...new Set([...had.statements, ...one.statements])]
}
