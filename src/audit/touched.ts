import { audit, mostFailures, type Verdict } from './audit.ts'
import type { Readable } from './law.ts'

/** What writes have touched: documents that came, changed or went, and the nodes that the former versions described. */
export interface Touched {
  documentIds: Set<string>
  nodeIds: Set<string>
}

/** Notes what writes touch, to be audited afterwards. */
export interface Touching {
  /** To be called with the ids of documents before they are replaced or unloaded: what only they described may go with them. */
  going(documentIds: readonly string[]): Promise<void>
  /** To be called with each document that has come or gone. */
  done(documentId: string): void
  /** All that was touched, with the documents that were translated since, as judgements came or went. */
  all(): Promise<Touched>
}

/** How many documents and nodes one round of the audit reads. */
const most = { documents: 100, nodes: 1000 }

/** Begins to note what writes touch. */
export async function startTouching(graph: Readable): Promise<Touching> {
  const documentIds = new Set<string>()
  const nodeIds = new Set<string>()
  const [last] = await graph.read('audit/touched/last', {})
  return {
    async going(ids) {
      for (const { id } of await graph.read('audit/touched/nodes', { documentIds: ids }))
        if (id !== null) nodeIds.add(id)
    },
    done: id => void documentIds.add(id),
    async all() {
      const since = await graph.read('audit/touched/since', { seq: last?.seq ?? 0 })
      for (const { id } of since) documentIds.add(id)
      return { documentIds, nodeIds }
    },
  }
}

/** Checks every law on what was touched, in rounds of bounded size. The verdicts are those of all rounds together. */
export async function auditTouched(
  graph: Readable,
  touched: Touched,
  onProgress: (documents: number) => void = () => {},
): Promise<Verdict[]> {
  const verdicts = new Map<string, Verdict & { known: Set<string> }>()
  const documentIds = [...touched.documentIds]
  const nodeIds = [...touched.nodeIds]
  const rounds = Math.max(
    1,
    Math.ceil(documentIds.length / most.documents),
    Math.ceil(nodeIds.length / most.nodes),
  )
  for (let round = 0; round < rounds; round++) {
    const documents = documentIds.slice(round * most.documents, (round + 1) * most.documents)
    const described = await graph.read('audit/touched/nodes', { documentIds: documents })
    const nodes = new Set([
      ...described.map(({ id }) => id),
      ...nodeIds.slice(round * most.nodes, (round + 1) * most.nodes),
    ])
    nodes.delete(null)
    const scope = { documentIds: documents, nodeIds: [...nodes] as string[] }
    for await (const { law, failures, more } of audit(graph, scope)) {
      const verdict = verdicts.get(law.id) ?? { law, failures: [], more: false, known: new Set() }
      verdicts.set(law.id, verdict)
      verdict.more ||= more
      for (const failure of failures) {
        const shown = `${failure.at}: ${failure.got}`
        // Shared nodes are read in more than one round.
        if (verdict.known.has(shown)) continue
        if (verdict.failures.length === mostFailures) verdict.more = true
        else verdict.failures.push(failure)
        if (verdict.failures.length < mostFailures) verdict.known.add(shown)
      }
    }
    onProgress(Math.min(documentIds.length, (round + 1) * most.documents))
  }
  return [...verdicts.values()]
}
