import type { Graph } from '../graph/graph.ts'

/** What judgements that are loaded say of pairs of nodes. */
export interface Judged {
  /** Whether two nodes are said to be different. */
  isDifferent(a: string, b: string): boolean
  /** Whether anything is said of two nodes, so that they are no candidates any more. */
  isDecided(a: string, b: string): boolean
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Reads the judgements; `nodeOf` gives the node that an id belongs to. */
export const readJudged = async (
  graph: Pick<Graph, 'read'>,
  nodeOf: (id: string) => string,
): Promise<Judged> => judgedBy(await graph.read('candidates/judged', {}), nodeOf)

/** What some judgements say. */
export function judgedBy(
  judgements: readonly { verdict: string; ids: readonly string[] }[],
  nodeOf: (id: string) => string,
): Judged {
  const different = new Set<string>()
  const decided = new Set<string>()
  for (const { verdict, ids } of judgements) {
    const nodes = [...new Set(ids.map(nodeOf))]
    // `same` joins the first with each; the others say something of every pair.
    const firsts = verdict.toLowerCase() === 'same' ? nodes.slice(0, 1) : nodes
    firsts.forEach((a, i) => {
      for (const b of nodes.slice(i + 1)) {
        decided.add(keyOf(a, b))
        if (verdict.toLowerCase() === 'different') different.add(keyOf(a, b))
      }
    })
  }
  return {
    isDifferent: (a, b) => different.has(keyOf(a, b)),
    isDecided: (a, b) => decided.has(keyOf(a, b)),
  }
}
