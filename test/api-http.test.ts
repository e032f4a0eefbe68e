import { connect } from 'node:net'
import { request } from 'node:http'
import { afterAll, describe, expect, test, beforeAll } from 'vitest'
import { createApi, serve, type ApiOptions, type Served } from '../src/api/index.ts'
import type { Graph } from '../src/graph/graph.ts'
import { type Answer, fixtures, openTestApi, silent, type TestApi, priced } from './support/api.ts'
import { json } from './support/guard.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Server extends Served, AsyncDisposable {
  /** The lines that were logged. */
  lines: Record<string, unknown>[]
  /** Asks for the name of the query type. */
  ask(headers?: Record<string, string>): Promise<Response>
}

/** Serves over HTTP with these settings, on the suite's graph or a given one. */
async function listen(
  options: ApiOptions & { graph?: Graph; idleTimeout?: number } = {},
  host = '127.0.0.1',
): Promise<Server> {
  const { graph = suite.suite.graph, idleTimeout, ...settings } = options
  const lines: Record<string, unknown>[] = []
  const logger = { ...silent, info: (line: Record<string, unknown>) => void lines.push(line) }
  const api = createApi(graph, { logger, ...settings })
  const served = await serve({ ...api, ...(idleTimeout !== undefined && { idleTimeout }) }, { host, port: 0 })
  return {
    ...served,
    lines,
    ask: (headers = {}) =>
      fetch(`${served.url}/graphql`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: '{"query":"{ __typename }"}',
      }),
    [Symbol.asyncDispose]: () => served.close(0),
  }
}

const statuses = (responses: Response[]): number[] => responses.map(({ status }) => status)

const codeOf = async (response: Response): Promise<string | undefined> =>
  ((await response.json()) as Answer<object>).errors?.[0]?.extensions.code

/** Sends lines and gives all that comes back until the server closes the connection. */
function exchange(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setEncoding('utf8').on('data', chunk => (answer += chunk))
    socket.on('error', reject).on('close', () => resolve(answer))
  })
}

const from = (address: string) => ({ 'x-forwarded-for': address })
const as = (token: string) => ({ authorization: `Bearer ${token}` })

/** A graph that gives nodes by id only once it is let go. */
function slowGraph() {
  const gate = Promise.withResolvers<void>()
  let reads = 0
  const graph: Graph = {
    ...suite.suite.graph,
    async read(name, parameters, options) {
      if (name === 'read/nodes') {
        reads++
        await gate.promise
      }
      return suite.suite.graph.read(name, parameters, options)
    },
  }
  const untilReads = (count: number) => expect.poll(() => reads, { timeout: 5000 }).toBe(count)
  return { graph, go: gate.resolve, untilReads }
}

describe('a connection', () => {
  test('is closed after a minute without a byte, or later where a request may take longer', () => {
    expect(createApi(suite.suite.graph, { logger: silent }).idleTimeout).toBe(60_000)
    expect(createApi(suite.suite.graph, { logger: silent, timeout: 90_000 }).idleTimeout).toBeGreaterThan(
      90_000,
    )
  })

  test('without a byte is closed, whether nothing or half a request has come', async () => {
    await using server = await listen({ idleTimeout: 300 })
    for (const text of ['', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n']) {
      const began = performance.now()
      await exchange(server.url, text)
      expect(performance.now() - began).toBeLessThan(5000)
    }
  })

  test('that waits for an answer is closed, and one on which bytes come is not', async () => {
    const never: Graph = { ...suite.suite.graph, verify: () => new Promise(() => {}) }
    await using server = await listen({ idleTimeout: 500, graph: never })
    expect(await exchange(server.url, 'GET /ready HTTP/1.1\r\nHost: localhost\r\n\r\n')).toBe('')

    const body = '{"query":"{ __typename }"}'
    const asking = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'content-length': body.length },
    })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      asking.on('response', response => resolve(response.statusCode)).on('error', reject)
    })
    for (const character of body) {
      asking.write(character)
      await new Promise(resolve => void setTimeout(resolve, 60))
    }
    asking.end()
    expect(await answered).toBe(200)
  })
})

test('two Host headers are refused, even if they are equal', async () => {
  await using server = await listen({ hosts: ['localhost'] })
  for (const hosts of ['Host: localhost\r\nHost: evil.example', 'Host: localhost\r\nhost: localhost']) {
    const answer = await exchange(
      server.url,
      `POST /graphql HTTP/1.1\r\n${hosts}\r\nContent-Type: application/json\r\nContent-Length: 26\r\nConnection: close\r\n\r\n{"query":"{ __typename }"}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('a request must have one Host header and a path, but got: localhost, ')
  }
})

test('media types ignore case', async () => {
  await using server = await listen()
  for (const type of ['Application/JSON', 'APPLICATION/JSON; Charset=UTF-8']) {
    const response = await server.ask({ 'content-type': type, accept: 'Application/GraphQL-Response+JSON' })
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8')
    expect(await response.json()).toEqual({ data: { __typename: 'Query' }, ...priced })
  }
  const form = await server.ask({ 'content-type': 'Application/X-WWW-Form-Urlencoded' })
  expect([form.status, await codeOf(form)]).toEqual([403, 'CSRF'])
})

describe('API_RATE', () => {
  test('limits what each address sends a second, and says when to come again', async () => {
    await using server = await listen({ rate: 5, proxies: ['127.0.0.0/8'] })
    const flood = await Promise.all(Array.from({ length: 20 }, () => server.ask(from('192.0.2.1'))))
    const served = flood.filter(({ status }) => status === 200)
    expect(served.length).toBeGreaterThanOrEqual(5)
    expect(served.length).toBeLessThan(15)
    const refused = flood.find(({ status }) => status !== 200)!
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: 'an address must send at most 5 requests a second (API_RATE), but got: more',
          extensions: { code: 'TOO_MANY_REQUESTS' },
        },
      ],
    })
    expect((await server.ask(from('192.0.2.2'))).status).toBe(200)
    expect((await fetch(`${server.url}/health`, { headers: from('192.0.2.1') })).status).toBe(200)
    await new Promise(resolve => void setTimeout(resolve, 1000))
    expect((await server.ask(from('192.0.2.1'))).status).toBe(200)
    expect(server.lines).toContainEqual(
      expect.objectContaining({ status: 429, codes: ['TOO_MANY_REQUESTS'], address: '192.0.2.1' }),
    )
  })

  test('takes the addresses of one IPv6 network for one', async () => {
    await using server = await listen({ rate: 1, proxies: ['127.0.0.1'] })
    const ask = async (address: string) => (await server.ask(from(address))).status
    // At once, since a new second allows another one.
    const both = await Promise.all([ask('2001:db8:0:1::1'), ask('2001:DB8::1:ffff:0:0:2')])
    expect(both.toSorted()).toEqual([200, 429])
    expect(await ask('2001:db8:0:2::1')).toBe(200)
  })

  test('counts by token where a request has one of the server', async () => {
    const tokens = [
      'desk:0123456789abcdef',
      'bot:another-token-of-the-server',
      'desk:the-next-one-of-the-desk',
    ]
    await using server = await listen({ rate: 2, tokens })
    const desk = await Promise.all(Array.from({ length: 9 }, () => server.ask(as('0123456789abcdef'))))
    expect(statuses(desk)).toContain(429)
    expect((await server.ask(as('the-next-one-of-the-desk'))).status).toBe(429)
    expect((await server.ask(as('another-token-of-the-server'))).status).toBe(200)
  })

  test('is no limit by default', async () => {
    await using server = await listen()
    const many = await Promise.all(Array.from({ length: 200 }, () => server.ask()))
    expect(new Set(statuses(many))).toEqual(new Set([200]))
  })
})

describe('API_CONCURRENT', () => {
  const body = '{"query":"{ node(id: \\"alpha\\") { id } }"}'

  test('limits the requests that are at work at once, of all clients', async () => {
    const { graph, go, untilReads } = slowGraph()
    await using server = await listen({ concurrent: 2, graph })
    const ask = () => fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body })
    const working = [ask(), ask()]
    await untilReads(2)
    const refused = await ask()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await codeOf(refused)).toBe('TOO_MANY_REQUESTS')
    expect((await fetch(`${server.url}/graphiql`)).status).toBe(200)
    go()
    expect(statuses(await Promise.all(working))).toEqual([200, 200])
    expect((await ask()).status).toBe(200)
  })

  test('counts nobody who has left', async () => {
    const { graph, go, untilReads } = slowGraph()
    await using server = await listen({ concurrent: 1, graph })
    const leaving = new AbortController()
    const init = { method: 'POST', headers: json, body }
    const left = fetch(`${server.url}/graphql`, { ...init, signal: leaving.signal })
    await untilReads(1)
    leaving.abort()
    await expect(left).rejects.toThrow()
    go()
    await expect
      .poll(async () => (await fetch(`${server.url}/graphql`, init)).status, { timeout: 5000 })
      .toBe(200)
  })

  test('counts each answer of the Fetch handler once', async () => {
    const api = createApi(suite.suite.graph, { logger: silent, concurrent: 1 })
    for (let time = 0; time < 5; time++) {
      const response = await api.fetch('http://localhost/graphql', { method: 'POST', headers: json, body })
      expect(response.status).toBe(200)
    }
  })
})

/** The address that is logged for a request with this header. */
const loggedFor = async (proxies: string[], forwardedFor: string): Promise<unknown> => {
  await using server = await listen({ proxies })
  await (await server.ask({ 'x-forwarded-for': forwardedFor })).text()
  return server.lines.at(-1)?.['address']
}

describe('the address that asks', () => {
  test("is the connection's, unless a proxy of API_PROXIES names another", async () => {
    expect(await loggedFor([], '192.0.2.1')).toBe('127.0.0.1')
    expect(await loggedFor(['10.0.0.0/8'], '192.0.2.1')).toBe('127.0.0.1')
    expect(await loggedFor(['127.0.0.1'], '192.0.2.1')).toBe('192.0.2.1')
    expect(await loggedFor(['127.0.0.1'], '::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(await loggedFor(['127.0.0.1'], 'no address')).toBe('127.0.0.1')
  })

  test('is the last one that no proxy of API_PROXIES has', async () => {
    const proxies = ['127.0.0.1', '10.0.0.0/8', '2001:db8::/32']
    expect(await loggedFor(proxies, '198.51.100.9, 192.0.2.1, 10.1.2.3')).toBe('192.0.2.1')
    expect(await loggedFor(proxies, '192.0.2.1, 2001:db8::7, 10.1.2.3')).toBe('192.0.2.1')
    expect(await loggedFor(proxies, '10.9.9.9, 10.1.2.3')).toBe('10.9.9.9')
  })
})

describe('named tokens', () => {
  const tokens = ['desk:0123456789abcdef', 'another-token-of-the-server']

  test('are named in the log, with the address that asks, and never printed', async () => {
    await using server = await listen({ tokens })
    for (const token of ['0123456789abcdef', 'another-token-of-the-server'])
      await (await server.ask(as(token))).text()
    await (await server.ask(as('desk:0123456789abcdef'))).text()
    expect(server.lines).toMatchObject([
      { status: 200, token: 'desk', address: '127.0.0.1' },
      { status: 200, token: '2', address: '127.0.0.1' },
      { status: 401, codes: ['UNAUTHENTICATED'], address: '127.0.0.1' },
    ])
    expect(server.lines[2]).not.toHaveProperty('token')
    expect(JSON.stringify(server.lines)).not.toContain('0123456789abcdef')
  })

  test('wrong ones are answered slowly and few of them, while the right ones are answered at once', async () => {
    await using server = await listen({ tokens })
    const began = performance.now()
    const wrong = Array.from({ length: 30 }, (_, at) => server.ask(as(`wrong-token-number-${at}`)))
    const first = await Promise.race(
      wrong.map(async one => ((await one).status === 401 ? performance.now() : new Promise<never>(() => {}))),
    )
    expect(first - began).toBeGreaterThan(400)
    const right = performance.now()
    expect((await server.ask(as('0123456789abcdef'))).status).toBe(200)
    expect(performance.now() - right).toBeLessThan(400)
    const answers = await Promise.all(wrong)
    expect(new Set(statuses(answers))).toEqual(new Set([401, 429]))
    expect(statuses(answers).filter(status => status === 401).length).toBeLessThan(15)
    const hurried = answers.find(({ status }) => status === 429)!
    expect(Number(hurried.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await codeOf(hurried)).toBe('TOO_MANY_REQUESTS')
  })
})
