// Loads a made-up corpus into a fresh Neo4j and exports it in each format by `whosaid export`, a process of its own without flags,
// as the `bin` of the package is; prints rows, bytes, seconds and the most memory of that process:
//   node bench/export/main.ts [STATEMENTS] [SEED] [FORMAT...]        (100000, 1, and csv by default)
// Where NEO4J_URI is set, what is loaded there is exported.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../src/config.ts'
import { openGraph } from '../../src/graph/graph.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { writeCorpus } from '../load/write-corpus.ts'

const [statements = '100000', seed = '1', ...formats] = process.argv.slice(2)
const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
try {
  const given = readConfig().neo4j
  const local = given === null ? await startTemporaryNeo4j() : undefined
  try {
    if (local !== undefined) await load(local)
    const database = given ?? local!
    const env = {
      ...process.env,
      NEO4J_URI: database.uri,
      NEO4J_USERNAME: database.username,
      NEO4J_PASSWORD: database.password,
    }
    for (const format of formats.length > 0 ? formats : ['csv']) {
      const { lines, bytes, seconds, peak, status } = await run(format, env)
      console.log(
        `${format}: status ${status}, ${lines} lines, ${(bytes / 1e6).toFixed(0)} MB, ${seconds.toFixed(0)} s, ${Math.round(Number(statements) / seconds)} statements a second, peak ${(peak / 1024).toFixed(0)} MiB`,
      )
    }
  } finally {
    await local?.release()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function load(connection: Parameters<typeof openGraph>[0]): Promise<void> {
  const file = join(folder, 'corpus.jsonl')
  await writeCorpus(file, { statements: Number(statements), seed: Number(seed) })
  const graph = openGraph(connection)
  await graph.prepare()
  await loadDocuments(graph, [file])
  await graph.close()
}

/** Exports everything; what is written is counted and dropped. */
async function run(format: string, env: NodeJS.ProcessEnv) {
  const began = performance.now()
  const all = ['jsonl', 'yaml', 'jsonld'].includes(format) ? ['--all'] : []
  const child = spawn(process.execPath, [program, 'export', '--format', format, ...all], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let lines = 0
  let bytes = 0
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 100)
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length
    for (const byte of part) if (byte === 0x0a) lines++
  })
  const status = await new Promise<number | null>(resolve => child.once('close', resolve))
  clearInterval(watch)
  return { lines, bytes, seconds: (performance.now() - began) / 1000, peak, status }
}

/** The most resident memory of a process so far, in KiB; 0 where it has gone. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
