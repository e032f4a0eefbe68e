import { query, type Query } from './query.ts'

/** An actor as cypher/candidates/actors.cypher returns it; a stream gives integers as bigints. */
export interface ActorFacts {
  id: string
  kind: string
  names: string[]
  wikidataId: string | null
  iso3: string | null
  statements: number
  mentions: string[]
  offices: { id: string; title: string; in: string | null; start: string | null; end: string | null }[]
  affiliations: { kind: string; with: string }[]
  documents: number
  handMade: string[]
  days: [string | null, string | null][]
}

/** Which nodes are read: all where `ids` is null. */
interface Among {
  ids: readonly string[] | null
  drafter: string
}

const facts = <Facts extends object>(): Query<Among, Facts> => ({})

/** The queries that gather what may tell whether two nodes are one. */
export const candidateQueries = {
  'candidates/actors': facts<ActorFacts>(),
}
