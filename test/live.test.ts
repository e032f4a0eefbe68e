import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Api, type ApiOptions, createApi, serve } from '../src/api/index.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { type Graph, openGraph } from '../src/graph/graph.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { type Answer, openTestApi, silent } from './support/api.ts'
import { temporaryFolder } from './support/folder.ts'
import { json } from './support/guard.ts'
import { ownNeo4j } from './support/neo4j.ts'
import { small } from './support/small.ts'
import { openSse, type SseClient } from './support/sse.ts'

const suite = await openTestApi()
const { graph } = suite.suite
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(() => suite.suite.empty())

const says = (id: string, ...ids: string[]): DocumentFile =>
  small(id, {
    statements: ids.map(one => ({ id: one, speaker: 'paper', form: 'INDIRECT', text: `${one}.` })),
  })
const load = (...documents: DocumentFile[]) => suite.suite.load(...documents)

const query = `subscription ($filter: StatementFilter, $after: String) {
  statementsChanged(filter: $filter, after: $after) { cursor documentIds added { id text } removedIds }
}`

interface Event {
  cursor: string
  documentIds: string[]
  added: { id: string; text: string }[]
  removedIds: string[]
}

const apiWith = (options: ApiOptions = {}): Api => createApi(graph, { logger: silent, ...options })

const subscribe = (variables: object, api: Api = suite.api, text = query): Promise<SseClient> =>
  openSse(init => api.fetch('http://localhost/graphql', init), {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query: text, variables }),
  })

async function read<Data = { statementsChanged: Event }>(client: SseClient): Promise<Answer<Data>> {
  const sent = await client.next()
  if (sent?.event !== 'next') throw new Error(`an event must come, but got: ${JSON.stringify(sent)}`)
  return JSON.parse(sent.data) as Answer<Data>
}
const event = async (client: SseClient): Promise<Event> => {
  const { data, errors } = await read(client)
  if (!data) throw new Error(JSON.stringify(errors))
  return data.statementsChanged
}
const codes = ({ errors = [] }: Answer<unknown>) => errors.map(({ extensions }) => extensions.code)

const cursorNow = async (): Promise<string> =>
  (await suite.ask<{ graphStatus: { cursor: string } }>('{ graphStatus { cursor } }')).graphStatus.cursor

describe('statementsChanged', () => {
  test('tells at once where following begins, then what changes', async () => {
    await load(says('before', 's'))
    await using client = await subscribe({})
    expect(client.response.headers.get('content-type')).toBe('text/event-stream')
    const first = await event(client)
    expect(first).toEqual({ cursor: await cursorNow(), documentIds: [], added: [], removedIds: [] })
    await load(says('a', 's', 't'))
    expect(await event(client)).toMatchObject({
      documentIds: ['a'],
      added: [{ id: 'a#t' }, { id: 'a#s' }],
      removedIds: [],
    })
    await load(says('a', 't'))
    expect(await event(client)).toMatchObject({
      documentIds: ['a'],
      added: [{ id: 'a#t' }],
      removedIds: ['a#s'],
    })
    await removeDocuments(graph, ['a'])
    const last = await event(client)
    expect(last).toEqual({ cursor: await cursorNow(), documentIds: ['a'], added: [], removedIds: ['a#t'] })
  })

  test('resumes from a cursor with what is loaded then, each document once', async () => {
    await load(says('a', 's'))
    const after = await cursorNow()
    await load(says('a', 's', 't'), says('b', 'u'))
    await load(says('a', 't'))
    await load(says('a', 's'))
    await using client = await subscribe({ after })
    const { documentIds, added, removedIds } = await event(client)
    expect(documentIds.toSorted()).toEqual(['a', 'b'])
    expect(added.map(({ id }) => id).toSorted()).toEqual(['a#s', 'b#u'])
    // `a#s` went and came back.
    expect(removedIds).toEqual(['a#t'])
  })

  test('lets through what the filter does, and tells of all that is gone', async () => {
    await load(says('a', 'apple', 'pear'))
    await using client = await subscribe({ filter: { text: 'apple' }, after: await cursorNow() })
    await load(says('a', 'apple', 'plum'))
    expect(await event(client)).toMatchObject({ added: [{ id: 'a#apple' }], removedIds: ['a#pear'] })
  })

  test('gives all statements of a document that has more than a page of them', async () => {
    await using client = await subscribe({ after: await cursorNow() })
    await load(says('a', ...Array.from({ length: 230 }, (_, at) => `s${at}`)))
    const { added } = await event(client)
    expect(new Set(added.map(({ id }) => id)).size).toBe(230)
  })

  test('makes an event that is too large again, of fewer documents', async () => {
    const after = await cursorNow()
    const eight = Array.from({ length: 8 }, (_, at) => `s${at}`)
    await load(...['a', 'b', 'c', 'd'].map(id => says(id, ...eight)))
    const api = apiWith({ maxAnswerBytes: 450 })
    await using client = await subscribe({ after }, api, query.replace('id text', 'id'))
    const told = [await event(client)]
    expect(told[0]!.documentIds.length).toBeLessThan(4)
    while (told.flatMap(({ documentIds }) => documentIds).length < 4) told.push(await event(client))
    expect(told.flatMap(({ documentIds }) => documentIds).toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(told.flatMap(({ added }) => added)).toHaveLength(32)
  })

  test.each([
    ['a cursor of nothing', { after: 'x' }, 'BAD_CURSOR'],
    ['a filter with an empty text', { filter: { text: '' } }, 'BAD_USER_INPUT'],
    ['a filter of another type', { filter: { text: 1 } }, 'BAD_USER_INPUT'],
  ])('refuses %s at once', async (_what, variables, code) => {
    await using client = await subscribe(variables)
    expect(codes(await read(client))).toEqual([code])
    expect((await client.next())?.event).toBe('complete')
  })

  test('counts what it may cost', async () => {
    await using client = await subscribe({}, apiWith({ maxCost: 20 }))
    expect(codes(await read(client))).toEqual(['TOO_COSTLY'])
  })
})

test('documentsChanged gives the documents that are loaded, and the ids of the others', async () => {
  await load(says('a', 's'), says('b', 's'))
  const text =
    'subscription ($after: String) { documentsChanged(after: $after) { cursor documents { id title } removedIds } }'
  await using client = await subscribe({ after: await cursorNow() }, suite.api, text)
  await removeDocuments(graph, ['a'])
  await load(says('b', 't'))
  interface Changed {
    documentsChanged: { documents: { id: string }[]; removedIds: string[] }
  }
  const told: string[] = []
  while (told.length < 2) {
    const { documents, removedIds } = (await read<Changed>(client)).data!.documentsChanged
    told.push(...documents.map(({ id }) => `is ${id}`), ...removedIds.map(id => `was ${id}`))
  }
  expect(told.toSorted()).toEqual(['is b', 'was a'])
})

const expired = async (after: string): Promise<void> => {
  await using client = await subscribe({ after })
  const { data, errors } = await read(client)
  expect([data ?? null, errors?.[0]?.extensions.code]).toEqual([null, 'CURSOR_EXPIRED'])
  expect((await client.next())?.event).toBe('complete')
}

test('an event that takes too long is made again, of fewer documents', async () => {
  const slow: Graph = {
    ...graph,
    async read(name, parameters, options) {
      const { ids } = parameters as { ids?: readonly string[] }
      if (name === 'read/nodes' && ids!.length > 2)
        await pause(60_000, undefined, { signal: options!.signal! })
      return graph.read(name, parameters, options)
    },
  }
  const after = await cursorNow()
  await load(...['a', 'b', 'c', 'd'].map(id => says(id, 's')))
  const text = `subscription ($after: String) { documentsChanged(after: $after) { documents { id } } }`
  await using client = await subscribe({ after }, createApi(slow, { logger: silent, timeout: 1_000 }), text)
  const told: string[] = []
  while (told.length < 4) {
    const { data, errors } = await read<{ documentsChanged: { documents: { id: string }[] } }>(client)
    if (!data) throw new Error(JSON.stringify(errors))
    told.push(...data.documentsChanged.documents.map(({ id }) => id))
  }
  expect(told.toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('graphStatus names the journal, which another graph does not share', async () => {
  const journal = async () =>
    (await suite.ask<{ graphStatus: { journalId: string | null } }>('{ graphStatus { journalId } }'))
      .graphStatus.journalId
  expect(await journal()).toBe(null)
  await load(says('a', 's'))
  const first = await journal()
  await load(says('b', 's'))
  expect([await journal(), first]).toEqual([first, expect.stringMatching(/^[\da-f-]{36}$/)])
  await suite.suite.empty()
  await load(says('a', 's'))
  expect(await journal()).not.toBe(first)
})

describe('a cursor expires', () => {
  test('when the changes after it are kept no more', async () => {
    await load(says('a', 's'))
    const after = await cursorNow()
    await load(says('a', 't'))
    await load(says('a', 'u'))
    await suite.suite.cypher('MATCH (change:Change {seq: 2}) DELETE change')
    await expired(after)
  })

  test('when it is of another journal', async () => {
    await load(says('a', 's'))
    const after = await cursorNow()
    await suite.suite.empty()
    await load(says('a', 's'))
    await load(says('b', 's'))
    await expired(after)
  })

  test('when it is ahead of the journal', async () => {
    await load(says('a', 's'))
    const [key] = Buffer.from(await cursorNow(), 'base64url')
      .toString()
      .split(' ')
    await expired(Buffer.from(`${key} 100`).toString('base64url'))
  })
})

describe('limits', () => {
  test('refuse more subscriptions than may be open, in all and by each, until one ends', async () => {
    for (const [limits, setting] of [
      [{ subscriptions: 1 }, 'API_SUBSCRIPTIONS'],
      [{ subscriptionsPerToken: 1 }, 'API_SUBSCRIPTIONS_PER_TOKEN'],
    ] as const) {
      const api = apiWith(limits)
      const first = await subscribe({}, api)
      await event(first)
      {
        await using second = await subscribe({}, api)
        expect(second.response.status).toBe(429)
        const { errors } = await read(second)
        expect(errors![0]!.extensions.code).toBe('TOO_MANY_REQUESTS')
        expect(errors![0]!.message).toContain(`(${setting})`)
      }
      await first.close()
      await using third = await subscribe({}, api)
      await event(third)
    }
  })

  test('of requests at work do not count subscriptions', async () => {
    const api = apiWith({ concurrent: 1 })
    await using client = await subscribe({}, api)
    await event(client)
    const init = { method: 'POST', headers: json, body: '{"query":"{ graphStatus { documents } }"}' }
    expect((await api.fetch('http://localhost/graphql', init)).status).toBe(200)
  })
})

test('the journal is asked once a second whoever listens, and not at all when nobody does', async () => {
  const counted = openGraph(ownNeo4j())
  const asked: string[] = []
  const counting = {
    ...counted,
    read: ((name: string, ...rest: never[]) => (
      asked.push(name),
      (counted.read as (...given: unknown[]) => unknown)(name, ...rest)
    )) as typeof counted.read,
  }
  const api = createApi(counting, { logger: silent })
  const clients = await Promise.all(Array.from({ length: 30 }, () => subscribe({}, api)))
  await Promise.all(clients.map(event))
  await pause(300)
  asked.length = 0
  await pause(3_000)
  expect(asked.filter(name => name !== 'live/changes')).toEqual([])
  expect(asked.length).toBeGreaterThanOrEqual(2)
  expect(asked.length).toBeLessThanOrEqual(4)
  asked.length = 0
  await load(says('a', 's'))
  for (const told of await Promise.all(clients.map(event))) expect(told.added).toHaveLength(1)
  // One event for all thirty: the page of statements, with what it looks up.
  expect(asked.filter(name => name.startsWith('read/statement/page'))).toHaveLength(1)
  await Promise.all(clients.map(client => client.close()))
  await pause(1_100)
  asked.length = 0
  await pause(2_000)
  expect(asked).toEqual([])
  await counted.close()
})

test('a change is told within a second and a half of its load', async () => {
  await using client = await subscribe({})
  await event(client)
  using folder = temporaryFolder()
  await loadDocuments(graph, folder.write([says('a', 's')]))
  const began = performance.now()
  await event(client)
  expect(performance.now() - began).toBeLessThan(1_500)
})

test.each([
  ['a subscription', `/graphql?query=${encodeURIComponent(query)}`],
  ['/stream', '/stream'],
])('a connection over which nothing comes is kept open: %s', async (_what, path) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const response = await suite.api.fetch(`http://localhost${path}`, {
      headers: { accept: 'text/event-stream' },
    })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const next = async () => (await reader.read()).value ?? 'the end'
    while (!(await next()).includes('data:'));
    const coming = next()
    await pause(50)
    vi.advanceTimersByTime(15_000)
    expect(await coming).toMatch(/^(:\n\n)+$/)
    await reader.cancel()
  } finally {
    vi.useRealTimers()
  }
})

test('a server that stops ends its streams, and does not wait for their clients', async () => {
  const server = await serve(apiWith(), { host: '127.0.0.1', port: 0 })
  await using client = await openSse(init =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, init),
  )
  await event(client)
  const began = performance.now()
  const closed = server.close(20_000)
  expect((await client.next())?.event).toBe('complete')
  expect(await client.next()).toBeUndefined()
  await closed
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('by HTTP, a client that leaves frees its place', async () => {
  const server = await serve(apiWith({ subscriptions: 1 }), { host: '127.0.0.1', port: 0 })
  const open = () => openSse(init => fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, init))
  const client = await open()
  await event(client)
  await client.close()
  for (let tried = 0; ; tried++) {
    await using next = await open()
    if (next.response.status === 200) break
    if (tried > 50) throw new Error('the place must be free')
    await pause(20)
  }
  await server.close(0)
})
