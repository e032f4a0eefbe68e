import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi, serve, type Served } from '../src/api/index.ts'
import { type Answer, fixtures, openTestApi, silent, type TestApi, priced } from './support/api.ts'
import { apiWith, json } from './support/guard.ts'

// What clients send by themselves, as they come: urql, Apollo, fetch in a browser and in a program, curl.

let suite: TestApi
let server: Served
beforeAll(async () => {
  suite = await openTestApi(fixtures)
  server = await listen()
})
afterAll(async () => {
  await server.close(0)
  await suite[Symbol.asyncDispose]()
})

const listen = (options = {}) =>
  serve(createApi(suite.suite.graph, { logger: silent, ...options }), { host: '127.0.0.1', port: 0 })

const url = (query: string, path = '/graphql') =>
  `http://localhost${path}?query=${encodeURIComponent(query)}&variables=%7B%7D`

/** The status and codes of a GET of these headers. */
async function get(headers: Record<string, string>, origins: string[] = []) {
  const response = await apiWith(suite, { origins }).fetch(url('{ __typename }'), { headers })
  const { errors = [] } = (await response.json()) as Answer<object>
  return {
    status: response.status,
    codes: errors.map(({ extensions }) => extensions.code),
    message: errors[0]?.message,
    readableFor: response.headers.get('access-control-allow-origin'),
  }
}

describe('a query by GET', () => {
  test('is answered for a program, an address bar and a page of this server', async () => {
    for (const headers of [
      {},
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-mode': 'cors' }, // Node's own fetch
      { origin: 'http://localhost', host: 'localhost' },
    ])
      expect(await get(headers), JSON.stringify(headers)).toMatchObject({ status: 200, codes: [] })
  })

  test('is answered for a page of API_ORIGINS, which may read the answer', async () => {
    const asked = { 'sec-fetch-site': 'cross-site', origin: 'https://pages.example' }
    expect(await get(asked, ['https://a.example', 'https://Pages.example:443'])).toMatchObject({
      status: 200,
      readableFor: 'https://pages.example',
    })
  })

  test('is refused for any other page, in a sentence that says how to ask', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:5173' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { origin: 'https://pages.example' }, // a browser without Sec-Fetch-Site
    ]) {
      const { status, codes, message, readableFor } = await get(headers, ['https://a.example'])
      expect([status, codes, readableFor], JSON.stringify(headers)).toEqual([403, ['CSRF'], null])
      expect(message).toMatch(
        /^a GET must come from a program, .* an origin in API_ORIGINS, or have one of the headers .*, but got: (sec-fetch-site|origin): /,
      )
    }
  })

  test('is answered with a header that needs a preflight request, wherever it comes from', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'graphql-require-preflight': '1' }
    expect(await get(headers)).toMatchObject({ status: 200 })
  })

  test('takes variables, the name of an operation and extensions, as Apollo sends them', async () => {
    const asked = new URLSearchParams({
      operationName: 'Ask',
      query: 'query Ask($id: ID!) { node(id: $id) { id } }',
      variables: '{"id":"alpha"}',
      extensions: '{"clientLibrary":{"name":"@apollo/client","version":"4.0.0"}}',
    })
    const response = await apiWith(suite, {}).fetch(`http://localhost/graphql?${asked}`)
    expect(await response.json()).toEqual({ data: { node: { id: 'alpha' } }, ...priced })
  })
})

describe('a hash in place of a query', () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }
  const unsupported = {
    errors: [
      { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
    ],
  }

  test('is answered so that the client sends the query, by POST and by GET', async () => {
    const answers = [
      await postBody({ extensions }),
      await postBody({ extensions, operationName: 'Ask', variables: {}, query: '' }),
      await apiWith(suite, {}).fetch(
        `http://localhost/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`,
      ),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(await answer.json()).toEqual(unsupported)
    }
    const byTheSpecification = await postBody({ extensions }, { accept: 'application/graphql-response+json' })
    expect([byTheSpecification.status, await byTheSpecification.json()]).toEqual([400, unsupported])
  })

  test('does not matter beside the query', async () => {
    const answer = await postBody({ query: '{ __typename }', extensions })
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' }, ...priced })
  })
})

describe('a preflight request', () => {
  test('names API_ORIGINS where that does not list the origin', async () => {
    for (const origins of [[], ['https://a.example'], ['https://a.example', 'https://b.example']]) {
      const refused = await preflight(origins, 'http://localhost:5173')
      expect(refused.status).toBe(403)
      expect(refused.headers.get('access-control-allow-origin')).toBeNull()
      expect(await refused.json()).toEqual({
        errors: [
          {
            message:
              'API_ORIGINS must list the origin of a web page that asks from elsewhere, but got: http://localhost:5173',
            extensions: { code: 'ORIGIN_NOT_ALLOWED' },
          },
        ],
      })
    }
  })

  test('is answered without a token where it does, and lets the page send what it asks for', async () => {
    const { status, headers } = await preflight(['https://pages.example'], 'https://pages.example')
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe('https://pages.example')
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type')
    expect(headers.get('access-control-allow-methods')).toContain('POST')
    expect(headers.get('vary')).toContain('Origin')
  })

  test('for the files of Neo4j Browser is answered for every origin, whatever API_ORIGINS lists', async () => {
    const { status, headers } = await preflight(
      ['https://a.example'],
      'http://localhost:7474',
      '/browser/style.grass',
    )
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  })
})

const postBody = (body: object, headers = {}) =>
  apiWith(suite, {}).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  })

const preflight = (origins: string[], origin: string, path = '/graphql') =>
  apiWith(suite, { origins, tokens: ['0123456789abcdef'] }).fetch(`http://localhost${path}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })

const sorted = (text: string) => printSchema(lexicographicSortSchema(buildSchema(text)))

const schemaStatus = async (options: object) =>
  (await apiWith(suite, options).fetch('http://localhost/schema.graphql')).status

const refusedAs = async (path: string, init: RequestInit, options: object = {}) => {
  const response = await apiWith(suite, options).fetch(`http://localhost${path}`, init)
  const { errors = [] } = (await response.json()) as Answer<object>
  return [response.status, errors[0]?.extensions.code] as const
}

/** The bytes and headers of an answer, as they are sent. */
function sent(headers: Record<string, string>, query: string, method = 'GET', from = server) {
  return new Promise<{
    status: number
    headers: Record<string, string | string[] | undefined>
    body: Buffer
  }>((resolve, reject) => {
    const asked = request(`${from.url}${query}`, { method, headers, agent: false }, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
    asked.on('error', reject).end()
  })
}

const long = `/graphql?query=${encodeURIComponent('{ __schema { types { name description } } }')}`
const short = `/graphql?query=${encodeURIComponent('{ __typename }')}`

describe('an answer above 1 kB', () => {
  test('is compressed as the client prefers', async () => {
    const plain = await sent({}, long)
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['GZIP;q=1.0, br;q=0.5', 'gzip'],
      ['br;q=0, *', 'gzip'],
      ['*', 'br'],
      ['deflate, zstd', undefined],
      ['br;q=0, gzip;q=0', undefined],
      ['identity', undefined],
    ] as const) {
      const { headers, body } = await sent({ 'accept-encoding': accepted }, long)
      expect(headers['content-encoding'], accepted).toBe(encoding)
      expect(headers['vary'], accepted).toContain('Accept-Encoding')
      expect(headers['content-length']).toBe(String(body.length))
      const unpacked =
        encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
      expect(unpacked.equals(plain.body), accepted).toBe(true)
      if (encoding !== undefined) expect(body.length).toBeLessThan(plain.body.length / 2)
    }
  })

  test('counts for API_MAX_ANSWER_BYTES as it is before', async () => {
    const fields =
      'id text quote document { id title annotator } about { target { id name } } speakers { id name }'
    const query = `/graphql?query=${encodeURIComponent(`{ statements(first: 50) { nodes { ${fields} } } }`)}`
    const { body } = await sent({}, query)
    const most = body.length - 200
    const packed = await sent({ 'accept-encoding': 'br' }, query)
    expect(packed.body.length).toBeLessThan(most)
    const strict = await listen({ maxAnswerBytes: most })
    const refused = await sent({ 'accept-encoding': 'br' }, query, 'GET', strict)
    await strict.close(0)
    expect(String(refused.body)).toContain('TOO_MUCH')
  })
})

test('shorter answers and streams of events are never compressed', async () => {
  const accepting = { 'accept-encoding': 'br, gzip' }
  const { headers, body } = await sent(accepting, short)
  expect(headers['content-encoding']).toBeUndefined()
  expect(JSON.parse(String(body))).toEqual({ data: { __typename: 'Query' }, ...priced })
  const events = await sent({ ...accepting, accept: 'text/event-stream' }, long)
  expect(events.headers['content-type']).toBe('text/event-stream')
  expect(['none', undefined]).toContain(events.headers['content-encoding'])
  expect(String(events.body)).toContain('event: complete')
})

test('HEAD is answered as GET is, without a body', async () => {
  const paths = [long, short, '/', '/graphiql', '/schema.graphql', '/health', '/ready', '/metrics', '/none']
  for (const path of [...paths, '/browser/style.grass', '/browser/guide.html']) {
    const [got, head] = [await sent({}, path), await sent({}, path, 'HEAD')]
    expect([head.status, head.headers['content-type']], path).toEqual([
      got.status,
      got.headers['content-type'],
    ])
    expect(head.body.length).toBe(0)
    // As the Fetch handler too.
    const response = await apiWith(suite, {}).fetch(`http://localhost${path}`, { method: 'HEAD' })
    expect([response.status, await response.text()], path).toEqual([got.status, ''])
  }
  const packed = await sent({ 'accept-encoding': 'br' }, long, 'HEAD')
  expect([packed.headers['content-encoding'], packed.body.length]).toEqual(['br', 0])
  const refused = await sent({ 'sec-fetch-site': 'cross-site' }, short, 'HEAD')
  expect(refused.status).toBe(403)
})

test('HEAD is logged and counted as what it is, and of a stream ends it', async () => {
  const lines: object[] = []
  const logger = { ...silent, info: (line: object) => void lines.push(line) }
  const api = createApi(suite.suite.graph, { logger })
  const accept = { accept: 'text/event-stream' }
  await api.fetch(`http://localhost${short}`, { method: 'HEAD', headers: accept })
  expect(lines).toMatchObject([{ method: 'HEAD', path: '/graphql', status: 200 }])
})

describe('/schema.graphql', () => {
  test('is the schema, as schema.graphql prints it', async () => {
    const served = await (await apiWith(suite, {}).fetch('http://localhost/schema.graphql')).text()

    expect(sorted(served)).toBe(sorted(readFileSync('schema.graphql', 'utf8')))
  })

  test('is there exactly for those who may ask for the schema', async () => {
    expect(await schemaStatus({ introspection: false })).toBe(404)
    expect(await schemaStatus({ tokens: ['0123456789abcdef'] })).toBe(401)
  })
})

describe('what is refused before GraphQL', () => {
  const body = '{"query":"{ __typename }"}'

  const post = (headers: Record<string, string>, text: string | Uint8Array<ArrayBuffer> = body) => ({
    method: 'POST',
    headers: { ...json, ...headers },
    body: text,
  })

  test('is each refused with a code, and each code is explained', async () => {
    const explained = new Set(
      [...readFileSync('docs/reference.md', 'utf8').matchAll(/^\| `([A-Z_]+)` /gm)].map(([, code]) => code),
    )
    const packed = new Uint8Array(gzipSync(body))
    const seen = [
      [
        await refusedAs('/graphql', post({ 'content-encoding': 'gzip' }, packed)),
        [415, 'UNSUPPORTED_ENCODING'],
      ],
      [await refusedAs('/graphql', post({ 'content-encoding': 'br' })), [415, 'UNSUPPORTED_ENCODING']],
      [
        await refusedAs('/graphql', post({ 'content-type': 'application/xml' })),
        [415, 'UNSUPPORTED_MEDIA_TYPE'],
      ],
      [await refusedAs('/graphql', post({ accept: 'text/html' })), [406, 'NOT_ACCEPTABLE']],
      [await refusedAs('/graphql', { ...post({}), method: 'PUT' }), [405, 'BAD_REQUEST']],
      [await refusedAs('/graphql', post({}, '{}')), [200, 'BAD_REQUEST']],
      [await refusedAs('/graphql', post({}, '{')), [400, 'BAD_REQUEST']],
      [await refusedAs('/graphql', post({}, '[{"query":"{ __typename }"}]')), [400, 'BAD_REQUEST']],
      [await refusedAs('/graphql', post({}, '{"query":"{"}')), [200, 'GRAPHQL_PARSE_FAILED']],
      [await refusedAs('/graphql', post({}, '{"query":"{ none }"}')), [200, 'GRAPHQL_VALIDATION_FAILED']],
      [
        await refusedAs('/graphql', post({}, '{"query":"query A { __typename }","operationName":"B"}')),
        [400, 'OPERATION_RESOLUTION_FAILURE'],
      ],
    ] as const
    for (const [got, expected] of seen) {
      expect(got).toEqual(expected)
      expect(explained).toContain(expected[1])
    }
  })

  test('takes a body that says it is not encoded', async () => {
    const answer = await apiWith(suite, {}).fetch(
      'http://localhost/graphql',
      post({ 'content-encoding': 'identity' }),
    )
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' }, ...priced })
  })
})
