import { byIds, query, type Ids, type Nothing } from './query.ts'

/** An actor as cypher/candidates/actors.cypher returns it; a stream gives integers as bigints. */
export interface ActorFacts {
  id: string
  /** All ids that judgements join here; null where none do. */
  memberIds: string[] | null
  kind: string
  names: string[]
  wikidataId: string | null
  iso3: string | null
  statements: number | bigint
  mentions: string[]
  offices: { id: string; title: string; in: string | null; start: string | null; end: string | null }[]
  affiliations: { kind: string; with: string }[]
  documents: number | bigint
  handMade: string[]
  days: [string | null, string | null][]
}

/** An event, topic or position as cypher/candidates/named.cypher returns it. */
export interface NamedFacts {
  id: string
  memberIds: string[] | null
  name: string
  in: string | null
  type: string | null
  start: string | null
  end: string | null
  place: string | null
  parties: string[]
  figures: string[]
  statements: number | bigint
  documents: number | bigint
  handMade: string[]
}

/** A claim as cypher/candidates/claims.cypher returns it. */
export interface ClaimFacts {
  id: string
  memberIds: string[] | null
  text: string
  about: string[]
  relation: string | null
  figure: string | null
  statements: number | bigint
  documents: number | bigint
  handMade: string[]
}

/** A statement with its words as cypher/candidates/utterances.cypher returns it. */
export interface QuoteFacts {
  id: string
  quote: string
  said: string
  documentId: string
  speakers: { id: string; name: string }[]
}

/** A statement that shows what a node is. */
export interface ShownStatement {
  id: string
  /** What the text calls the speaker. */
  mention: string | null
  /** Whether the node is the speaker. */
  speaks: boolean
  text: string
}

/** Which nodes are read: all where `ids` is null. */
export interface Among {
  ids: readonly string[] | null
  drafter: string
}

/** Which nodes are near: by words, in Lucene's syntax. */
export interface Near {
  query: string
  most: number
  drafter: string
}

export interface Judged {
  verdict: string
  ids: string[]
}

/** A node and those near it, with what judgements say of the node. */
export interface Around<Facts> {
  facts: Facts[]
  judged: Judged[]
}

/** The queries that gather what may tell whether two nodes are one. */
export const candidateQueries = {
  'candidates/actors': query<Among, { facts: ActorFacts }>(),
  'candidates/claims': query<Among, { facts: ClaimFacts }>(),
  'candidates/judged': query<Nothing, Judged>(),
  'candidates/named': query<Among & { label: string }, { facts: NamedFacts }>(),
  'candidates/near-actors': byIds<Around<ActorFacts>, Near>(),
  'candidates/near-claims': byIds<Around<ClaimFacts>, Near>(),
  'candidates/near-named': byIds<Around<NamedFacts>, Near & { index: string }>(),
  'candidates/near-utterances': byIds<Around<QuoteFacts>, Omit<Near, 'drafter'>>(),
  'candidates/statements': query<Ids & { first: number }, { id: string; statements: ShownStatement[] }>(),
  'candidates/utterances': query<Pick<Among, 'ids'>, { facts: QuoteFacts }>(),
}
