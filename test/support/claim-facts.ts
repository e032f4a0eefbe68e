import type { ClaimFacts } from '../../src/graph/queries/candidates.ts'

/** What the graph tells of a claim that one statement of one document asserts. */
export const claimFacts = (id: string, text: string, more: Partial<ClaimFacts> = {}): ClaimFacts => ({
  id,
  memberIds: null,
  text,
  about: [],
  relation: null,
  figure: null,
  statements: 1,
  documents: 1,
  handMade: [],
  ...more,
})
