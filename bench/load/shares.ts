// Loads a made-up corpus into a fresh Neo4j and prints the share that each query of the load has in the database's time, by its own
// statistics:
//   node bench/load/shares.ts [STATEMENTS] [SEED]        (40000 and 1 by default)
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGraph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { run } from './rivals.ts'
import { writeCorpus } from './write-corpus.ts'

const [statements = 40_000, seed = 1] = process.argv.slice(2).map(Number)
const shown = 12

interface Counted {
  query: string
  times: number
  seconds: number
}

const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
const file = join(folder, 'corpus.jsonl')
const neo4j = await startTemporaryNeo4j({ compiler: 'full' })
const graph = openGraph(neo4j)
try {
  await writeCorpus(file, { statements, seed })
  await graph.prepare()
  for (const step of ['stop', 'clear', 'collect'])
    await run(neo4j, `CALL db.stats.${step}('QUERIES') YIELD section RETURN section`)
  const began = performance.now()
  await loadDocuments(graph, [file])
  const seconds = (performance.now() - began) / 1000
  const counted = (await run(
    neo4j,
    `CALL db.stats.retrieve('QUERIES') YIELD data
     WITH data.query AS query, data.invocationSummary AS summary
     RETURN query, sum(summary.invocationCount) AS times,
       sum(summary.invocationCount * summary.executionTimeInUs.avg) / 1e6 AS seconds
     ORDER BY seconds DESC`,
  )) as Counted[]
  const whole = counted.reduce((sum, one) => sum + one.seconds, 0)
  const row = (one: Counted): object => ({
    'of the time, in 100': +((100 * one.seconds) / whole).toFixed(1),
    times: one.times,
    query: one.query
      .replaceAll(/^CYPHER 25( replan=skip)?/g, '')
      .replaceAll(/\s+/g, ' ')
      .slice(0, 90),
  })
  console.table(counted.slice(0, shown).map(row))
  console.table(counted.filter(({ query }) => query.includes('CREATE (change:Change')).map(row))
  console.log(
    `${statements} statements in ${seconds.toFixed(1)} s, queries ${whole.toFixed(1)} s; load ${loadavg()[0]!.toFixed(1)}`,
  )
} finally {
  await graph.close()
  await neo4j.release()
  rmSync(folder, { recursive: true })
}
