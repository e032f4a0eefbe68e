import { parseDocument } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiOptions, createApi } from '../src/api/index.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { openTestApi, silent } from './support/api.ts'
import { temporaryFolder } from './support/folder.ts'
import { json } from './support/guard.ts'
import { small } from './support/small.ts'
import { openSse } from './support/sse.ts'

const suite = await openTestApi()
const { graph } = suite.suite
afterAll(() => suite[Symbol.asyncDispose]())

const spoken = (id: string, ...words: string[]): DocumentFile => ({
  ...small(id, {
    actors: [{ id: 'speaker', kind: 'person', name: 'A & B <C>' }],
    positions: [{ id: 'office', title: 'Minister', in: 'paper' }],
    statements: words.map((word, at) => ({
      id: `s${at}`,
      speaker: 'speaker',
      spokenAs: 'office',
      cue: 'said',
      form: 'DIRECT',
      text: word,
      quote: word,
      spans: [{ start: 4, end: 9 }],
    })),
  }),
})

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())
const alerts = folder.put(
  'alerts.yaml',
  `- name: of-apples
  title: Apples & more
  filter: { text: apple }
- name: all
  title: All
`,
)
const apiWith = (options: ApiOptions = {}) => createApi(graph, { logger: silent, alerts, ...options })
const api = apiWith()
const get = (path: string, headers: Record<string, string> = {}, of = api): Promise<Response> =>
  of.fetch(`http://localhost${path}`, { headers })

beforeAll(async () => {
  await suite.suite.empty()
  await suite.suite.load(spoken('fruit', 'apple <1>', 'pear'), spoken('gone', 'apple 2'))
  await removeDocuments(graph, ['gone'])
})

type ChildNode = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<ChildNode, { attribs: object; children: object }>

const elements = (nodes: readonly ChildNode[], name: string): Element[] =>
  nodes.filter((node): node is Element => 'attribs' in node && node.name === name)
const textOf = (node: Element | undefined): string =>
  (node?.children ?? []).map(child => ('data' in child ? child.data : '')).join('')

describe('/feeds/NAME', () => {
  test('as Atom is what RFC 4287 asks for, with tombstones of RFC 6721', async () => {
    const response = await get('/feeds/of-apples.atom')
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ])
    const text = await response.text()
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n/)
    const [feed] = elements(parseDocument(text, { xmlMode: true }).children, 'feed')
    expect(feed!.attribs).toEqual({
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
    })
    const one = (name: string, of = feed!): Element => {
      const found = elements(of.children, name)
      expect(found, name).toHaveLength(1)
      return found[0]!
    }
    expect(textOf(one('title'))).toBe('Apples & more')
    expect(textOf(one('id'))).toMatch(/^urn:/)
    expect(new Date(textOf(one('updated'))).toISOString()).toBe(textOf(one('updated')))
    expect(one('link').attribs).toEqual({ rel: 'self', href: 'http://localhost/feeds/of-apples.atom' })
    const entry = one('entry')
    expect(textOf(one('id', entry))).toBe('urn:whosaid:statement:fruit%23s0')
    expect(textOf(one('title', entry))).toBe('A & B <C> said: “apple <1>”')
    expect(textOf(one('name', one('author', entry)))).toBe('A & B <C>')
    expect(Date.parse(textOf(one('updated', entry)))).not.toBeNaN()
    expect(textOf(one('content', entry))).toBe(
      '“apple <1>”\n— A & B <C>, Minister\nfruit, The Paper, characters 4 to 9',
    )
    const tombstone = one('at:deleted-entry')
    expect(tombstone.attribs['ref']).toBe('urn:whosaid:statement:gone%23s0')
    expect(Date.parse(tombstone.attribs['when']!)).not.toBeNaN()
  })

  test('as JSON is a JSON Feed 1.1', async () => {
    const response = await get('/feeds/all.json')
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = (await response.json()) as {
      items: { id: string; content_text: string }[]
      _whosaid: object
    }
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'All' })
    expect(feed.items.map(({ id }) => id).toSorted()).toEqual([
      'urn:whosaid:statement:fruit%23s0',
      'urn:whosaid:statement:fruit%23s1',
    ])
    expect(feed['_whosaid']).toMatchObject({ deleted: [{ id: 'urn:whosaid:statement:gone%23s0' }] })
  })

  test('is not sent again while nothing has changed', async () => {
    const etag = (await get('/feeds/all.atom')).headers.get('etag')!
    const before = graph.sent.queries
    const again = await get('/feeds/all.atom', { 'if-none-match': etag })
    expect([again.status, await again.text(), graph.sent.queries - before]).toEqual([304, '', 1])
    await suite.suite.load(spoken('more', 'plum'))
    expect((await get('/feeds/all.atom', { 'if-none-match': etag })).status).toBe(200)
    await removeDocuments(graph, ['more'])
  })

  test('of an unknown name is not found', async () => {
    expect((await get('/feeds/none.atom')).status).toBe(404)
    expect((await get('/feeds/of-apples.rss')).status).toBe(404)
  })
})

test.each([
  ['name: x', 'must be a list of at most 1000 alerts, but got: object'],
  ['- just text', ' /0: an alert must have a name, a title and a filter, but got: just text'],
  ['- { name: A, title: T }', ' /0/name: a name must be of a to z, 0 to 9 and -, at most 64, but got: A'],
  ['- { name: a }', ' /0/title: an alert must have a title, but got: undefined'],
  [
    '- { name: a, title: T, since: 1 }',
    ' /0/since: an alert must have only name, title and filter, but got: since',
  ],
  ['- { name: a, title: T }\n- { name: a, title: U }', ' /1/name: every name must be given once, but got: a'],
  [
    '- { name: a, title: T, filter: { voice: LOUD } }',
    ' /0/filter/voice: a filter must be a StatementFilter, but got: ',
  ],
  ['- { name: a, title: T, filter: { saidTo: never } }', ' /0/filter'],
  ['- {', 'API_ALERTS: '],
])('a file of alerts is refused at start: %s', (content, message) => {
  const file = folder.put('wrong.yaml', content)
  expect(() => apiWith({ alerts: file })).toThrow(message)
})

test('a file of alerts that is not there is refused at start', () => {
  expect(() => apiWith({ alerts: `${folder.path}/none.yaml` })).toThrow(
    'API_ALERTS must name a readable file',
  )
})

const open = (path: string, headers: Record<string, string> = {}, of = api) =>
  openSse(init => of.fetch(`http://localhost${path}`, init), { headers })

describe('/stream', () => {
  test('tells of changes as plain events whose ids are cursors, and goes on after the last id', async () => {
    let last: string
    {
      await using client = await open('/stream')
      expect(client.response.headers.get('content-type')).toBe('text/event-stream')
      const first = (await client.next())!
      last = first.id!
      expect(first).toEqual({
        id: last,
        event: 'message',
        data: JSON.stringify({ cursor: last, documentIds: [], added: [], removedIds: [] }),
      })
    }
    await suite.suite.load(spoken('new', 'apple 3', 'fig'))
    const filter = encodeURIComponent('{"text":"apple"}')
    for (const [path, headers] of [
      [`/stream?filter=${filter}&after=${last}`, {}],
      [`/stream?filter=${filter}&after=x`, { 'last-event-id': last }],
    ] as const) {
      await using client = await open(path, headers)
      const { id, data } = (await client.next())!
      const told = JSON.parse(data) as { cursor: string; added: object[] }
      expect(told).toMatchObject({ cursor: id, documentIds: ['new'], removedIds: [] })
      expect(told.added).toMatchObject([
        { id: 'new#s0', quote: 'apple 3', speakers: [{ name: 'A & B <C>' }] },
      ])
    }
    await removeDocuments(graph, ['new'])
  })

  test.each([
    ['/stream?after=x', 400, 'BAD_CURSOR'],
    ['/stream?filter=x', 400, 'BAD_USER_INPUT'],
    ['/stream?filter=%7B%22text%22%3A1%7D', 400, 'BAD_USER_INPUT'],
    [`/stream?after=${Buffer.from('abc 5').toString('base64url')}`, 410, 'CURSOR_EXPIRED'],
  ])('refuses %s', async (path, status, code) => {
    const response = await get(path)
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    expect([response.status, errors[0]!.extensions.code]).toEqual([status, code])
  })

  test('refuses pages of other origins, and more than API_SUBSCRIPTIONS', async () => {
    expect((await get('/stream', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await get('/stream', {}, apiWith({ subscriptions: 0 }))).status).toBe(429)
  })
})

describe('API_FEED_TOKENS', () => {
  const token = 'feedfeedfeedfeed'
  const lines: string[] = []
  const note = (...given: unknown[]) => void lines.push(JSON.stringify(given))
  const logger = { debug: note, info: note, warn: note, error: note }
  const guarded = apiWith({ tokens: ['asksasksasksasks'], feedTokens: [`reader:${token}`], logger })

  test('let a feed and /stream be read by the address, and nothing else, and are never logged', async () => {
    expect((await get(`/feeds/all.atom?token=${token}`, {}, guarded)).status).toBe(200)
    await using client = await openSse(init => guarded.fetch(`http://localhost/stream?token=${token}`, init))
    expect(client.response.status).toBe(200)
    const query = encodeURIComponent('{ graphStatus { documents } }')
    expect((await get(`/graphql?query=${query}&token=${token}`, {}, guarded)).status).toBe(401)
    const asBearer = await guarded.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}` },
      body: '{"query":"{ graphStatus { documents } }"}',
    })
    expect(asBearer.status).toBe(401)
    const refused = await get('/feeds/all.atom?token=anotheranotheran', {}, guarded)
    expect([refused.status, (await get('/feeds/all.atom', {}, guarded)).status]).toEqual([401, 401])
    expect(await (await get(`/feeds/all.atom?token=${token}`, {}, guarded)).text()).not.toContain(token)
    expect(lines.join('\n')).toContain('feed reader')
    expect(lines.join('\n')).not.toContain(token)
    expect(lines.join('\n')).not.toContain('anotheranotheran')
  })
})

const address = (query: string) => `/graphql?query=${encodeURIComponent(query)}`

describe('an ETag', () => {
  const status = address('{ graphStatus { documents } }')

  test('is of the graph, the program and the media type, and answers 304 by the version alone', async () => {
    const response = await get(status)
    const etag = response.headers.get('etag')!
    expect(etag).toMatch(/^W\/"\d+-[\d.]+-[\da-f]{8}"$/)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    const before = graph.sent.queries
    const again = await get(status, { 'if-none-match': `"other", ${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(graph.sent.queries - before).toBe(1)
    const accept = 'application/graphql-response+json'
    const other = await get(status, { accept, 'if-none-match': etag })
    expect([other.status, other.headers.get('etag') === etag]).toEqual([200, false])
    await suite.suite.load(spoken('tagged', 'x'))
    const changed = await get(status, { 'if-none-match': etag })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
    await removeDocuments(graph, ['tagged'])
  })

  test.each([
    ['an answer with errors', address('{ graphStatus { documents } statements(first: -1) { totalCount } }')],
    ['an answer that reads nothing', address('{ __typename }')],
  ])('is not given with %s', async (_what, path) => {
    expect((await get(path)).headers.get('etag')).toBeNull()
  })

  test('is not given to a POST, nor while a projection is under way', async () => {
    const body = '{"query":"{ graphStatus { documents } }"}'
    const posted = await api.fetch('http://localhost/graphql', { method: 'POST', headers: json, body })
    expect(posted.headers.get('etag')).toBeNull()
    await suite.suite.cypher("CREATE (:Graph {id: 'projection', ids: []})")
    try {
      expect((await get(status)).headers.get('etag')).toBeNull()
    } finally {
      await suite.suite.cypher("MATCH (mark:Graph {id: 'projection'}) DELETE mark")
    }
    expect((await get(status)).headers.get('etag')).not.toBeNull()
  })

  test('helps no page of another origin to an answer', async () => {
    const etag = (await get(status)).headers.get('etag')!
    expect((await get(status, { 'if-none-match': etag, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})
