import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type ApiOptions, createApi, serve, type Served } from '../src/api/index.ts'
import { type Event, follower, following, nothingAt, textsOf } from '../bench/live/follower.ts'
import type { DocumentFile } from '../src/document/index.ts'
import type { Graph } from '../src/graph/graph.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { type Answer, openTestApi, silent } from './support/api.ts'
import { small } from './support/small.ts'
import { openSse } from './support/sse.ts'

const suite = await openTestApi()
const { graph } = suite.suite
const servers = new Set<Served>()
afterAll(async () => {
  for (const server of servers) await server.close(0)
  await suite[Symbol.asyncDispose]()
})
beforeEach(() => suite.suite.empty())

const steps = Number(process.env['WHOSAID_LIVE_STEPS'] ?? 12)
const seed = Number(process.env['WHOSAID_LIVE_SEED'] ?? Date.now() % 2 ** 31)

/** Numbers below `most`, the same for the same seed: mulberry32. */
function randomly(from: number): (most: number) => number {
  let state = from
  return most => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}

const says = (id: string, words: readonly string[]): DocumentFile =>
  small(id, {
    statements: words.map((text, at) => ({ id: `s${at}`, speaker: 'paper', form: 'INDIRECT', text })),
  })

async function start(of: Graph, options: ApiOptions = {}): Promise<Served> {
  const server = await serve(createApi(of, { logger: silent, ...options }), { host: '127.0.0.1', port: 0 })
  servers.add(server)
  return server
}
async function stop(server: Served): Promise<void> {
  servers.delete(server)
  await server.close(0)
}

const filter = { text: 'apple' }
const cursorNow = async (): Promise<string> =>
  (await suite.ask<{ graphStatus: { cursor: string } }>('{ graphStatus { cursor } }')).graphStatus.cursor

const open = (server: Served, after: string) => {
  const search = new URLSearchParams({ query: following, variables: JSON.stringify({ filter, after }) })
  return openSse(init => fetch(`${server.url}/graphql?${search.toString()}`, init))
}

test(
  `a client that is cut off and moves between servers misses nothing and holds nothing twice (seed ${seed})`,
  { timeout: 20_000 + steps * 4_000 },
  async () => {
    const random = randomly(seed)
    const words = ['apple one', 'apple two', 'pear', 'plum', 'fig and apple']
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const step = async (): Promise<void> => {
      const id = ids[random(ids.length)]!
      if (random(4) === 0) await removeDocuments(graph, [id])
      else
        await suite.suite.load(
          says(
            id,
            words.filter(() => random(2) === 0),
          ),
        )
    }
    for (let turn = 0; turn < 5; turn++) await step()
    const client = follower(nothingAt(await cursorNow()))
    const graphs = [suite.suite.another(), suite.suite.another()]
    const running = [await start(graphs[0]!), await start(graphs[1]!)]
    let isLoading = true
    const loading = (async () => {
      for (let turn = 0; turn < steps; turn++) {
        await step()
        await pause(random(80))
      }
      isLoading = false
    })()
    for (let kills = 0; ; kills++) {
      const isLast = !isLoading
      const at = random(2)
      const stream = await open(running[at]!, client.cursor)
      // A connection that is cut where it stands; what was read of it counts.
      const cutting = pause(isLast ? 10_000 : 50 + random(500)).then(() => stream.close())
      const end = isLast ? await cursorNow() : undefined
      for (;;) {
        if (end !== undefined && client.cursor === end) break
        const sent = await stream.next().catch(() => undefined)
        if (sent === undefined || sent.event !== 'next') break
        const { data, errors } = JSON.parse(sent.data) as Answer<{ statementsChanged: Event }>
        // A busy machine may be without an answer for a while: a client comes again.
        if (errors?.every(({ extensions }) => extensions.code === 'DATABASE_UNAVAILABLE')) break
        if (!data) throw new Error(JSON.stringify(errors))
        client.take(data.statementsChanged)
      }
      if (isLast) {
        expect(client.cursor).toBe(end)
        expect(kills).toBeGreaterThan(1)
        await stream.close()
        await cutting
        break
      }
      await cutting
      if (random(3) === 0) {
        await stop(running[at]!)
        running[at] = await start(graphs[at]!)
      }
    }
    await loading
    interface All {
      statements: { nodes: { id: string; text: string }[] }
    }
    const { statements } = await suite.ask<All>(
      'query ($filter: StatementFilter) { statements(filter: $filter, first: 100) { nodes { id text } } }',
      { filter: { ...filter, document: { ids: client.held().changed } } },
    )
    expect(textsOf(client.held())).toEqual(statements.nodes.map(({ id, text }) => `${id} ${text}`).toSorted())
    for (const server of running) await stop(server)
  },
)

const bytes = () => process.memoryUsage().external + process.memoryUsage().arrayBuffers

test('a client that takes nothing is cut, and resumes where it was', { timeout: 90_000 }, async () => {
  const words = Array.from({ length: 20 }, (_, at) => `apple ${at} ${'word '.repeat(800)}`.trim())
  await suite.suite.load(says('a', words))
  const after = await cursorNow()
  const server = await start(suite.suite.another(), { subscriptions: 1, timeout: 3_000 })
  // 4 MB an event: more than what the system keeps of a connection is soon on its way.
  const many = Array.from({ length: 50 }, (_, at) => `t${at}: text`).join(' ')
  const large = `subscription { statementsChanged(after: "${after}") { cursor added { ${many} } } }`
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.pause()
  const search = new URLSearchParams({ query: large })
  socket.write(
    `GET /graphql?${search.toString()} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n`,
  )
  const before = bytes()
  let most = 0
  const isFree = async (): Promise<boolean> => {
    await using another = await open(server, after)
    return another.response.status === 200
  }
  await pause(500)
  expect(await isFree()).toBe(false)
  for (let turn = 0; !(await isFree()); turn++) {
    if (turn > 40) throw new Error('a client that takes nothing must be cut')
    await suite.suite.load(says('a', [`turn ${turn}`, ...words]))
    await pause(300)
    most = Math.max(most, bytes() - before)
  }
  socket.destroy()
  expect(most).toBeLessThan(100_000_000)
  await using again = await open(server, after)
  const { data } = JSON.parse((await again.next())!.data) as Answer<{ statementsChanged: Event }>
  expect(data!.statementsChanged.documentIds).toEqual(['a'])
  expect(data!.statementsChanged.added).toHaveLength(20)
  await stop(server)
})
