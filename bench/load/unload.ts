// How long a ten-statement document takes to unload from a big graph, and the bare deletion of its own nodes and
// relationships; each document is put back, so that the graph is in the end what it was:
//   NEO4J_URI=… NEO4J_USERNAME=… NEO4J_PASSWORD=… node bench/load/unload.ts CORPUS.jsonl [TIMES]
import { readConfig } from '../../src/config.ts'
import { connect } from '../../src/graph/connect.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { layoutVersion } from '../../src/graph/layout.ts'
import { contentHash, readDocuments, type ResolvedDocument } from '../../src/document/index.ts'
import { rowsOf } from '../../src/loader/rows.ts'
import { removalOf } from '../../src/loader/steps.ts'
import { removeDocuments, writeDocuments } from '../../src/loader/write.ts'
import { writeRows } from './rivals.ts'

const [file = '', times = '20'] = process.argv.slice(2)
/** The first ones only warm up: the JVM takes its time to compile what an unload runs. */
const warmUp = 20
const wanted = Number(times) + warmUp

/** The three actors that most documents are about. */
const supernodes = new Set(['actor-0', 'actor-1', 'actor-2'])
const withThem: ResolvedDocument[] = []
const withFew: ResolvedDocument[] = []
let candidates = 0
for await (const read of readDocuments([file])) {
  if (!('document' in read) || read.document.statements.length !== 10) continue
  const { document } = read
  // From all over the corpus: the first documents have the first word in every view, and so most to give up.
  candidates++
  const described = document.actors.filter(({ id }) => supernodes.has(id)).length
  if (described === supernodes.size && candidates % 11 === 0 && withThem.length < wanted)
    withThem.push(document)
  if (described <= 1 && candidates % 11 === 0 && withFew.length < wanted) withFew.push(document)
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
    const putBack = () => writeDocuments(graph, [{ document, contentHash: hash, rows }])
    // Once before, so that both find what they delete in memory.
    await removeDocuments(graph, [id])
    await putBack()
    unloads.push(await timed(() => removeDocuments(graph, [id])))
    await putBack()
    bares.push(
      await timed(() =>
        graph.write(writer => Promise.all(removalOf([id]).map(([query, given]) => writer.run(query, given)))),
      ),
    )
    await graph.write(writer => writeRows(writer, rows))
  }
  const [unload, bare] = [median(unloads.slice(warmUp)), median(bares.slice(warmUp))]
  console.log(
    `${name}: unload ${unload.toFixed(0)} ms, bare deletion ${bare.toFixed(0)} ms, ${(unload / bare).toFixed(1)} times (medians of ${unloads.length - warmUp})`,
  )
}

const connected = await connect(readConfig(), { compiler: 'full', onProgress: console.error })
try {
  await measure(
    connected.graph,
    'ten statements, at most one of the three greatest actors described',
    withFew,
  )
  await measure(connected.graph, 'ten statements, the three greatest actors described', withThem)
} finally {
  await connected.close()
}
