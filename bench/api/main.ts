// Measures the API beside @neo4j/graphql on one graph, and prints the tables of bench/README.md:
//   npm run bench:api -- [STATEMENTS] [SEED] [QUESTION]     (100000, 1 and, by their names' beginning, all by default)
//   npm run bench:api -- --against FOLDER [--turns N] [STATEMENTS] [SEED]     asks `whosaid serve` of another checkout and this one
// for one page, in turns (5 by default).
// Where NEO4J_URI is set, what is loaded there is asked about; an empty database gets the corpus first.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import neo4j from 'neo4j-driver'
import { readConfig } from '../../src/config.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { writeCorpus } from '../load/write-corpus.ts'
import { compareServers } from './against.ts'
import { ask, median, rate, residentSize, start, type Asked, type Server } from './measure.ts'
import { questionsOf, rowsOf, type Formulation, type Question } from './questions.ts'
import { readSamples } from './samples.ts'

const { values: switches, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, turns: { type: 'string', default: '5' } },
})
const statements = Number(positionals[0] ?? 100_000)
const seed = Number(positionals[1] ?? 1)
const asking = positionals[2] ?? ''
/** How often each question is asked after warming up; milliseconds for all of that, and for trying a formulation of the peer's. */
const [warmUp, times, longest, patience] = [40, 150, 20_000, 3_000]
const connections = 16
const floor: Asked = { query: '{ graphStatus { layout } }' }

const given = readConfig().neo4j
const local = given === null ? await startTemporaryNeo4j({ compiler: 'full' }) : undefined
const { uri, username, password } = given ?? local!
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
const cypher = async <Record>(text: string): Promise<Record[]> =>
  (await driver.executeQuery(text)).records.map(record => record.toObject() as Record)
const running: Server[] = []
try {
  const [{ held }] = (await cypher<{ held: number }>('MATCH (s:Statement) RETURN count(s) AS held')) as [
    { held: number },
  ]
  if (held === 0) await loadCorpus()
  const samples = await readSamples(cypher)
  const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
  const [counts] = await cypher<object>(
    'RETURN COUNT { (:Statement) } AS statements, COUNT { (:Document) } AS documents, COUNT { (:Actor) } AS actors',
  )
  console.log({ ...counts, ...samples }, `load ${loadavg()[0]!.toFixed(1)}`)
  const questions = questionsOf(samples)
  const page = questions.find(({ name }) => name === 'latest about Y, with all links')!.ours
  const { against, turns } = switches
  if (against === undefined) await measureAll(questions, page, env)
  else {
    const here = fileURLToPath(new URL('../../', import.meta.url))
    await compareServers(page, { before: against, after: here }, { env, connections, turns: Number(turns) })
  }
} finally {
  for (const { process: child } of running) child.kill()
  await driver.close()
  await local?.release()
}

/** Asks every question of both servers, and takes the rates of a page. */
async function measureAll(
  questions: readonly Question[],
  page: Asked,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const ours = await start('server.ts', env)
  running.push(ours)
  const theirs = await start('peer.mjs', env)
  running.push(theirs)
  const rows: Record<string, object> = {}
  for (const question of questions.filter(({ name }) => name.startsWith(asking))) {
    const row = await measure(question, ours, theirs)
    rows[question.name] = row
    console.log(question.name, row)
  }
  console.table(rows)

  const trivial = { query: '{ __typename }' }
  // In turn and several times, since the machine's speed wavers, and after the minutes that the JVM takes to compile their plan.
  await rate(ours.url, page, connections, 180)
  const rates: { typenames: number; pages: number }[] = []
  for (let turn = 0; turn < 5; turn++) {
    const typenames = await rate(ours.url, trivial, connections, 10)
    rates.push({ typenames, pages: await rate(ours.url, page, connections, 10) })
  }
  const typenames = median(rates.map(one => one.typenames))
  const pages = median(rates.map(one => one.pages))
  console.table({
    'one to, in each turn': rates.map(one => (one.typenames / one.pages).toFixed(1)).join(', '),
    '{ __typename } a second': Math.round(typenames),
    'pages with all links a second': Math.round(pages),
    'one to': +(typenames / pages).toFixed(1),
    'resident size after the run, MiB': Math.round(residentSize(ours)),
    'load at the end': +loadavg()[0]!.toFixed(1),
  })
}

async function loadCorpus(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
  const file = join(folder, 'corpus.jsonl')
  await writeCorpus(file, { statements, seed })
  const graph = openGraph({ uri, username, password })
  await loadDocuments(graph, [file])
  await graph.close()
  rmSync(folder, { recursive: true })
}

interface Row {
  whosaid: number
  'RETURN 1': number
  'of the floor': number
  rows: number
  plain?: string
  best?: number
  'times as long'?: number
  by?: string
}

/** Finds the peer's fastest formulation that gives the same rows, then asks all in turn, so that each has the same neighbours. */
async function measure({ ours: asked, theirs: formulations }: Question, ours: Server, theirs: Server) {
  const first = await ask(ours.url, asked)
  const expected = rowsOf(first!.data)
  const tried: { formulation: Formulation; milliseconds: number; same: boolean }[] = []
  for (const formulation of formulations) {
    const one = { formulation, ...(await tryOut(formulation, theirs, expected)) }
    tried.push(one)
    console.log(`  ${formulation.name}: ${one.milliseconds.toFixed(1)} ms${one.same ? '' : ', other rows'}`)
  }
  const [best] = tried.filter(({ same }) => same).toSorted((a, b) => a.milliseconds - b.milliseconds)
  const [own, bare, other]: number[][] = [[], [], []]
  const until = performance.now() + longest
  for (let time = 0; time < warmUp + times && (time < 5 || performance.now() < until); time++) {
    const answers = [
      await ask(ours.url, asked),
      await ask(ours.url, floor),
      best && (await ask(theirs.url, best.formulation)),
    ]
    if (time < warmUp && performance.now() < until - longest / 2) continue
    for (const [at, list] of [own, bare, other].entries())
      if (answers[at]) list!.push(answers[at].milliseconds)
  }
  const [milliseconds, least] = [median(own!), median(bare!)]
  const [plain] = tried
  const row: Row = {
    whosaid: +milliseconds.toFixed(1),
    'RETURN 1': +least.toFixed(1),
    'of the floor': +(milliseconds / least).toFixed(1),
    rows: expected.length,
  }
  if (plain !== undefined) row.plain = `${plain.milliseconds.toFixed(1)}${plain.same ? '' : ' (other rows)'}`
  if (best !== undefined) {
    row.best = +median(other!).toFixed(1)
    row['times as long'] = +(median(other!) / milliseconds).toFixed(1)
    row.by = best.formulation.name
  }
  return row
}

/** How long a formulation takes once it is warm, and whether it gives the same rows. */
async function tryOut(formulation: Formulation, { url }: Server, expected: unknown[]) {
  const found: number[] = []
  let same = true
  const until = performance.now() + patience
  for (let time = 0; time < times && (time < 3 || performance.now() < until); time++) {
    const answer = await ask(url, formulation, 60_000)
    if (answer === undefined) {
      // The server does not end what a client has left.
      await cypher(
        `SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'
         TERMINATE TRANSACTIONS transactionId YIELD message RETURN message`,
      )
      return { milliseconds: 60_000, same: false }
    }
    if (time === 0) same = JSON.stringify(rowsOf(answer.data)) === JSON.stringify(expected)
    found.push(answer.milliseconds)
  }
  return { milliseconds: median(found.slice(found.length >> 1)), same }
}
