import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiOptions, createApi, serve, type Served } from '../src/api/index.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { openReader } from '../src/api/in-process.ts'
import { makeExport } from '../src/export/index.ts'
import { createDownloads, exportFiles } from '../src/report/download.ts'
import { openTestApi, silent, type TestApi } from './support/api.ts'
import { small } from './support/small.ts'

// /export over real sockets: half a file is never taken for a whole, and nobody gets more than their share.

const [mine, yours] = ['mine:0123456789abcdef', 'yours:fedcba9876543210']
const bearer = (token: string) => ({ authorization: `Bearer ${token.split(':')[1]}` })
const downloads = createDownloads('1.2.3')
/** More than sockets and their buffers hold. */
const much = 1200

let suite: TestApi
const opened: Served[] = []
beforeAll(async () => {
  suite = await openTestApi()
  await suite.suite.load(...[0, 1, 2, 3].map(part => long(`long-${part}`, much / 4)))
})
afterAll(async () => {
  for (const server of opened) await server.close(0)
  await suite[Symbol.asyncDispose]()
})

/** A document of many statements, each of eight kilobytes. */
const long = (id: string, statements: number): DocumentFile =>
  small(id, {
    statements: Array.from({ length: statements }, (_, at) => ({
      id: `s${at}`,
      speaker: 'paper',
      form: 'INDIRECT' as const,
      text: `${at} ${'word '.repeat(1600)}`,
    })),
  })

async function served(options: ApiOptions = {}): Promise<string> {
  const server = await serve(createApi(suite.suite.graph, { logger: silent, downloads, ...options }), {
    host: '127.0.0.1',
    port: 0,
  })
  opened.push(server)
  return server.url
}

/** Asks, and reads nothing of the body before it is told to. */
async function begin(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const asking = request(url, { headers })
  asking.end()
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  return response
}

/** The whole body, and whether HTTP's last chunk came. */
async function rest(response: IncomingMessage): Promise<{ body: string; whole: boolean }> {
  const parts: Buffer[] = []
  response.on('data', (part: Buffer) => parts.push(part))
  response.on('error', () => {})
  await new Promise(resolve => response.once('close', resolve))
  return { body: Buffer.concat(parts).toString(), whole: response.complete }
}

test('a whole export ends with HTTP’s last chunk and says what it is', async () => {
  const response = await begin(`${await served()}/export?format=csv`, { 'accept-encoding': 'br, gzip' })
  expect(response.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="whosaid.csv"',
    'transfer-encoding': 'chunked',
    'content-encoding': 'identity',
    'x-content-type-options': 'nosniff',
  })
  const { body, whole } = await rest(response)
  expect(whole).toBe(true)
  expect(body.trimEnd().split('\r\n')).toHaveLength(much + 1)
}, 60_000)

test('an export whose graph changes under it ends without HTTP’s last chunk', async () => {
  const response = await begin(`${await served()}/export?format=csv`)
  expect(response.statusCode).toBe(200)
  await suite.suite.load(small('meanwhile'))
  const { body, whole } = await rest(response)
  expect(whole).toBe(false)
  expect(body.length).toBeGreaterThan(0)
}, 60_000)

test('an export that takes longer than API_EXPORT_TIMEOUT_MS ends without the last chunk', async () => {
  const response = await begin(`${await served({ exportTimeout: 3000 })}/export?format=csv`)
  await pause(3500)
  expect((await rest(response)).whole).toBe(false)
}, 60_000)

/** How many queries were sent, once no more are sent for a second. */
async function stalledAt(): Promise<number> {
  for (let last = -1; ;) {
    const { queries } = suite.suite.graph.sent
    if (queries === last) return queries
    last = queries
    await pause(1000)
  }
}

test('whoever does not read stops the reading of the graph', async () => {
  const url = await served()
  const before = suite.suite.graph.sent.queries
  const response = await begin(`${url}/export?format=csv`)
  const stalled = await stalledAt()
  const { whole } = await rest(response)
  expect(whole).toBe(true)
  expect(suite.suite.graph.sent.queries - before).toBeGreaterThan(1.5 * (stalled - before))
}, 60_000)

test('a CSV is made page by page, so that what is held does not grow with its rows', async () => {
  const { graph } = suite.suite
  const { bytes } = makeExport(await openReader(graph), { format: 'csv', selection: {} })
  const before = graph.sent.queries
  const read = { largest: 0, all: 0, rows: 0 }
  let queriesOfFirst = 0
  for await (const part of bytes) {
    if (read.all === 0) queriesOfFirst = graph.sent.queries - before
    read.largest = Math.max(read.largest, part.length)
    read.all += part.length
    read.rows += part.filter(byte => byte === 0x0a).length
  }
  expect(read.rows).toBe(much + 1)
  expect(read.largest).toBeLessThan(read.all / 5)
  expect(queriesOfFirst).toBeLessThan((graph.sent.queries - before) / 5)
}, 60_000)

test('what explains JSON-LD is served as it stands in the documentation', async () => {
  const url = await served({ files: exportFiles })
  const context: unknown = await (await fetch(`${url}/context.jsonld`)).json()
  expect(context).toEqual(JSON.parse(readFileSync('docs/context.jsonld', 'utf8')))
  const schema = await fetch(`${url}/export.schema.json`)
  expect(schema.headers.get('content-type')).toBe('application/schema+json')
  expect(await schema.json()).toMatchObject({ title: 'An export of whosaid as JSON-LD' })
})

describe('with tokens', () => {
  test('an export needs one, and each has one export at a time', async () => {
    const url = `${await served({ tokens: [mine, yours] })}/export?format=csv`
    expect((await fetch(url)).status).toBe(401)
    const first = await begin(url, bearer(mine))
    expect(first.statusCode).toBe(200)
    const second = await fetch(url, { headers: bearer(mine) })
    expect(second.status).toBe(429)
    expect(second.headers.get('retry-after')).toBe('5')
    expect(await second.text()).toContain('at most one export at a time, but got: another')
    const other = await begin(url, bearer(yours))
    expect(other.statusCode).toBe(200)
    // Who leaves may come again.
    first.destroy()
    other.destroy()
    await expect
      .poll(
        async () => {
          const again = await begin(url, bearer(mine))
          again.destroy()
          return again.statusCode
        },
        { timeout: 20_000, interval: 200 },
      )
      .toBe(200)
  }, 60_000)

  test('a report needs one too', async () => {
    const url = await served({ tokens: [mine] })
    expect((await fetch(`${url}/report?kind=actor&id=paper`)).status).toBe(401)
  })
})

describe('is refused', () => {
  test('to a page of another site', async () => {
    const url = `${await served()}/export?format=csv`
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
      const response = await fetch(url, { headers })
      expect(response.status).toBe(403)
      expect(await response.text()).toContain('"CSRF"')
    }
    expect((await fetch(url, { headers: { 'sec-fetch-site': 'same-origin' }, method: 'HEAD' })).status).toBe(
      200,
    )
  })

  test('as a POST that is no JSON, too long, or no object of texts', async () => {
    const url = `${await served({ maxBodyBytes: 500 })}/export`
    const post = async (body: string, type = 'application/json') => {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
      return { status: response.status, text: await response.text() }
    }
    expect(await post('format=csv', 'text/plain')).toMatchObject({
      status: 403,
      text: expect.stringContaining('CSRF'),
    })
    expect(await post(JSON.stringify({ ids: 'x'.repeat(500) }))).toMatchObject({
      status: 413,
      text: expect.stringContaining('BODY_TOO_LARGE'),
    })
    for (const body of ['[', '[]', '{"ids": 3}'])
      expect(await post(body)).toMatchObject({
        status: 400,
        text: expect.stringContaining('parameters must be a JSON object of texts'),
      })
    const ids = 'long-0#s0,long-1#s1'
    const rows = await post(JSON.stringify({ format: 'csv', ids }))
    expect(rows.text.split('\r\n').map(line => line.split(',')[0])).toEqual([
      'id',
      'long-0#s0',
      'long-1#s1',
      '',
    ])
  })

  test('under a Host that the server does not know', async () => {
    const response = await begin(`${await served({ hosts: ['localhost'] })}/export?format=csv`, {
      host: 'evil.example',
    })
    expect(response.statusCode).toBe(421)
    response.destroy()
  })
})

test('a parameter that comes twice is refused', async () => {
  const response = await fetch(`${await served()}/export?format=csv&format=gexf`)
  expect(await response.text()).toContain('format must be given once, but got: gexf')
  expect(response.status).toBe(400)
})

test('a report of statements with an id, or of a list with a kind, is refused', async () => {
  const url = await served()
  const id = await fetch(`${url}/report?kind=statements&id=paper`)
  expect(await id.text()).toContain(
    'an id must be given with a kind of thing (actor, event, topic, claim, document)',
  )
  expect(id.status).toBe(400)
  const list = await fetch(`${url}/report?kind=actor&list=title%3A%20x`)
  expect(await list.text()).toContain('list must be given without a kind or an id, but got: kind')
  expect(list.status).toBe(400)
})

test('a client that leaves before the file begins is logged as one that left, not as a fault', async () => {
  const lines: { level: string; status?: number; left?: boolean; path?: string }[] = []
  const line = (level: string) => (given: object) => void lines.push({ level, ...given })
  const logger = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') }
  const url = await served({ logger })
  const before = suite.suite.graph.sent.queries
  const asking = request(`${url}/report?kind=actor&id=paper`)
  asking.on('error', () => {})
  asking.end()
  await expect.poll(() => suite.suite.graph.sent.queries - before, { interval: 5 }).toBeGreaterThan(0)
  asking.destroy()
  await expect
    .poll(() => lines.find(({ path }) => path === '/report'), { timeout: 20_000 })
    .toMatchObject({
      level: 'info',
      status: 499,
      left: true,
    })
  expect(lines.filter(({ level }) => level === 'error')).toEqual([])
})
