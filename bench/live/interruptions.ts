import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createApi } from '../../src/api/index.ts'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import { acquireNeo4j } from '../../src/graph/local/index.ts'
import { silent } from '../../test/support/api.ts'
import { randomFrom } from '../fuzz/random.ts'
import { acquireAgain, killJava } from '../load/interruptions.ts'
import { type Server, startServer } from '../soak/program.ts'
import { type Held, nothingAt, textsOf } from './follower.ts'
import { keepLoading, load, madeUp, word } from './loading.ts'

const program = fileURLToPath(new URL('client.ts', import.meta.url))
/** How long a client may take to hold what is loaded once nothing changes any more. */
const patience = 120_000

export type Victim = 'server' | 'client' | 'database'

// The database takes longest to come again.
const turns: readonly Victim[] = [
  'server',
  'client',
  'server',
  'client',
  'database',
  'client',
  'server',
  'client',
  'server',
  'database',
]

/** One kill: how long after the load went on, how many steps of it were done, and what the client then held. */
export interface Killed {
  victim: Victim
  milliseconds: number
  steps: number
  documents: number
  statements: number
}

/**
 * Kills a server, its client and their database during a live load. After each, once the load pauses, the client must hold
 * what `statements(filter)` gives of every document that changed since it began; throws otherwise, with the seed.
 */
export async function interruptLive(options: {
  times: number
  seed: number
  onKilled?: (one: Killed) => void
}): Promise<Killed[]> {
  const { times, seed, onKilled = () => {} } = options
  const random = randomFrom(seed)
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-live-'))
  const file = join(folder, 'held.json')
  let held = await acquireNeo4j(folder)
  const { uri, username, password } = held
  const graph = openGraph(held)
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
  let server: Server | undefined
  let client: ChildProcess | undefined
  let ending = new AbortController()
  let loading: Promise<number> = Promise.resolve(0)
  const done: Killed[] = []
  try {
    await graph.prepare()
    await load(graph, [madeUp(random), madeUp(random)])
    writeFileSync(file, JSON.stringify(nothingAt(await cursorOf(graph))))
    server = await startServer(env)
    const port = new URL(server.url).port
    const startClient = (): ChildProcess =>
      spawn(process.execPath, [program, `http://127.0.0.1:${port}`, file, word], {
        stdio: ['ignore', 'inherit', 'inherit'],
      })
    client = startClient()
    for (let nth = 0; nth < times; nth++) {
      const victim = turns[nth % turns.length]!
      const milliseconds = 50 + random.below(1_500)
      const where = `(seed ${seed}, kill ${nth + 1}: ${victim} after ${milliseconds} ms)`
      ending = new AbortController()
      loading = keepLoading(graph, random, ending.signal)
      loading.catch(() => {}) // awaited below
      await pause(milliseconds)
      if (victim === 'database') {
        killJava(folder)
        await held.release()
        held = await acquireAgain(folder)
        if (held.uri !== uri) throw new Error(`Neo4j must come back at ${uri}, but got: ${held.uri} ${where}`)
      } else if (victim === 'server') {
        await kill(server.process)
        server = await startServer(env, port)
      } else {
        await kill(client)
        client = startClient()
      }
      await pause(random.below(500))
      ending.abort()
      const steps = await loading
      const { changed, statements } = await agreed(graph, file, client, where)
      const one = {
        victim,
        milliseconds,
        steps,
        documents: changed.length,
        statements: Object.keys(statements).length,
      }
      done.push(one)
      onKilled(one)
    }
    return done
  } finally {
    ending.abort()
    await loading.catch(() => {})
    for (const child of [client, server?.process]) if (child) await kill(child)
    await graph.close()
    await held.release()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 1000 })
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'close')
}

/** Waits until a client is where the journal ends, and compares. */
async function agreed(graph: Graph, file: string, client: ChildProcess, where: string): Promise<Held> {
  const end = await cursorOf(graph)
  const until = performance.now() + patience
  for (;;) {
    const held = JSON.parse(readFileSync(file, 'utf8')) as Held
    if (held.cursor === end) {
      const [mine, theirs] = [textsOf(held), await textsIn(graph, held.changed)]
      if (JSON.stringify(mine) === JSON.stringify(theirs)) return held
      throw new Error(
        `a client must hold what is loaded of ${held.changed.length} documents, but got: ${mine.length} statements of ${theirs.length}, or others ${where}`,
      )
    }
    if (client.exitCode !== null) throw new Error(`a client must go on, but got: its end ${where}`)
    if (performance.now() > until)
      throw new Error(
        `a client must come to the end of the journal, but got: ${held.cursor} of ${end} ${where}`,
      )
    await pause(50)
  }
}

async function ask<Data>(graph: Graph, query: string, variables = {}): Promise<Data> {
  const response = await createApi(graph, { logger: silent }).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: object[] }
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

const cursorOf = async (graph: Graph): Promise<string> =>
  (await ask<{ graphStatus: { cursor: string } }>(graph, '{ graphStatus { cursor } }')).graphStatus.cursor

interface Page {
  statements: {
    nodes: { id: string; text: string }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}

/** The statements of documents that the filter of the client lets through. */
async function textsIn(graph: Graph, ids: readonly string[]): Promise<string[]> {
  const query = `query ($filter: StatementFilter, $after: String) {
    statements(filter: $filter, after: $after, first: 100) { nodes { id text } pageInfo { hasNextPage endCursor } }
  }`
  const texts: string[] = []
  for (let after: string | null = null; ids.length > 0;) {
    const { statements }: Page = await ask<Page>(graph, query, {
      filter: { text: word, document: { ids } },
      after,
    })
    texts.push(...statements.nodes.map(({ id, text }) => `${id} ${text}`))
    if (!statements.pageInfo.hasNextPage) break
    after = statements.pageInfo.endCursor
  }
  return texts.toSorted()
}
