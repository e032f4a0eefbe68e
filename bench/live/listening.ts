// Listens to a `whosaid serve` while documents are loaded, and prints how long a load takes to come as an event, what 1,000 idle
// subscribers cost in memory, and how often the journal is asked, by Neo4j's own counters:
//   node bench/live/listening.ts [STATEMENTS] [SEED] [LOADS] [IDLE]        (10000, 1, 100 and 1000 by default)
// Where NEO4J_URI is set, the loads are beside what is there, and are unloaded at the end.
import { Agent, get, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { openSse } from '../../test/support/sse.ts'
import { randomFrom } from '../fuzz/random.ts'
import { run } from '../load/rivals.ts'
import { writeCorpus } from '../load/write-corpus.ts'
import { sizeOf, startServer } from '../soak/program.ts'
import { load, madeUp } from './loading.ts'

const [statements = 10_000, seed = 1, loads = 100, idle = 1_000] = process.argv.slice(2).map(Number)
const random = randomFrom(seed)
const given = readConfig().neo4j
const local = given === null ? await startTemporaryNeo4j({ compiler: 'full' }) : undefined
const database = given ?? local!
const graph = openGraph(database)
await graph.prepare()
if (local !== undefined) await loadCorpus()
const server = await startServer({
  ...process.env,
  NEO4J_URI: database.uri,
  NEO4J_USERNAME: database.username,
  NEO4J_PASSWORD: database.password,
  API_SUBSCRIPTIONS: String(idle + 10),
  API_SUBSCRIPTIONS_PER_TOKEN: String(idle + 10),
})
const agent = new Agent({ maxSockets: Infinity })
const loaded = new Set<string>()
try {
  console.log(`load ${loadavg()[0]!.toFixed(1)}`)
  console.table({ 'one listener': await untilTold() })
  await pause(5_000)
  const before = sizeOf(server.process).resident
  const listening = await listen()
  await pause(15_000)
  const after = sizeOf(server.process).resident
  console.log(
    `the server has ${mebibytes(before)} MiB, with ${idle} idle subscribers ${mebibytes(after)}: ${((after - before) / 1e6).toFixed(0)} MB more`,
  )
  await countQueries(30)
  console.table({ [`one of ${idle + 1}`]: await untilTold() })
  for (const response of listening) response.destroy()
  console.log(`load ${loadavg()[0]!.toFixed(1)}`)
} finally {
  agent.destroy()
  server.process.kill()
  await removeDocuments(graph, [...loaded])
  await graph.close()
  await local?.release()
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}

/** The median, the 95th percentile and the most of sorted numbers. */
function spread(sorted: readonly number[]): string {
  return [0.5, 0.95, 1].map(share => sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(0)).join(', ')
}

async function loadCorpus(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
  const file = join(folder, 'corpus.jsonl')
  await writeCorpus(file, { statements, seed })
  await loadDocuments(graph, [file])
  rmSync(folder, { recursive: true })
}

/** Milliseconds from when a load begins, and from when it has ended, to its event at a listening client. */
async function untilTold(): Promise<Record<string, string>> {
  await using stream = await openSse(init => fetch(`${server.url}/stream`, init))
  await stream.next()
  const times: { begun: number; ended: number }[] = []
  // The first few are not counted: the database plans what it has not seen.
  for (let turn = -5; turn < loads; turn++) {
    await pause(random.below(1_500))
    const document = madeUp(random)
    const { id } = document.document
    // So that it is never unchanged.
    document.document.title = `${id}, version ${turn}, ${random.below(1e9)}`
    loaded.add(id)
    const began = performance.now()
    const told = (async () => {
      for (;;) {
        const sent = await stream.next()
        if (sent?.event !== 'message') throw new Error(`an event must come, but got: ${JSON.stringify(sent)}`)
        if ((JSON.parse(sent.data) as { documentIds: string[] }).documentIds.includes(id))
          return performance.now()
      }
    })()
    await load(graph, [document])
    const ended = performance.now()
    const at = await told
    if (turn >= 0) times.push({ begun: at - began, ended: Math.max(0, at - ended) })
  }
  const [begun, ended] = (['begun', 'ended'] as const).map(of =>
    times.map(one => one[of]).toSorted((a, b) => a - b),
  ) as [number[], number[]]
  return {
    loads: String(loads),
    'from its beginning, ms: p50, p95, most': spread(begun),
    'from its end, ms: p50, p95, most': spread(ended),
  }
}

/** Opens the idle subscriptions, of ten filters. Resolves when each has been told where it begins. */
async function listen(): Promise<IncomingMessage[]> {
  const responses: IncomingMessage[] = []
  for (let at = 0; at < idle; at += 20)
    responses.push(...(await Promise.all(Array.from({ length: 20 }, (_, nth) => openStream(at + nth)))))
  return responses
}

async function openStream(nth: number): Promise<IncomingMessage> {
  const search = new URLSearchParams({ filter: JSON.stringify({ text: `word${nth % 10}` }) })
  const asked = get(`${server.url}/stream?${search.toString()}`, { agent })
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200)
    throw new Error(`a subscription must open, but got: ${response.statusCode}`)
  await new Promise<void>(resolve => {
    response.on('data', (part: Buffer) => {
      if (part.includes('data:')) resolve()
    })
  })
  return response
}

interface Counted {
  data: { query: string; invocationSummary: { invocationCount: number } }
}

/** Prints which queries the database runs in some time, by its own statistics, and how many transactions, by their numbers. */
async function countQueries(seconds: number): Promise<void> {
  const transactionNow = async (): Promise<number> => {
    const [row] = (await run(
      database,
      'SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH "SHOW"',
    )) as { transactionId: string }[]
    return Number(/\d+$/.exec(row!.transactionId)![0])
  }
  for (const step of ['stop', 'clear', 'collect'])
    await run(database, `CALL db.stats.${step}('QUERIES') YIELD section RETURN section`)
  const first = await transactionNow()
  await pause(seconds * 1_000)
  const last = await transactionNow()
  const rows = await run(database, "CALL db.stats.retrieve('QUERIES') YIELD data RETURN data")
  for (const { data } of rows as Counted[])
    console.log(
      `${data.invocationSummary.invocationCount} times in ${seconds} s: ${data.query.replaceAll(/\s+/g, ' ').slice(0, 100)}`,
    )
  console.log(`${last - first} transactions in ${seconds} s, one of which asked for their number`)
}
