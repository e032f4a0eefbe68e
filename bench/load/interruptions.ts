import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { digest } from '../../src/graph/digest.ts'
import { keptSums } from '../../src/graph/digest/kept.ts'
import { digestOf } from '../../src/graph/digest/sums.ts'
import { WhosaidError } from '../../src/errors.ts'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import { layoutVersion } from '../../src/graph/layout.ts'
import { acquireNeo4j, type LocalNeo4j } from '../../src/graph/local/index.ts'
import { contentHash, readData, toFile } from '../../src/document/index.ts'
import { readBack } from '../../src/loader/export.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { corpus, seeded } from './corpus.ts'
import { openProxy } from '../proxy.ts'
import { mountSmallDisk } from './small-disk.ts'

const program = fileURLToPath(new URL('loader.ts', import.meta.url))

/** What happens: kill -9 or Ctrl-C to the loader, kill -9 to the database, the line between them cut, no room on the disk. */
export type Cause = 'loader killed' | 'Ctrl-C' | 'Neo4j killed' | 'connection cut' | 'disk full'

// Neo4j takes longest to come again.
export const turns: readonly Cause[] = [
  'loader killed',
  'connection cut',
  'Ctrl-C',
  'loader killed',
  'Neo4j killed',
  'loader killed',
  'connection cut',
  'Ctrl-C',
  'loader killed',
  'Neo4j killed',
]

/** When an interruption comes: so long after the end of a transaction, the first being number 0. */
export interface Moment {
  transaction: number
  milliseconds: number
}

/** One interruption: when it came, how many documents were whole then, and how the loader ended (null: by a signal). */
export interface Interruption extends Moment {
  cause: Cause
  status: number | null
  documentsThen: number
}

/** Throws, with the seed in the message, when a graph holds half a document or a rerun does not finish the work. */
export async function interrupt(options: {
  seed: number
  times: number
  statements: number
  onInterrupted?: (one: Interruption) => void
}): Promise<Interruption[]> {
  const { seed, times, statements, onInterrupted = () => {} } = options
  const random = seeded(seed)
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-interrupt-'))
  const file = join(folder, 'corpus.jsonl')
  await writeCorpus(file, statements, seed)
  const done: Interruption[] = []
  // Held, so that Neo4j does not stop between two loads; taken anew after it was killed.
  let held = await acquireNeo4j(folder)
  try {
    const { expected, transactions } = await undisturbed(held, file)
    for (let nth = 0; nth < times; nth++) {
      const cause = turns[nth % turns.length]!
      const moment = {
        transaction: Math.floor(random() * transactions),
        milliseconds: Math.floor(random() * 250),
      }
      const where = `(seed ${seed}, interruption ${nth + 1}: ${cause} ${moment.milliseconds} ms into transaction ${moment.transaction + 1})`
      const status = await loadAndInterrupt(held, folder, file, cause, moment, where)
      if (cause === 'Neo4j killed') {
        await held.release()
        held = await acquireNeo4j(folder)
      }
      const documentsThen = await onGraph(held, graph => finish(graph, file, expected, where))
      const one = { cause, ...moment, status, documentsThen }
      done.push(one)
      onInterrupted(one)
    }
    return done
  } finally {
    await held.release()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 1000 })
  }
}

/** Lets the disk beneath Neo4j run full during a load, and gives it room again; a sentence where no disk can be mounted. */
export async function fillDisk(seed: number, statements: number): Promise<Interruption | string> {
  using disk = mountSmallDisk(600 * 2 ** 20) as ReturnType<typeof mountSmallDisk> & Disposable
  if (typeof disk === 'string') return disk
  const { folder } = disk
  const file = join(folder, 'corpus.jsonl')
  await writeCorpus(file, statements, seed)
  let held = await acquireNeo4j(folder)
  try {
    const { expected } = await undisturbed(held, file)
    disk.leave(256 * 1024)
    const { status, lines } = await startLoader(held.uri, held, file).end
    const where = `(seed ${seed}, disk full)`
    if (status === 0) throw new Error(`a load onto a full disk fails, but got: status 0 ${where}`)
    disk.leave('all')
    // A database that could not write takes no more until it is started again.
    killJava(folder)
    await held.release()
    held = await acquireNeo4j(folder)
    const documentsThen = await onGraph(held, graph => finish(graph, file, expected, where))
    return { cause: 'disk full', transaction: lines - 1, milliseconds: 0, status, documentsThen }
  } finally {
    await held.release()
    killJava(folder)
  }
}

/** Short documents only: a long one is a transaction of its own, which is there or not. */
export async function writeCorpus(file: string, statements: number, seed: number): Promise<void> {
  const out = createWriteStream(file)
  let written = 0
  for (const document of corpus({ statements: 20 * statements, seed })) {
    const { length } = document.statements ?? []
    if (length > 40) continue
    out.write(`${JSON.stringify(document)}\n`)
    written += length
    if (written >= statements) break
  }
  out.end()
  await once(out, 'close')
}

export async function onGraph<Result>(
  access: LocalNeo4j,
  work: (graph: Graph) => Promise<Result>,
): Promise<Result> {
  const graph = openGraph(access)
  try {
    return await work(graph)
  } finally {
    await graph.close()
  }
}

/** The digest that every load is to end with, and how many transactions one takes; leaves the graph empty. */
async function undisturbed(
  access: LocalNeo4j,
  file: string,
): Promise<{ expected: string; transactions: number }> {
  const { lines } = await startLoader(access.uri, access, file).end
  return onGraph(access, async graph => {
    const expected = await digest(graph)
    await unloadAll(graph)
    return { expected, transactions: lines - 1 }
  })
}

interface Loader {
  process: ChildProcess
  /** Resolves when that many transactions are done, or the loader has ended. */
  done: (transactions: number) => Promise<unknown>
  /** How it ended, how many lines it wrote, and what it said on standard error. */
  end: Promise<{ status: number | null; lines: number; errors: string }>
}

export function startLoader(uri: string, { username, password }: LocalNeo4j, file: string): Loader {
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
  const child = spawn(process.execPath, [program, file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const count = { lines: 0 }
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (said: string) => (errors += said))
  const reader = createInterface({ input: child.stdout }).on('line', () => count.lines++)
  const end = once(child, 'close').then(([status]) => ({
    status: status as number | null,
    ...count,
    errors,
  }))
  const done = async (transactions: number): Promise<void> => {
    while (count.lines <= transactions && child.exitCode === null && child.signalCode === null)
      await Promise.race([once(reader, 'line'), end])
  }
  return { process: child, done, end }
}

export async function loadAndInterrupt(
  access: LocalNeo4j,
  folder: string,
  file: string,
  cause: Cause,
  { transaction, milliseconds }: Moment,
  where: string,
): Promise<number | null> {
  await using proxy = await openProxy(Number(new URL(access.uri).port))
  const loader = startLoader(`bolt://127.0.0.1:${proxy.port}`, access, file)
  await loader.done(transaction)
  await Promise.race([sleep(milliseconds), loader.end])
  if (cause === 'Neo4j killed') killJava(folder)
  else if (cause === 'connection cut') proxy.cut()
  else loader.process.kill(cause === 'Ctrl-C' ? 'SIGINT' : 'SIGKILL')
  // Without its database the loader tries for half a minute; after a cut it may well finish by itself.
  if (cause === 'Neo4j killed') loader.process.kill('SIGKILL')
  const { status, errors } = await loader.end
  if (status !== null && status !== 0 && status !== 3)
    throw new Error(`a loader that loses its database ends with 3, but got: ${status} ${where}\n${errors}`)
  return status
}

/** Starts a killed Neo4j again; on a busy machine it may not answer in time at first. */
export async function acquireAgain(folder: string): Promise<LocalNeo4j> {
  for (let tries = 1; ; tries++) {
    try {
      return await acquireNeo4j(folder)
    } catch (error) {
      if (tries === 6 || !(error instanceof WhosaidError && error.code === 'UNREACHABLE')) throw error
    }
  }
}

/** Kills the local Neo4j of a data folder. */
export function killJava(folder: string): void {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,comm=,args='], { encoding: 'utf8' })
  for (const line of stdout.split('\n')) {
    if (!line.includes(`--home-dir=${folder}`) || !/^\s*\d+\s+java/.test(line)) continue
    process.kill(Number.parseInt(line, 10), 'SIGKILL')
  }
}

/** Counts what is whole, loads again, and holds the graph against the undisturbed one; leaves it empty. */
async function finish(graph: Graph, file: string, expected: string, where: string): Promise<number> {
  const documentsThen = await countWhole(graph, where)
  await holdKept(graph, where)
  const { refused } = await loadDocuments(graph, [file])
  if (refused > 0) throw new Error(`a rerun finishes the work, but got: ${refused} refused ${where}`)
  const got = await digest(graph)
  if (got !== expected)
    throw new Error(`a rerun makes the undisturbed graph, but got: another digest ${where}`)
  await holdKept(graph, where)
  await unloadAll(graph)
  return documentsThen
}

/** Throws unless the running sum comes to the digest. */
export async function holdKept(graph: Graph, where: string): Promise<void> {
  const kept = await keptSums(graph)
  if (kept === undefined || digestOf(kept) !== (await digest(graph)))
    throw new Error(`the running sum is the digest, but got: ${kept ? 'another' : 'none'} ${where}`)
}

/** Reads every document back and compares it with the hash it was written under. */
async function countWhole(graph: Graph, where: string): Promise<number> {
  const ids = (await graph.read('export/document-ids', {})).map(({ id }) => id)
  const rows = await graph.read('load/documents-loaded', {
    documentIds: ids,
  })
  const hashes = new Map(rows.map(({ id, contentHash: hash }) => [id, hash]))
  let count = 0
  for await (const document of readBack(graph, 'all')) {
    const { id } = document.document
    const again = readData(toFile(document))
    if (!('document' in again) || contentHash(again.document, layoutVersion) !== hashes.get(id)) {
      throw new Error(`the graph holds whole documents only, but got: half of ${id} ${where}`)
    }
    count++
  }
  return count
}

async function unloadAll(graph: Graph): Promise<void> {
  const ids = (await graph.read('export/document-ids', {})).map(({ id }) => id)
  for (let at = 0; at < ids.length; at += 200) await removeDocuments(graph, ids.slice(at, at + 200))
}
