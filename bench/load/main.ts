// Loads one made-up corpus in several ways, each into a fresh Neo4j, and prints statements a second and ratios:
//   npm run bench:load -- [STATEMENTS] [SEED]        (120000 and 1 by default)
//   npm run bench:load -- --against FOLDER [--turns N] [STATEMENTS] [SEED]     loads it by `whosaid load` of another checkout and
// of this one alone, in turns (2 by default).
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j, type TemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { median } from '../api/measure.ts'
import { importByAdmin } from './admin-import.ts'
import { inTurns, loadFrom } from './checkout.ts'
import { loadBare, loadNaively, run, type Connection, type Timed } from './rivals.ts'
import { writeCorpus } from './write-corpus.ts'

const { values: switches, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, turns: { type: 'string', default: '2' } },
})
const statements = Number(positionals[0] ?? 120_000)
const seed = Number(positionals[1] ?? 1)
const here = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
const file = join(folder, 'corpus.jsonl')
const warmUp = join(folder, 'warm-up.jsonl')

const documents = await writeCorpus(file, { statements, seed })
await writeCorpus(warmUp, { statements: Math.min(statements, 10_000), seed: seed + 1 })
console.log(
  `${statements} statements in ${documents} documents, ${(statSync(file).size / 1e6).toFixed(0)} MB, seed ${seed}, load ${loadavg()[0]!.toFixed(1)}`,
)

/** What a graph holds but its journal, to see that every way makes the same. */
const sizes = new Set<string>()
async function look(connection: Connection): Promise<void> {
  const counted = 'RETURN COUNT { (node) WHERE NOT node:Change } AS nodes, COUNT { ()-->() } AS relationships'
  sizes.add(JSON.stringify(await run(connection, counted)))
}

/**
 * Statements a second of a load into a fresh database whose JVM is warm: another corpus has been loaded and unloaded twice,
 * by the program, whatever comes next.
 */
async function time(
  load: (graph: Graph, connection: TemporaryNeo4j) => Promise<Timed>,
  whole = true,
): Promise<number> {
  const neo4j = await startTemporaryNeo4j({ compiler: 'full' })
  const graph = openGraph(neo4j)
  try {
    for (let round = 0; round < 2; round++) {
      await loadDocuments(graph, [warmUp])
      const ids = (await graph.read('export/document-ids', {})).map(({ id }) => id)
      for (let at = 0; at < ids.length; at += 200) await removeDocuments(graph, ids.slice(at, at + 200))
    }
    const { statements: loaded, seconds } = await load(graph, neo4j)
    if (whole) await look(neo4j)
    console.log(`${loaded} statements in ${seconds.toFixed(1)} s, load ${loadavg()[0]!.toFixed(1)}`)
    return loaded / seconds
  } finally {
    await graph.close()
    await neo4j.release()
  }
}

/** What no loader can do without: every line parsed, and its SHA-256. */
async function parseAndHash(): Promise<number> {
  const started = performance.now()
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    JSON.parse(line)
    createHash('sha256').update(line).digest('hex')
  }
  return (performance.now() - started) / 1000
}

const mean = (one: number, other: number): number => 2 / (1 / one + 1 / other)

/** Prints how fast each way is, and what the loader takes beside. */
async function compareWays(): Promise<void> {
  let peak = 0
  let unchanged = 0
  let parsed = 0
  const byProgram = async (_graph: Graph, connection: TemporaryNeo4j): Promise<Timed> => {
    const first = loadFrom(here, connection, file)
    parsed = await parseAndHash()
    const again = loadFrom(here, connection, file)
    peak = Math.max(peak, first.mebibytes, again.mebibytes)
    unchanged = again.seconds
    return { statements, seconds: first.seconds }
  }
  const bareDriver = (graph: Graph): Promise<Timed> => loadBare(graph, file)
  // Twice each, in an order in which a machine that grows slower or faster favours neither.
  const loads = [
    await time(bareDriver),
    await time(byProgram),
    await time(byProgram),
    await time(bareDriver),
  ] as const
  const bare = mean(loads[0], loads[3])
  const whosaid = mean(loads[1], loads[2])
  const few = Math.min(statements, 300)
  const naive = await time((graph, connection) => loadNaively(connection, graph, file, few), false)
  const imported = await importByAdmin(file, look)

  const line = (rate: number) => ({
    'statements/s': Math.round(rate),
    'of the bare driver': +(rate / bare).toFixed(2),
  })
  console.table({
    'bare driver, CREATE only': line(bare),
    'whosaid load': line(whosaid),
    [`naive load, one row a query (${few})`]: line(naive),
    'neo4j-admin database import': line(imported.statements / imported.toolSeconds),
    'the same, with admin-import before and its end after': line(
      imported.statements / (imported.writeSeconds + imported.toolSeconds + imported.finishSeconds),
    ),
  })
  console.log(
    `whosaid load is ${(whosaid / naive).toFixed(1)} times the naive load; its peak memory ${peak} MiB`,
  )
  console.log(
    `unchanged, it takes ${unchanged.toFixed(1)} s, ${(unchanged / parsed).toFixed(1)} times parsing and hashing the file (${parsed.toFixed(1)} s)`,
  )
}

/** Prints what a load takes by another checkout and by this one, in turns, and the ratios of this one to it: medians of the turns. */
async function compareCheckouts(other: string, turns: number): Promise<void> {
  const found = new Map<string, ReturnType<typeof loadFrom>[]>([
    [other, []],
    [here, []],
  ])
  for (const checkout of inTurns(other, here, turns)) {
    await time(async (_graph, connection) => {
      // The warm-up was this checkout's, whose layout the other one may not know.
      await run(connection, 'MATCH (node) DETACH DELETE node')
      const load = loadFrom(checkout, connection, file)
      found.get(checkout)!.push(load)
      return { statements, seconds: load.seconds }
    })
  }
  const [before, after] = [found.get(other)!, found.get(here)!]
  const row = (of: keyof ReturnType<typeof loadFrom>) => ({
    before: before.map(load => load[of].toFixed(1)).join(', '),
    after: after.map(load => load[of].toFixed(1)).join(', '),
    ratio: +median(after.map((load, at) => load[of] / before[at]![of])).toFixed(2),
  })
  console.table({
    'seconds of a load': row('seconds'),
    "seconds of the loader's CPU": row('cpuSeconds'),
    'peak memory, MiB': row('mebibytes'),
  })
}

if (switches.against === undefined) await compareWays()
else await compareCheckouts(switches.against, Number(switches.turns))
rmSync(folder, { recursive: true })
if (sizes.size > 1) throw new Error(`every way makes the same graph, but got: ${[...sizes].join(' and ')}`)
