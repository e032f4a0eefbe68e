import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { digest } from '../../src/graph/digest.ts'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import { layoutVersion } from '../../src/graph/layout.ts'
import { acquireNeo4j } from '../../src/graph/local/index.ts'
import { contentHash, readData, toFile } from '../../src/loader/document/index.ts'
import { readBack } from '../../src/loader/export.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { corpus, seeded } from './corpus.ts'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** What is interrupted: the loader by kill -9 or Ctrl-C, the database by kill -9. */
export type Victim = 'loader' | 'loader by Ctrl-C' | 'Neo4j'

/** One interruption: when it came, how many documents were whole then, and that the rerun made the undisturbed graph. */
export interface Interruption {
  victim: Victim
  afterMilliseconds: number
  documentsThen: number
}

/** Throws, with the seed in the message, when a graph holds half a document or a rerun does not finish the work. */
export async function interrupt(options: {
  seed: number
  times: number
  statements: number
  onInterrupted?: (one: Interruption) => void
}): Promise<Interruption[]> {
  const { seed, times, statements } = options
  const random = seeded(seed)
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-interrupt-'))
  const file = join(folder, 'corpus.jsonl')
  await writeCorpus(file, statements, seed)
  const done: Interruption[] = []
  // Held, so that Neo4j does not stop between two commands; taken anew after it was killed.
  let held = await acquireNeo4j(folder)
  try {
    const { expected, milliseconds } = await onGraph(folder, async graph => {
      const started = performance.now()
      await loadDocuments(graph, [file])
      const whole = { expected: await digest(graph), milliseconds: performance.now() - started }
      await unloadAll(graph)
      return whole
    })
    for (let nth = 0; nth < times; nth++) {
      const victim: Victim = nth % 4 === 3 ? 'Neo4j' : nth % 4 === 2 ? 'loader by Ctrl-C' : 'loader'
      const afterMilliseconds = Math.round(300 + random() * milliseconds)
      const where = `(seed ${seed}, interruption ${nth + 1}: ${victim} after ${afterMilliseconds} ms)`
      await loadAndKill(folder, file, victim, afterMilliseconds)
      if (victim === 'Neo4j') {
        await held.release()
        held = await acquireNeo4j(folder)
      }
      const documentsThen = await onGraph(folder, graph => countWhole(graph, where))
      const rerun = startLoad(folder, file)
      const [status] = (await once(rerun, 'close')) as [number | null]
      if (status !== 0)
        throw new Error(`a rerun finishes the work and ends with 0, but got: ${status} ${where}`)
      await onGraph(folder, async graph => {
        const got = await digest(graph)
        if (got !== expected)
          throw new Error(`a rerun makes the undisturbed graph, but got: another digest ${where}`)
        await unloadAll(graph)
      })
      const one = { victim, afterMilliseconds, documentsThen }
      done.push(one)
      options.onInterrupted?.(one)
    }
    return done
  } finally {
    await held.release()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 1000 })
  }
}

async function writeCorpus(file: string, statements: number, seed: number): Promise<void> {
  const out = createWriteStream(file)
  for (const document of corpus({ statements, seed })) out.write(`${JSON.stringify(document)}\n`)
  out.end()
  await once(out, 'close')
}

/** Works on the local Neo4j of a data folder, started anew where it was killed. */
async function onGraph<Result>(folder: string, work: (graph: Graph) => Promise<Result>): Promise<Result> {
  const local = await acquireNeo4j(folder)
  const graph = openGraph(local)
  try {
    return await work(graph)
  } finally {
    await graph.close()
    await local.release()
  }
}

function startLoad(folder: string, file: string): ChildProcess {
  const env = { ...process.env, WHOSAID_DATA: folder }
  delete (env as NodeJS.ProcessEnv)['NEO4J_URI']
  return spawn(process.execPath, [program, 'load', file], { env, stdio: 'ignore' })
}

async function loadAndKill(folder: string, file: string, victim: Victim, after: number): Promise<void> {
  const loader = startLoad(folder, file)
  const ended = once(loader, 'close')
  await Promise.race([sleep(after), ended])
  if (victim === 'Neo4j') killJava(folder)
  else loader.kill(victim === 'loader' ? 'SIGKILL' : 'SIGINT')
  await ended
}

function killJava(folder: string): void {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,comm=,args='], { encoding: 'utf8' })
  for (const line of stdout.split('\n')) {
    if (!line.includes(`--home-dir=${folder}`) || !/^\s*\d+\s+java/.test(line)) continue
    process.kill(Number.parseInt(line, 10), 'SIGKILL')
  }
}

/** Reads every document back and compares it with the hash it was written under. */
async function countWhole(graph: Graph, where: string): Promise<number> {
  let count = 0
  for await (const document of readBack(graph, 'all')) {
    const { id } = document.document
    const [row] = await graph.read<{ contentHash: string }>('load/documents-loaded', { documentIds: [id] })
    const again = readData(toFile(document))
    if (!('document' in again) || contentHash(again.document, layoutVersion) !== row?.contentHash) {
      throw new Error(`the graph holds whole documents only, but got: half of ${id} ${where}`)
    }
    count++
  }
  return count
}

async function unloadAll(graph: Graph): Promise<void> {
  const ids = (await graph.read<{ id: string }>('export/document-ids')).map(({ id }) => id)
  for (let at = 0; at < ids.length; at += 200) await removeDocuments(graph, ids.slice(at, at + 200))
}
