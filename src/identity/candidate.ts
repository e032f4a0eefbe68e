/** The types of nodes that may be one. Utterances are statements that render one act. */
export type CandidateType = 'actor' | 'position' | 'event' | 'topic' | 'claim' | 'utterance'

export const candidateTypes: readonly CandidateType[] = [
  'actor',
  'position',
  'event',
  'topic',
  'claim',
  'utterance',
]

/** Nodes that are taken for one, since their names are equal and nothing known speaks against it. */
export interface Row {
  /** The member that stands for all: a global id before a local one, then the one that most documents describe. */
  id: string
  type: CandidateType
  name: string
  memberIds: readonly string[]
  /** How many relationships of statements hang on the members. */
  statements: number
  /** How sure it is that all members are one; 1 for a single member. */
  score: number
  reasons: readonly string[]
}

/** What is proposed for two rows: that they are one, that the first is held by the second, or that they contradict. */
export type Proposal = 'same' | 'holder' | 'contradicts'

/** Two rows that may be one. */
export interface Pair {
  type: CandidateType
  proposal: Proposal
  a: Row
  b: Row
  score: number
  for: readonly string[]
  against: readonly string[]
}

/** What speaks for and against that two are one, and how much in all. */
export interface Evidence {
  score: number
  for: string[]
  against: string[]
}

/** From here on two rows may be joined by a program. */
export const leastScore = 0.5

/** Whether an id belongs to one document. */
export const isLocal = (id: string): boolean => id.includes('#')
