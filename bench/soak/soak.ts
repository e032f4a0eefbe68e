import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { audit } from '../../src/audit/audit.ts'
import { digest } from '../../src/graph/digest.ts'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import { acquireNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { randomFrom, type Random } from '../fuzz/random.ts'
import { openProxy } from '../proxy.ts'
import { client, type Seen } from './clients.ts'
import { inVersion, soaked } from './documents.ts'
import { run, sizeOf, startServer, type Server } from './program.ts'
import { trouble, type Trouble } from './troubles.ts'

/** The time that one question has, in milliseconds, and what the machine that runs all of this may add. */
const timeout = 10_000
const slack = 5_000
const patience = { question: timeout + slack, other: 3_000 + slack }
/** A loader tries for half a minute to reach a database that is away. */
const loadLimit = 120_000
/** What a server may keep more than after its first minute: caches fill, and V8 gives memory back when it likes. */
const moreMemory = 200 * 2 ** 20
const moreHandles = 12

/** What a soak saw; `findings` are the promises that did not hold. */
export interface SoakReport {
  statuses: Record<string, number>
  codes: Record<string, number>
  longest: number
  loads: Record<string, number>
  troubles: Record<string, number>
  /** Of the server, in MiB and as a number: after the calm beginning and at the end. */
  resident: [number, number]
  handles: [number, number]
  findings: string[]
}

/**
 * Lets clients, hostile and ordinary, ask a server for some time while documents are replaced and removed, the way to its
 * Neo4j breaks and Neo4j is killed. Then all must be as it was: the process, its memory and handles, and the digest.
 */
export async function soak(
  minutes: number,
  seed: number,
  onPhase: (phase: string) => void = () => {},
): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-soak-'))
  const neo4j = await acquireNeo4j(folder, { compiler: 'full' })
  const findings: string[] = []
  let released = false
  neo4j.lost.catch((error: unknown) => {
    if (!released) findings.push(`the local Neo4j was given up: ${String(error)}`)
  })
  await using proxy = await openProxy(Number(new URL(neo4j.uri).port))
  const env = {
    ...process.env,
    NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
    NEO4J_USERNAME: neo4j.username,
    NEO4J_PASSWORD: neo4j.password,
    API_TIMEOUT_MS: String(timeout),
  }
  const graph = openGraph(neo4j)
  const files = soaked(seed).map((document, nth) => {
    const file = (version: number) => join(folder, `${nth}-${version}.json`)
    for (const version of [1, 2]) writeFileSync(file(version), JSON.stringify(inVersion(document, version)))
    return { id: document.document.id, file }
  })
  const base = ['examples/documents', ...files.map(({ file }) => file(1))]
  await loadDocuments(graph, base)
  onPhase(`${files.length} documents are loaded`)
  const expected = await digest(graph)
  const server = await startServer(env)
  const seen: Seen = { statuses: new Map(), codes: new Map(), longest: 0, findings }
  const loads = new Map<string, number>()
  const troubles = new Map<string, number>()
  try {
    const askAll = async (ending: AbortSignal, first: number): Promise<void> => {
      const documents = files.map(({ id }) => id)
      const options = { documents, patience, ending, seen }
      await Promise.all(
        Array.from({ length: 8 }, (_, nth) =>
          client(server.url, {
            ...options,
            seed: seed * 1000 + first + nth,
            kind: nth < 5 ? 'ordinary' : 'hostile',
          }),
        ),
      )
    }
    const load = (ending: AbortSignal) => replace(files, env, randomFrom(seed + 1), ending, loads, findings)

    const total = minutes * 60_000
    const calm = AbortSignal.timeout(Math.min(60_000, total / 4))
    await Promise.all([askAll(calm, 0), load(calm)])
    const before = await rested(server)
    onPhase('the calm is over')

    const ending = AbortSignal.timeout(total - Math.min(60_000, total / 4))
    const onTrouble = (kind: Trouble): void => void troubles.set(kind, (troubles.get(kind) ?? 0) + 1)
    const breaking = trouble({ proxy, folder, random: randomFrom(seed + 2), ending, onTrouble })
    await Promise.all([askAll(ending, 100), load(ending), breaking])
    onPhase('the troubles are over')
    proxy.cut() // the connections of the pool are nobody's leak
    await untilReady(server, findings)
    const after = await rested(server)
    if (after.resident > before.resident + moreMemory)
      findings.push(`memory: ${before.resident}, then ${after.resident}`)
    if (after.handles > before.handles + moreHandles)
      findings.push(`handles: ${before.handles}, then ${after.handles}`)
    findings.push(...(await strays(server)))
    findings.push(
      ...(await wrongIn(graph, base, expected).catch((error: unknown) => [
        `the graph cannot be checked: ${String(error)}`,
      ])),
    )
    findings.push(...(await stop(server)))
    return {
      statuses: Object.fromEntries(seen.statuses),
      codes: Object.fromEntries(seen.codes),
      longest: Math.round(seen.longest),
      loads: Object.fromEntries(loads),
      troubles: Object.fromEntries(troubles),
      resident: [before, after].map(({ resident }) => Math.round(resident / 2 ** 20)) as [number, number],
      handles: [before.handles, after.handles],
      findings,
    }
  } finally {
    server.process.kill('SIGKILL')
    await graph.close()
    released = true
    await neo4j.release()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 1000 })
  }
}

/** Loads other versions of documents, unloads some, and kills a loader at times, until it is told to end. */
async function replace(
  files: readonly { id: string; file: (version: number) => string }[],
  env: NodeJS.ProcessEnv,
  random: Random,
  ending: AbortSignal,
  loads: Map<string, number>,
  findings: string[],
): Promise<void> {
  while (!ending.aborted) {
    const some = Array.from({ length: 1 + random.below(4) }, () => random.pick(files))
    const args = random.chance(0.2)
      ? ['unload', ...new Set(some.map(({ id }) => id))]
      : ['load', ...new Set(some.map(({ file }) => file(1 + random.below(2))))]
    const isKilled = random.chance(0.1)
    const { status, said } = await run(args, env, isKilled ? 300 + random.below(1_500) : loadLimit)
    const outcome = `${args[0]} ${status ?? 'killed'}`
    loads.set(outcome, (loads.get(outcome) ?? 0) + 1)
    if (status === null && !isKilled) findings.push(`${args[0]} took more than ${loadLimit} ms`)
    // 1: both versions of one document were given, or one to unload is not loaded. 3: the database is away.
    if (/^\s+at /m.test(said) || ![0, 1, 3, null].includes(status))
      findings.push(`${outcome}: ${said.slice(-500)}`)
  }
}

/** Sizes of the server after some seconds in which nobody asks. */
async function rested({ process: child }: Server): Promise<ReturnType<typeof sizeOf>> {
  await pause(8_000)
  return sizeOf(child)
}

async function untilReady({ url, process: child }: Server, findings: string[]): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(500)) {
    if (child.exitCode !== null || child.signalCode !== null) break
    const { status } = await fetch(`${url}/ready`).catch(() => ({ status: 0 }))
    if (status === 200) return
  }
  findings.push(`the server is not ready again: status ${child.exitCode ?? 'none'}`)
}

async function strays({ url }: Server): Promise<string[]> {
  const metrics = await fetch(`${url}/metrics`).then(response => response.text())
  const wanted = ['whosaid_unhandled_rejections_total 0', 'whosaid_database_connections{state="waiting"} 0']
  return wanted.filter(line => !metrics.includes(line)).map(line => `metrics must say ${line}`)
}

/** Loads what was there at the beginning, and holds the graph against its digest and its laws. */
async function wrongIn(graph: Graph, base: readonly string[], expected: string): Promise<string[]> {
  const { refused } = await loadDocuments(graph, base)
  const wrong = refused > 0 ? [`${refused} documents are refused at the end`] : []
  if ((await digest(graph)) !== expected) wrong.push('the digest at the end is another one')
  for await (const { law, failures } of audit(graph))
    if (law.level === 'MUST' && failures.length > 0)
      wrong.push(`breaks ${law.id}: ${JSON.stringify(failures[0])}`)
  return wrong
}

async function stop({ process: child }: Server): Promise<string[]> {
  if (child.exitCode !== null) return [`the server has ended with status ${child.exitCode}`]
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const late = pause(20_000, 'late' as const)
  const ended = await Promise.race([exited, late])
  return ended === 'late'
    ? ['the server does not end within 20 s']
    : ended[0] === 0
      ? []
      : [`it ends with ${String(ended[0])}`]
}
