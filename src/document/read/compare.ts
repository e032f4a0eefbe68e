import { openHashThreads } from './hash-threads.ts'
import type { Entry } from './entries.ts'
import type { Survey } from './rivals.ts'

/** What is known of a graph that documents are compared with. */
export interface LoadedGraph {
  /** The version of the graph's layout, which is part of content hashes. */
  layoutVersion: number
  /** The content hash of the document with this id, if the graph holds one; ids are asked for in the order of the input. */
  contentHash: (id: string) => Promise<string | undefined>
}

/** A graph without documents. */
export const emptyGraph: LoadedGraph = { layoutVersion: 0, contentHash: async () => undefined }

/** A document of the input, the content hash that the graph has under its id, and whether both are known to be equal. */
export interface Compared {
  entry: Entry
  loadedHash: string | undefined
  unchanged: boolean
}

/** With fewer documents, threads take longer to start and to get fast than they save. */
const manyDocuments = 10_000

/** A larger document is not given to a thread, which would hold it once more. */
const largestBytes = 1 << 20

/** So many bytes of documents may be on their way to their hashes. */
const aheadBytes = 1 << 22

/**
 * Compares documents with what the graph holds under their ids, on other threads and some of them ahead; they come in their
 * order. Of those that come more than once, are large, are few, or are YAML (to find its id takes as long), it is not found
 * out here.
 */
export async function* compared(
  entries: AsyncIterable<Entry>,
  graph: LoadedGraph,
  { documents, repeated }: Survey,
  limit?: number,
  many = manyDocuments,
): AsyncGenerator<Compared> {
  await using threads = documents < many ? undefined : openHashThreads(graph.layoutVersion, limit)
  const ahead = inOrder()
  for await (const entry of entries) {
    const { json } = entry
    const id = entry.likelyId()
    const loadedHash = id === undefined || repeated.has(id) ? undefined : await graph.contentHash(id)
    if (threads === undefined || loadedHash === undefined || !json || json.length > largestBytes) {
      threads?.send()
      yield* ahead.downTo(0)
      yield { entry, loadedHash, unchanged: false }
      continue
    }
    const hashed = threads.hash(json)
    const one = hashed.then(hash => ({ entry, loadedHash, unchanged: hash === loadedHash }))
    ahead.add(one, json.length)
    yield* ahead.downTo(aheadBytes)
  }
  threads?.send()
  yield* ahead.downTo(0)
}

/** Results that are waited for in the order in which they were asked for, until no more than so many bytes are. */
function inOrder() {
  const waiting: { one: Promise<Compared>; bytes: number }[] = []
  let ahead = 0
  return {
    add(one: Promise<Compared>, bytes: number): void {
      one.catch(() => {}) // it is awaited when its turn comes
      waiting.push({ one, bytes })
      ahead += bytes
    },
    async *downTo(most: number): AsyncGenerator<Compared> {
      while (ahead > most) {
        const { one, bytes } = waiting.shift()!
        ahead -= bytes
        yield await one
      }
    },
  }
}
