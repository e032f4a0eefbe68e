import type { Graph } from '../graph/graph.ts'
import type { ActorFacts, ClaimFacts, NamedFacts, QuoteFacts } from '../graph/queries/candidates.ts'
import type { Actor } from './actors/row.ts'

/** The part of a graph that candidates use: nothing is written. */
export type Readable = Pick<Graph, 'read' | 'stream'>

/** How the annotator of a program's draft begins. Two ids in one draft are no sign that two are meant. */
export const drafter = 'whosaid extract'

/** All actors, or those of some ids, one row of the database at a time. */
export async function readActors(graph: Readable, ids: readonly string[] | null): Promise<Actor[]> {
  const actors: Actor[] = []
  for await (const { facts } of graph.stream('candidates/actors', { ids, drafter }))
    actors.push(actorOf(facts))
  return actors
}

/** The facts as the comparison takes them. */
export function actorOf({
  days: [[first, last] = [null, null]],
  statements,
  documents,
  ...facts
}: ActorFacts): Actor {
  return { ...facts, statements: Number(statements), documents: Number(documents), first, last }
}

/** Events, topics or positions. */
export async function readNamed(
  graph: Readable,
  label: string,
  ids: readonly string[] | null,
): Promise<NamedFacts[]> {
  const all: NamedFacts[] = []
  for await (const { facts } of graph.stream('candidates/named', { ids, drafter, label })) all.push(facts)
  return all
}

/** All claims, or those of some ids. */
export async function readClaims(graph: Readable, ids: readonly string[] | null): Promise<ClaimFacts[]> {
  const all: ClaimFacts[] = []
  for await (const { facts } of graph.stream('candidates/claims', { ids, drafter })) all.push(facts)
  return all
}

/** The statements with a quotation of some length that no utterance joins with others. */
export async function readQuotes(graph: Readable, ids: readonly string[] | null): Promise<QuoteFacts[]> {
  const all: QuoteFacts[] = []
  for await (const { facts } of graph.stream('candidates/utterances', { ids })) all.push(facts)
  return all
}
