import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi, type Api } from '../src/api/index.ts'
import { openGraph } from '../src/graph/graph.ts'
import { type Answer, silent } from './support/api.ts'
import { suiteEnvironment, whosaid } from './support/cli.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { ownNeo4j } from './support/neo4j.ts'
import { small } from './support/small.ts'

// A client reads its own load, on whichever member of a cluster: by the bookmark that `load` prints.

let suite: TestGraph
let folder: Folder
let api: Api
beforeAll(async () => {
  suite = await openTestGraph()
  folder = temporaryFolder()
  api = createApi(suite.graph, { logger: silent, origins: ['https://news.example'] })
})
afterAll(async () => {
  folder[Symbol.dispose]()
  await suite[Symbol.asyncDispose]()
})

const url = 'http://whosaid.test/graphql'
const query = '{ documents(first: 9) { nodes { id } } }'

async function ask(bookmark: string, init: RequestInit = {}) {
  const response = await api.fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'whosaid-bookmark': bookmark,
    },
    body: JSON.stringify({ query }),
    ...init,
  })
  return { status: response.status, ...((await response.json()) as Answer<object>) }
}

/** Loads a document by the command; gives the bookmark that it tells. */
async function load(id: string, ...options: string[]): Promise<{ bookmark?: string; stdout: string }> {
  const { stdout } = await whosaid(['load', ...options, folder.put(`${id}.json`, JSON.stringify(small(id)))])
  const last = stdout.trimEnd().split('\n').at(-1) ?? ''
  const bookmark = options.includes('--json')
    ? (JSON.parse(last) as { bookmark?: string }).bookmark
    : / to \S+, bookmark (\S+)$/.exec(last)?.[1]
  return { stdout, ...(bookmark !== undefined && { bookmark }) }
}

describe('load', () => {
  test.each([[], ['--json']])(
    'tells the bookmark of its last commit, by which the API answers %s',
    async (...options) => {
      const { bookmark = '' } = await load(`loaded${options.length}`, ...options)
      expect(bookmark).toMatch(/^FB:\S+$/)
      const { data, errors } = await ask(bookmark)
      expect(errors).toBeUndefined()
      expect(JSON.stringify(data)).toContain(`"loaded${options.length}"`)
    },
  )

  test('tells none where it wrote nothing', async () => {
    await load('again')
    expect((await load('again')).bookmark).toBeUndefined()
    expect((await load('new', '--dry-run')).stdout).not.toContain('bookmark')
    expect((await load('again', '--json')).bookmark).toBeUndefined()
  })
})

describe('a request', () => {
  test.each([
    'hello',
    '',
    'FB:a b',
    'FB:AAAA,',
    `FB:${'A'.repeat(501)}`,
    Array(11).fill('FB:AAAA').join(','),
  ])('with a malformed bookmark is refused, and asks nothing: %j', async bookmark => {
    const before = suite.graph.sent.queries
    const { status, errors } = await ask(bookmark)
    expect(errors?.[0]?.message).toMatch(/^whosaid-bookmark must be a bookmark that `load` printed/)
    expect(errors?.[0]?.extensions.code).toBe('BAD_BOOKMARK')
    expect(status).toBe(400)
    expect(suite.graph.sent.queries).toBe(before)
  })

  test('with one that the database does not know is refused', async () => {
    const { status, errors } = await ask('FB:AAAA')
    expect(errors?.[0]?.extensions.code).toBe('BAD_BOOKMARK')
    expect(status).toBe(400)
  })

  test('may name several', async () => {
    const one = await load('several')
    const other = await load('several-more')
    const { data } = await ask(`${one.bookmark}, ${other.bookmark}`)
    expect(JSON.stringify(data)).toContain('"several-more"')
  })

  test('of a page of a listed origin may have the header', async () => {
    const response = await api.fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://news.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,whosaid-bookmark',
      },
    })
    expect(response.headers.get('access-control-allow-headers')).toContain('whosaid-bookmark')
  })
})

describe('by neo4j://, which asks the server for its routes', () => {
  test('load writes, and a reader with its bookmark reads it', async () => {
    const uri = ownNeo4j().uri.replace(/^bolt:/, 'neo4j:')
    const { status, stdout } = await whosaid(
      ['load', folder.put('routed.json', JSON.stringify(small('routed')))],
      {
        env: { ...suiteEnvironment(), NEO4J_URI: uri },
      },
    )
    expect(status).toBe(0)
    const [, bookmark = ''] = /, bookmark (\S+)$/m.exec(stdout) ?? []
    const graph = openGraph({ ...ownNeo4j(), uri })
    try {
      const rows = await graph.read(
        'load/documents-loaded',
        { documentIds: ['routed'] },
        { bookmarks: [bookmark] },
      )
      expect(rows).toMatchObject([{ id: 'routed' }])
      expect(await graph.bookmarks()).not.toEqual([])
    } finally {
      await graph.close()
    }
  })

  test('what is read is read in the mode of readers, in which the database refuses to write', async () => {
    await expect(suite.graph.read('load/lock', { layout: 10 })).rejects.toThrow(/read access mode/)
  })
})
