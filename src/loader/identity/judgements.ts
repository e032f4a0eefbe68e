import type { Writer } from '../../graph/graph.ts'
import type { ResolvedDocument } from '../../document/resolved.ts'
import type { Judgement } from './groups.ts'

/** The judgements of one document. */
export function judgementsOf({ document, identities }: ResolvedDocument): Judgement[] {
  const { id: documentId, reference } = document
  return identities.map(({ verdict, ids }, entry) => ({ documentId, reference, entry, verdict, ids }))
}

/** The judgements of documents that this process has read, by document and content hash: these say what they are. */
const known = new Map<string, Judgement[]>()

const keyOf = ({ documentId, contentHash }: { documentId: string; contentHash: string }): string =>
  `${documentId} ${contentHash}`

/** All judgements that are loaded; those of documents that are not known yet are read. */
export async function loadedJudgements(writer: Writer): Promise<Judgement[]> {
  const judging = await writer.run('identity/judging', {})
  const unknown = judging.filter(row => !known.has(keyOf(row)))
  if (unknown.length > 0) {
    const documentIds = unknown.map(({ documentId }) => documentId)
    const rows = Map.groupBy(await writer.run('export/judgements', { documentIds }), row => row.documentId)
    for (const row of unknown) {
      const { documentId, reference } = row
      const own = rows.get(documentId) ?? []
      known.set(
        keyOf(row),
        own.map(({ verdict, ids }, entry) => ({ documentId, reference, entry, verdict, ids })),
      )
    }
  }
  const loaded = new Map(judging.map(row => [keyOf(row), known.get(keyOf(row))!]))
  for (const key of known.keys()) if (!loaded.has(key)) known.delete(key)
  return [...loaded.values()].flat()
}

/** The judgements that name each id. */
export function indexOf(judgements: readonly Judgement[]): Map<string, Judgement[]> {
  const index = new Map<string, Judgement[]>()
  for (const judgement of judgements) {
    for (const id of judgement.ids) {
      const own = index.get(id)
      if (own === undefined) index.set(id, [judgement])
      else own.push(judgement)
    }
  }
  return index
}

/** All ids that `same` judgements lead to from some ids, themselves included as far as any judgement names them. */
export function reachable(
  from: Iterable<string>,
  index: ReadonlyMap<string, readonly Judgement[]>,
): Set<string> {
  const reached = new Set<string>()
  const waiting = [...from].filter(id => index.has(id))
  const seen = new Set<Judgement>()
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const judgement of index.get(id) ?? []) {
      if (judgement.verdict !== 'SAME' || seen.has(judgement)) continue
      seen.add(judgement)
      waiting.push(...judgement.ids.filter(other => !reached.has(other)))
    }
  }
  return reached
}
