import { readerOf, type Graph, type Writer } from '../graph/graph.ts'

/** The content hashes, by id, of those of the documents that are loaded. */
export async function loadedHashes(
  reader: Writer,
  documentIds: readonly string[],
): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map()
  const rows = await reader.run<{ id: string; contentHash: string }>('load/documents-loaded', { documentIds })
  return new Map(rows.map(({ id, contentHash }) => [id, contentHash]))
}

/** How many documents are asked for at once. */
const window = 1000

/**
 * Asks for the content hashes of documents ahead, in the order that they come in, so that one that is loaded already is
 * known for it as soon as it is read. Gives undefined for one that is not loaded, or not among those that were foretold.
 */
export function askAhead(
  graph: Graph,
  foretold: ReadonlySet<string>,
): (id: string) => Promise<string | undefined> {
  const rest = foretold.values()
  const reader = readerOf(graph)
  const ask = async () => {
    const ids = [...rest.take(window)]
    return { asked: new Set(ids), loaded: await loadedHashes(reader, ids) }
  }
  let now = { asked: new Set<string>(), loaded: new Map<string, string>() }
  let next: ReturnType<typeof ask> | undefined
  return async id => {
    while (foretold.has(id) && !now.asked.has(id)) {
      now = await (next ?? ask())
      if (now.asked.size === 0) break // it came before its turn
      next = ask()
      next.catch(() => {}) // it is awaited when its turn comes
    }
    return now.loaded.get(id)
  }
}
