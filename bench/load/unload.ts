// How long a ten-statement document takes to unload from a big graph, and the bare deletion of its own nodes and
// relationships; each document is put back, so that the graph is in the end what it was:
//   NEO4J_URI=… NEO4J_USERNAME=… NEO4J_PASSWORD=… node bench/load/unload.ts CORPUS.jsonl [TIMES]
import { readConfig } from '../../src/config.ts'
import { connect } from '../../src/graph/connect.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { layoutVersion } from '../../src/graph/layout.ts'
import { contentHash, readDocuments, type ResolvedDocument } from '../../src/loader/document/index.ts'
import { rowsOf } from '../../src/loader/rows.ts'
import { removeDocuments, writeDocuments, writeOrder } from '../../src/loader/write.ts'

const [file = '', times = '20'] = process.argv.slice(2)
const wanted = Number(times)

/** The three actors that most documents are about. */
const supernodes = new Set(['actor-0', 'actor-1', 'actor-2'])
const withThem: ResolvedDocument[] = []
const without: ResolvedDocument[] = []
let candidates = 0
for await (const read of readDocuments([file])) {
  if (!('document' in read) || read.document.statements.length !== 10) continue
  const { document } = read
  // From all over the corpus: the first documents have the first word in every view, and so most to give up.
  if (candidates++ % 11 !== 0) continue
  const described = document.actors.filter(({ id }) => supernodes.has(id)).length
  if (described === supernodes.size && withThem.length < wanted + 2) withThem.push(document)
  if (described === 0 && without.length < wanted + 2) without.push(document)
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function measure(graph: Graph, name: string, documents: readonly ResolvedDocument[]): Promise<void> {
  const unloads: number[] = []
  const bares: number[] = []
  for (const document of documents) {
    const { id } = document.document
    const hash = contentHash(document, layoutVersion)
    const rows = rowsOf(document, hash)
    unloads.push(await timed(() => removeDocuments(graph, [id])))
    await writeDocuments(graph, [{ document, contentHash: hash, rows }])
    const bare = (
      ['load/remove-relationships', 'load/remove-statements', 'load/remove-documents'] as const
    ).map(query => [query, { documentIds: [id] }] as const)
    bares.push(
      await timed(() =>
        graph.write(writer => Promise.all(bare.map(([query, given]) => writer.run(query, given)))),
      ),
    )
    await graph.write(writer =>
      Promise.all(
        writeOrder.flatMap(query => {
          const given = rows.get(query)
          return given === undefined ? [] : [writer.run(query, { rows: given })]
        }),
      ),
    )
  }
  // The first two only warm up.
  const [unload, bare] = [median(unloads.slice(2)), median(bares.slice(2))]
  console.log(
    `${name}: unload ${unload.toFixed(0)} ms, bare deletion ${bare.toFixed(0)} ms, ${(unload / bare).toFixed(1)} times (medians of ${unloads.length - 2})`,
  )
}

const connected = await connect(readConfig(), { job: 'load', onProgress: console.error })
try {
  await measure(connected.graph, 'ten statements, no supernode described', without)
  await measure(connected.graph, 'ten statements, the three greatest supernodes described', withThem)
} finally {
  await connected.close()
}
