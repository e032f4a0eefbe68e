/** What may be one. */
export type CandidateKind = 'actor' | 'event' | 'claim' | 'topic' | 'position' | 'utterance'

export interface CandidatesRequest {
  /** All by default. */
  type?: CandidateKind
  /** What `whosaid candidates --json` wrote into this file of the folder, in place of a search. */
  file?: string
}

/** One thing of the graph, with what shows who or what it is. */
export interface CandidateSide {
  id: string
  name: string
  memberIds: readonly string[]
  /** How many statements use it. */
  statements: number
  /** Its sentences; `mention` is what one calls it, where it is the speaker. */
  read: readonly { id: string; mention: string | null; text: string }[]
}

export interface Candidate {
  /** Names it in {@link VerdictRequest}; stable while the run is kept. */
  key: string
  type: CandidateKind
  /**
   * `same`: two rows; `row`: ids of one row with equal names that no judgement joins (`a` is it, `b` null); `holder`: an
   * office's holder who may be a person; `contradicts`: two claims, to read only.
   */
  proposal: 'same' | 'row' | 'holder' | 'contradicts'
  score: number
  /** How many relationships of statements the decision moves. */
  effect: number
  a: CandidateSide
  b: CandidateSide | null
  for: readonly string[]
  against: readonly string[]
}

/** Where the search for candidates is. `progress` is from 0 to 1. */
export interface CandidatesState {
  state: 'none' | 'running' | 'ready' | 'failed'
  progress: number
  /** What is being looked at, in words, or why it failed. */
  doing: string
  /** The files of the folder that can be opened as candidates. */
  files: readonly string[]
  /** How many are found, and of these decided in the judgement file. */
  total: number
  decided: number
  /** The next undecided ones by effect, at most 20. */
  queue: readonly Candidate[]
  /** The judgement file that verdicts are written to, relative to the folder. */
  path: string
  /** What undo takes back, in words. */
  undo: string | null
}

export interface VerdictRequest {
  key: string
  verdict: 'same' | 'different' | 'unsure'
  /** Why, in a sentence; the score by default. */
  basis?: string
}
