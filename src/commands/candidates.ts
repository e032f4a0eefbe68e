import { WhosaidError } from '../errors.ts'
import {
  candidateTypes,
  effectOf,
  matcherOf,
  proposedBy,
  scoreOf,
  withStatements,
  type CandidateType,
  type Proposed,
} from '../identity/index.ts'
import { print } from '../output.ts'
import { jsonOf, textOf } from './identity/lines.ts'
import { readWhole, withGraph } from './with-graph.ts'

export interface CandidatesSwitches {
  type?: string
  /** Only what concerns this node. */
  for?: string
  first?: string
  json?: true
}

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
