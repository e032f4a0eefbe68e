import { userInfo } from 'node:os'
import type { Graph } from '../graph/graph.ts'
import {
  effectOf,
  idsOf,
  matcherOf,
  proposedBy,
  scoreOf,
  withStatements,
  type Proposed,
} from '../identity/index.ts'
import { print, say } from '../output.ts'
import { typesOf } from './candidates.ts'
import { keysOf } from './identity/keys.ts'
import type { Entry } from './identity/judgement-file.ts'
import { openJudgements, type Judgements } from './identity/judgements.ts'
import { textOf } from './identity/lines.ts'
import { withGraph } from './with-graph.ts'

export interface JudgeSwitches {
  out: string
  type?: string
  /** Who decides; the user's name by default. */
  annotator?: string
}

const help = 's same, d different, u unsure, z undo, k skip, q quit'

/** What a key says of the ids of a proposal. */
const verdicts: Record<string, (ids: readonly string[], basis: string) => Entry> = {
  s: (same, basis) => ({ same, basis }),
  d: (different, basis) => ({ different, basis }),
  u: (unsure, basis) => ({ unsure, basis }),
}

/** Shows one proposal after the other, the largest effect first, and writes the verdict after each key. */
export async function judge(
  { out, type, annotator = userInfo().username }: JudgeSwitches,
  today: () => Date = () => new Date(),
): Promise<number> {
  const types = typesOf(type ?? 'actor')
  const file = await openJudgements(out, annotator, today().toISOString().slice(0, 10))
  return withGraph('full', async ({ graph }) => {
    const proposed: Proposed[] = []
    for (const one of types) proposed.push(...proposedBy(await matcherOf(graph, one)))
    const queue = proposed
      .filter(
        one => !('pair' in one && one.pair.proposal === 'contradicts') && !isDecided(one, file.entries()),
      )
      .toSorted((p, q) => effectOf(q) - effectOf(p) || scoreOf(q) - scoreOf(p))
    say(`${queue.length} to decide; ${help}`)
    const decided = await decide(graph, queue, file)
    say(`${decided} decided in ${out}`)
    return 0
  })
}

async function decide(graph: Graph, queue: readonly Proposed[], file: Judgements): Promise<number> {
  await using keys = keysOf(process.stdin)
  const done: number[] = []
  let at = 0
  for (; at < queue.length;) {
    const one = queue[at]!
    for await (const [, shown] of withStatements(graph, [one]))
      print(`${at + 1}/${queue.length}  ${textOf(one, shown)}`)
    const key = await keys.next()
    if (key === undefined || key === 'q') break
    if (key === 'z') {
      const back = await file.undo()
      at = back === undefined ? at : (done.pop() ?? at)
      print(back === undefined ? 'nothing to undo' : 'taken back')
    } else if (key === 'k') at++
    else if (verdicts[key] === undefined) print(help)
    else {
      await file.add(
        verdicts[key](idsOf(one, key === 's'), `score ${scoreOf(one).toFixed(2)}, decided by hand`),
      )
      done.push(at)
      at++
    }
  }
  return done.length
}

/** Whether an entry of the file has the ids of a proposal together. */
function isDecided(one: Proposed, entries: readonly Entry[]): boolean {
  const ids = 'row' in one ? one.row.memberIds : [one.pair.a.id, one.pair.b.id]
  return entries.some(entry => {
    const given = new Set(
      'same' in entry ? entry.same : 'different' in entry ? entry.different : entry.unsure,
    )
    return ids.every(id => given.has(id))
  })
}
