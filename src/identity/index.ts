import type { ActorFacts, Around, ClaimFacts, NamedFacts, QuoteFacts } from '../graph/queries/candidates.ts'
import { matchActors } from './actors/matcher.ts'
import type { CandidateType } from './candidate.ts'
import { matchClaims } from './claims/matcher.ts'
import { judgedBy, readJudged, type Judged } from './judged.ts'
import { matchNamed, type NamedType } from './named/matcher.ts'
import { matchUtterances } from './utterances/matcher.ts'
import type { Matcher } from './matcher.ts'
import { actorOf, readActors, readClaims, readNamed, readQuotes, type Readable } from './read.ts'

export { candidateTypes, isLocal, type CandidateType, type Pair, type Row } from './candidate.ts'
export { joinsAbove, type Join } from './join.ts'
export { moved, sortedPairs, type Matcher } from './matcher.ts'
export {
  effectOf,
  idsOf,
  proposedBy,
  scoreOf,
  toRead,
  withStatements,
  type Proposed,
  type Shown,
} from './proposed.ts'
export { drafter, type Readable } from './read.ts'

const labels = { event: 'Event', topic: 'Topic', position: 'Position' }

/** A node, and the ids that judgements join in it. */
interface Member {
  id: string
  memberIds: readonly string[] | null
}

/** Reads what the graph has of a type, or of some ids of it, and gives its candidates. */
export async function matcherOf(
  graph: Readable,
  type: CandidateType,
  ids: readonly string[] | null = null,
): Promise<Matcher> {
  const judgedOf = async (facts: readonly Member[]): Promise<Judged> => readJudged(graph, nodesOf(facts))
  switch (type) {
    case 'actor': {
      const actors = await readActors(graph, ids)
      return matchActors(actors, await judgedOf(actors))
    }
    case 'claim': {
      const claims = await readClaims(graph, ids)
      return matchClaims(claims, await judgedOf(claims))
    }
    case 'utterance': {
      const quotes = await readQuotes(graph, ids)
      return matchUtterances(quotes, await judgedOf([]))
    }
    case 'event':
    case 'position':
    case 'topic': {
      const named = await readNamed(graph, labels[type], ids)
      return matchNamed(type, named, await judgedOf(named))
    }
  }
}

/** The candidates among nodes near one, whose facts, and what is judged of that one, are at hand. */
export const matcherOfNear = {
  actors: ({ facts, judged }: Around<ActorFacts>): Matcher =>
    matchActors(facts.map(actorOf), judgedBy(judged, nodesOf(facts))),
  claims: ({ facts, judged }: Around<ClaimFacts>): Matcher =>
    matchClaims(facts, judgedBy(judged, nodesOf(facts)), 'few'),
  named: (type: NamedType, { facts, judged }: Around<NamedFacts>): Matcher =>
    matchNamed(type, facts, judgedBy(judged, nodesOf(facts))),
  utterances: ({ facts, judged }: Around<QuoteFacts>): Matcher =>
    matchUtterances(facts, judgedBy(judged, nodesOf([]))),
}

/** Finds the node that an id of a group belongs to. */
function nodesOf(
  facts: readonly { id: string; memberIds: readonly string[] | null }[],
): (id: string) => string {
  const nodes = new Map(facts.flatMap(({ id, memberIds }) => (memberIds ?? []).map(member => [member, id])))
  return id => nodes.get(id) ?? id
}
