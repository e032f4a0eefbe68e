// Loads one made-up corpus in several ways, each into a fresh Neo4j, and prints statements a second and ratios:
//   npm run bench:load -- [STATEMENTS] [SEED]        (20000 and 1 by default)
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j, type LocalNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { loadBare, loadNaively, type Timed } from './rivals.ts'
import { corpus } from './corpus.ts'

const statements = Number(process.argv[2] ?? 20_000)
const seed = Number(process.argv[3] ?? 1)
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
const file = join(folder, 'corpus.jsonl')

const out = createWriteStream(file)
let documents = 0
for (const document of corpus({ statements, seed })) {
  documents++
  if (!out.write(`${JSON.stringify(document)}\n`)) await once(out, 'drain')
}
out.end()
await once(out, 'close')
console.log(
  `${statements} statements in ${documents} documents, ${(statSync(file).size / 1e6).toFixed(0)} MB, seed ${seed}`,
)

/** Statements a second of a load into a fresh database. */
async function time(load: (graph: Graph, connection: LocalNeo4j) => Promise<Timed>): Promise<number> {
  const neo4j = await startTemporaryNeo4j({ job: 'load' })
  const graph = openGraph(neo4j)
  try {
    await graph.prepare()
    const { statements: loaded, seconds } = await load(graph, neo4j)
    return loaded / seconds
  } finally {
    await graph.close()
    await neo4j.release()
  }
}

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 200)
const whosaid = await time(async graph => {
  peak = 0
  const started = performance.now()
  const { statements: loaded } = await loadDocuments(graph, [file])
  return { statements: loaded, seconds: (performance.now() - started) / 1000 }
})
clearInterval(watch)
const bare = await time(graph => loadBare(graph, file))
const few = Math.min(statements, 1000)
const naive = await time((graph, connection) => loadNaively(connection, graph, file, few))
rmSync(folder, { recursive: true })

console.table({
  'bare driver, CREATE only': { 'statements/s': Math.round(bare), 'of the bare driver': 1 },
  'whosaid load': { 'statements/s': Math.round(whosaid), 'of the bare driver': +(whosaid / bare).toFixed(2) },
  [`naive load, one row a query (${few})`]: {
    'statements/s': Math.round(naive),
    'of the bare driver': +(naive / bare).toFixed(2),
  },
})
console.log(
  `whosaid load is ${(whosaid / naive).toFixed(1)} times the naive load; its peak memory ${Math.round(peak / 2 ** 20)} MiB`,
)
