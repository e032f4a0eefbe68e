import { readerOf, type Graph, type Writer } from '../graph/graph.ts'

/** The content hashes of those of the documents that are loaded, by id. */
export async function loadedHashes(
  reader: Writer,
  documentIds: readonly string[],
): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map()
  const rows = await reader.run('load/documents-loaded', { documentIds })
  return new Map(rows.map(({ id, contentHash }) => [id, contentHash]))
}

/** How many hashes are read at once. */
const window = 1000

/**
 * Prefetches the content hashes of documents in the order of the input, so that an unchanged document is recognized as soon
 * as it is read. The result is undefined for a document that is not loaded, or not among the expected ids.
 */
export function prefetchHashes(
  graph: Graph,
  expected: ReadonlySet<string>,
): (id: string) => Promise<string | undefined> {
  const rest = expected.values()
  const reader = readerOf(graph)
  const ask = async () => {
    const ids = [...rest.take(window)]
    return { asked: new Set(ids), loaded: await loadedHashes(reader, ids) }
  }
  let now = { asked: new Set<string>(), loaded: new Map<string, string>() }
  let next: ReturnType<typeof ask> | undefined
  return async id => {
    while (expected.has(id) && !now.asked.has(id)) {
      now = await (next ?? ask())
      if (now.asked.size === 0) break // it was read in an earlier window
      next = ask()
      next.catch(() => {}) // it is awaited when its turn comes
    }
    return now.loaded.get(id)
  }
}
