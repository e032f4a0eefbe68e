import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openProxy, type Proxy } from '../bench/proxy.ts'
import { createApi, serve, type Served } from '../src/api/index.ts'
import { type Graph, openGraph } from '../src/graph/graph.ts'
import { type Answer, silent } from './support/api.ts'
import { openTestGraph } from './support/graph.ts'
import { json } from './support/guard.ts'
import { ownNeo4j } from './support/neo4j.ts'

/** What a question may take while the database is away, and one of the other routes, in milliseconds. */
const [question, other] = [2_000, 3_000]
/** What the machine that runs the suite may add. */
const slack = 500
const timeout = 6_000

let proxy: Proxy
let graph: Graph
let server: Served
beforeEach(async () => {
  await using suite = await openTestGraph() // prepared and empty
  expect(await suite.graph.read('read/ping', {})).toHaveLength(1)
  const { uri, ...user } = ownNeo4j()
  proxy = await openProxy(Number(new URL(uri).port))
  graph = openGraph({ uri: `bolt://127.0.0.1:${proxy.port}`, ...user })
  server = await serve(createApi(graph, { logger: silent, timeout }), { host: '127.0.0.1', port: 0 })
  expect(await ask()).toMatchObject({ status: 200 })
})
afterEach(async () => {
  await server.close(0)
  await proxy[Symbol.asyncDispose]()
  await graph.close()
})

interface Asked {
  status: number
  retryAfter: string | null
  milliseconds: number
  text: string
}

async function get(path: string, init: RequestInit = {}): Promise<Asked> {
  const began = performance.now()
  const response = await fetch(`${server.url}${path}`, { signal: AbortSignal.timeout(60_000), ...init })
  const text = await response.text()
  const { status, headers } = response
  return { status, retryAfter: headers.get('retry-after'), milliseconds: performance.now() - began, text }
}

const ask = (accept = 'application/json', query = '{ graphStatus { documents } }'): Promise<Asked> =>
  get('/graphql', { method: 'POST', headers: { ...json, accept }, body: JSON.stringify({ query }) })

const codesOf = ({ text }: Asked): string[] =>
  ((JSON.parse(text) as Answer<object>).errors ?? []).map(({ extensions }) => extensions.code)

/** Asks everything at once while the database is away. */
async function expectAway(): Promise<void> {
  const accepts = ['application/json', 'application/graphql-response+json', 'application/json', '*/*']
  const [answers, health, ready, metrics] = await Promise.all([
    Promise.all(accepts.map(accept => ask(accept))),
    get('/health'),
    get('/ready'),
    get('/metrics'),
  ])
  for (const answer of answers) {
    expect(codesOf(answer)).toEqual(['DATABASE_UNAVAILABLE'])
    expect(answer).toMatchObject({ status: 503, retryAfter: '1' })
    expect(answer.milliseconds).toBeLessThan(question + slack)
  }
  expect([health.status, ready.status, metrics.status]).toEqual([200, 503, 200])
  for (const { milliseconds } of [health, ready, metrics]) expect(milliseconds).toBeLessThan(other + slack)
  expect(metrics.text).toMatch(/^whosaid_database_up 0$/m)
}

/** Waits until a question is answered, and then expects all to be as it was. */
async function expectBack(): Promise<void> {
  const end = performance.now() + 5_000
  while ((await ask()).status !== 200) expect(performance.now()).toBeLessThan(end)
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await get('/ready')).toMatchObject({ status: 200 })
  await pause(1_100) // what /metrics says of a database that is away is a second old at most
  const { text } = await get('/metrics')
  expect(text).toMatch(/^whosaid_database_up 1$/m)
  expect(text).toMatch(/^whosaid_database_connections\{state="in_use"\} 0$/m)
  expect(text).toMatch(/^whosaid_database_connections\{state="waiting"\} 0$/m)
}

test.each([3, 45])(
  'a database that is refused for %i s is told at once, and is back at once',
  async seconds => {
    await proxy.refuse()
    const end = performance.now() + seconds * 1000
    while (performance.now() < end) {
      await expectAway()
      await pause(Math.min(500, Math.max(0, end - performance.now())))
    }
    await proxy.pass()
    await expectBack()
  },
  120_000,
)

test('a database whose network falls silent is told in two seconds, and is back at once', async () => {
  proxy.silence()
  await pause(1_000)
  for (let round = 0; round < 3; round++) await expectAway()
  await proxy.pass()
  await expectBack()
}, 60_000)

describe('what is under way when the network falls silent', () => {
  test('ends within its own time', async () => {
    const asked = Array.from({ length: 10 }, () => ask())
    proxy.silence()
    for (const { status, milliseconds } of await Promise.all(asked)) {
      expect([200, 503]).toContain(status)
      expect(milliseconds).toBeLessThan(timeout + 1_000 + slack)
    }
    await proxy.pass()
    await expectBack()
  }, 60_000)
})

test('a read without a time of its own is asked again when its connection fell silent', async () => {
  const { uri: _, ...user } = ownNeo4j()
  const impatient = openGraph({ uri: `bolt://127.0.0.1:${proxy.port}`, ...user }, undefined, 1_500)
  try {
    await impatient.verify()
    const read = impatient.read('read/ping', {})
    proxy.silence()
    await pause(1_000)
    await expect(impatient.read('read/ping', {}, { timeout: 500 })).rejects.toMatchObject({
      code: 'UNREACHABLE',
    })
    await proxy.pass()
    expect(await read).toHaveLength(1)
  } finally {
    await impatient.close()
  }
}, 60_000)

test('a hold on the lock is given up when the network falls silent, and the next one is had after its return', async () => {
  const hold = await graph.hold({ timeout: 1_000 })
  proxy.silence()
  const began = performance.now()
  await hold?.release()
  expect(await graph.hold({ timeout: 500 })).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(4_000)
  await proxy.pass()
  await expectBack()
  const next = await graph.hold({ timeout: 1_000 })
  expect(next).toBeDefined()
  await next?.release()
}, 60_000)
