// Makes a graph of a made-up corpus by `whosaid admin-import` and Neo4j's own tool, and prints how large it is, what each step took
// and how long questions take:
//   node bench/load/scale.ts [STATEMENTS] [SEED]        (100000 and 1 by default)
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApi } from '../../src/api/index.ts'
import { digest } from '../../src/graph/digest.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { finishImport } from '../../src/loader/bulk/finish.ts'
import { median } from '../api/measure.ts'
import { importFolder } from './admin-import.ts'
import { programOf } from './checkout.ts'
import { run } from './rivals.ts'
import { writeCorpus } from './write-corpus.ts'

const [statements = 100_000, seed = 1] = process.argv.slice(2).map(Number)
const here = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'whosaid-scale-'))
const file = join(folder, 'corpus.jsonl')
const tables = join(folder, 'tables')

const documents = await writeCorpus(file, { statements, seed })
const { seconds: writeSeconds, mebibytes } = writeTables()
await using imported = await importFolder(tables, '2g')
const graph = openGraph(imported.connection)
const [finishSeconds] = await timed(async () => {
  await graph.prepare()
  await finishImport(graph)
})
const [digestSeconds, sum] = await timed(() => digest(graph))
const questions = await ask()
console.table({
  'statements, documents': `${statements}, ${documents}`,
  'documents and tables, MB': `${(statSync(file).size / 1e6).toFixed(0)}, ${megabytes(tables)}`,
  'store, MB': megabytes(join(imported.home, 'data/databases')),
  'admin-import, seconds and MiB': `${writeSeconds.toFixed(1)}, ${mebibytes}`,
  'neo4j-admin, seconds': imported.toolSeconds.toFixed(1),
  'the end, seconds': finishSeconds.toFixed(1),
  'statements a second in all': Math.round(
    statements / (writeSeconds + imported.toolSeconds + finishSeconds),
  ),
  'digest, seconds': digestSeconds.toFixed(1),
  ...questions,
})
console.log(`digest ${sum}, seed ${seed}, load ${loadavg()[0]!.toFixed(1)}`)
await graph.close()
rmSync(folder, { recursive: true })

async function timed<Result>(work: () => Promise<Result>): Promise<[seconds: number, result: Result]> {
  const started = performance.now()
  const result = await work()
  return [(performance.now() - started) / 1000, result]
}

function megabytes(path: string): string {
  return (Number(execFileSync('du', ['-sk', path], { encoding: 'utf8' }).split('\t')[0]) / 1000).toFixed(0)
}

/** Runs the command as a process of its own, for its memory. */
function writeTables(): { seconds: number; mebibytes: number } {
  const usage = join(folder, 'usage.json')
  const preload = join(folder, 'preload.cjs')
  writeFileSync(
    preload,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`,
  )
  const started = performance.now()
  const words = ['--require', preload, ...programOf(here), 'admin-import', file, '--out', tables]
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`admin-import must end with 0, but got: ${status}\n${stderr}`)
  const seconds = (performance.now() - started) / 1000
  const { maxRSS } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage
  return { seconds, mebibytes: Math.round(maxRSS / 1024) }
}

/** Milliseconds of pages of 25 statements, in one process without HTTP: medians of 40 after 20 that are not counted. */
async function ask(): Promise<Record<string, string>> {
  const busiest =
    'MATCH ()-[said:SAID]->() RETURN said.speakerId AS id, count(*) AS n ORDER BY n DESC, id LIMIT 1'
  const [{ id }] = (await run(imported.connection, busiest)) as [{ id: string }]
  const api = createApi(graph, { timeout: 60_000 })
  const filters = {
    'latest by the busiest speaker, ms': { speaker: { id } },
    'about the busiest speaker, ms': { about: { id } },
    'by words, ms': { text: 'government treaty' },
  }
  const query = `query ($filter: StatementFilter) { statements(first: 25, filter: $filter) { nodes { id text } } }`
  const rows: Record<string, string> = {}
  for (const [name, filter] of Object.entries(filters)) {
    const times: number[] = []
    for (let turn = 0; turn < 60; turn++) {
      const started = performance.now()
      const response = await api.fetch('http://whosaid.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { filter } }),
      })
      const { errors } = (await response.json()) as { errors?: object[] }
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
      if (turn >= 20) times.push(performance.now() - started)
    }
    rows[name] = median(times).toFixed(1)
  }
  return rows
}
