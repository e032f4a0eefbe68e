import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { fuzz } from './fuzz.ts'

/** `npm run bench:fuzz -- SEED COUNT`: 4,000 cases of seed 1 by default, on a Neo4j of its own; status 1 for a finding. */
const [seed = 1, count = 4000] = process.argv.slice(2).map(Number)
const neo4j = await startTemporaryNeo4j()
const graph = openGraph(neo4j)
try {
  const { findings, ...counts } = await fuzz(graph, seed, count, {
    onCase(done, { refused, loaded, findings: found }) {
      if (done % 250 === 0)
        console.error(`${done} cases: ${refused} refused, ${loaded} loaded, ${found.length} findings`)
    },
  })
  for (const finding of findings) console.log(finding)
  console.log(JSON.stringify({ seed, count, ...counts, findings: findings.length }))
  process.exitCode = findings.length > 0 ? 1 : 0
} finally {
  await graph.close()
  await neo4j.release()
}
