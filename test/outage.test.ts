import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
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

beforeAll(async () => {
  await using suite = await openTestGraph() // prepared and empty
  expect(await suite.graph.read('read/ping', {})).toHaveLength(1)
})

interface Asked {
  status: number
  retryAfter: string | null
  milliseconds: number
  text: string
}

const codesOf = ({ text }: Asked): string[] =>
  ((JSON.parse(text) as Answer<object>).errors ?? []).map(({ extensions }) => extensions.code)

/** A server whose database is behind a proxy. Each test has its own, so that one can last while others run. */
interface Outage extends AsyncDisposable {
  proxy: Proxy
  graph: Graph
  ask: (accept?: string) => Promise<Asked>
  /** Asks everything at once while the database is away. */
  expectAway: () => Promise<void>
  /** Waits until a question is answered, and then expects all to be as it was. */
  expectBack: () => Promise<void>
}

async function openOutage(): Promise<Outage> {
  const { uri, ...user } = ownNeo4j()
  const proxy = await openProxy(Number(new URL(uri).port))
  const graph = openGraph({ uri: `bolt://127.0.0.1:${proxy.port}`, ...user })
  const server: Served = await serve(createApi(graph, { logger: silent, timeout }), {
    host: '127.0.0.1',
    port: 0,
  })

  const get = async (path: string, init: RequestInit = {}): Promise<Asked> => {
    const began = performance.now()
    const response = await fetch(`${server.url}${path}`, { signal: AbortSignal.timeout(60_000), ...init })
    const text = await response.text()
    const { status, headers } = response
    return { status, retryAfter: headers.get('retry-after'), milliseconds: performance.now() - began, text }
  }
  const body = JSON.stringify({ query: '{ graphStatus { documents } }' })
  const ask = (accept = 'application/json'): Promise<Asked> =>
    get('/graphql', { method: 'POST', headers: { ...json, accept }, body })

  expect(await ask()).toMatchObject({ status: 200 })
  return {
    proxy,
    graph,
    ask,
    async expectAway() {
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
      for (const { milliseconds } of [health, ready, metrics])
        expect(milliseconds).toBeLessThan(other + slack)
      expect(metrics.text).toMatch(/^whosaid_database_up 0$/m)
    },
    async expectBack() {
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
    },
    async [Symbol.asyncDispose]() {
      await server.close(0)
      await proxy[Symbol.asyncDispose]()
      await graph.close()
    },
  }
}

async function refusedFor(seconds: number): Promise<void> {
  await using outage = await openOutage()
  const { proxy, expectAway, expectBack } = outage
  await proxy.refuse()
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    await expectAway()
    await pause(Math.min(500, Math.max(0, end - performance.now())))
  }
  await proxy.pass()
  await expectBack()
}

/** The long outage lasts while the other tests run. */
let long: Promise<PromiseSettledResult<void>[]>
beforeAll(() => {
  long = Promise.allSettled([refusedFor(45)])
})

test('a database that is refused for 3 s is told at once, and is back at once', () => refusedFor(3), 60_000)

test('a database whose network falls silent is told in two seconds, and is back at once', async () => {
  await using outage = await openOutage()
  const { proxy, expectAway, expectBack } = outage
  proxy.silence()
  await pause(1_000)
  for (let round = 0; round < 3; round++) await expectAway()
  await proxy.pass()
  await expectBack()
}, 60_000)

test('what is under way when the network falls silent ends within its own time', async () => {
  await using outage = await openOutage()
  const { proxy, ask, expectBack } = outage
  const asked = Array.from({ length: 10 }, () => ask())
  proxy.silence()
  for (const { status, milliseconds } of await Promise.all(asked)) {
    expect([200, 503]).toContain(status)
    expect(milliseconds).toBeLessThan(timeout + 1_000 + slack)
  }
  await proxy.pass()
  await expectBack()
}, 60_000)

test('a read without a time of its own is asked again when its connection fell silent', async () => {
  await using outage = await openOutage()
  const { proxy } = outage
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
  await using outage = await openOutage()
  const { proxy, graph, expectBack } = outage
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

test('a database that was refused for 45 s meanwhile was told at once, and was back at once', async () => {
  expect(await long).toEqual([{ status: 'fulfilled', value: undefined }])
}, 120_000)
