import { WhosaidError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import {
  candidateTypes,
  matcherOf,
  sortedPairs,
  type CandidateType,
  type Matcher,
  type Row,
} from '../identity/index.ts'
import { print } from '../output.ts'
import { effectOf, jsonOf, scoreOf, textOf, toRead, type Proposed, type Shown } from './identity/lines.ts'
import { readWhole, withGraph } from './with-graph.ts'

export interface CandidatesSwitches {
  type?: string
  /** Only what concerns this node. */
  for?: string
  first?: string
  json?: true
}

/** How many statements are shown of each side, and for how many proposals they are asked at once. */
const statementsShown = 2
const batch = 200

/** Prints which nodes may be one, the most certain first. */
export function candidatesCommand(switches: CandidatesSwitches): Promise<number> {
  const types = typesOf(switches.type)
  const first = firstOf(switches.first)
  return withGraph('full', async ({ graph }) => {
    await readWhole(graph, async () => {
      const all: Proposed[] = []
      for (const type of types) all.push(...proposedBy(await matcherOf(graph, type), switches.for))
      const sorted = all
        .toSorted((p, q) => scoreOf(q) - scoreOf(p) || effectOf(q) - effectOf(p))
        .slice(0, first)
      for await (const [one, shown] of withStatements(graph, sorted))
        print(switches.json === undefined ? textOf(one, shown) : JSON.stringify(jsonOf(one, shown)))
    })
    return 0
  })
}

/** The type that is asked for, or all. */
export function typesOf(given: string | undefined): readonly CandidateType[] {
  if (given === undefined) return candidateTypes
  const type = candidateTypes.find(one => one === given)
  if (type !== undefined) return [type]
  throw new WhosaidError('WRONG_USE', `--type must be one of ${candidateTypes.join(', ')}, but got: ${given}`)
}

function firstOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const first = Number(given)
  if (Number.isInteger(first) && first > 0) return first
  throw new WhosaidError('WRONG_USE', `--first must be a whole number above 0, but got: ${given}`)
}

/** The rows of several members and the pairs, or those that concern one node. */
export function proposedBy(matcher: Matcher, id?: string): Proposed[] {
  const own = id === undefined ? undefined : matcher.rows.filter(({ memberIds }) => memberIds.includes(id))
  if (own?.length === 0) return []
  const only = own === undefined ? undefined : new Set<Row>(own)
  const rows = (own ?? matcher.rows).filter(({ memberIds }) => memberIds.length > 1)
  return [...rows.map(row => ({ row })), ...sortedPairs(matcher.pairs(only)).map(pair => ({ pair }))]
}

/** Proposals with the statements that show who is meant, a batch at a time. */
export async function* withStatements(
  graph: Pick<Graph, 'read'>,
  proposed: readonly Proposed[],
): AsyncGenerator<[Proposed, ReadonlyMap<string, readonly Shown[]>]> {
  for (let from = 0; from < proposed.length; from += batch) {
    const some = proposed.slice(from, from + batch)
    const ids = [...new Set(some.flatMap(toRead))]
    const rows = await graph.read('candidates/statements', { ids, first: statementsShown })
    const shown = new Map(rows.map(({ id, statements }) => [id, statements]))
    for (const one of some) yield [one, shown]
  }
}
