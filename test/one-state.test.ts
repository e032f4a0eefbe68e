import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createApi } from '../src/api/index.ts'
import type { DocumentFile } from '../src/document/index.ts'
import type { Graph } from '../src/graph/graph.ts'
import { type Answer, openTestApi, silent } from './support/api.ts'
import { json } from './support/guard.ts'
import { program, suiteEnvironment, whosaid } from './support/cli.ts'
import { small } from './support/small.ts'

const suite = await openTestApi()
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(() => suite.suite.empty())

const statements = 60

/** A document in one of two versions, which each of its words names. */
const version = (v: 'v1' | 'v2'): DocumentFile => ({
  document: {
    id: 'toggle',
    title: `Toggle ${v}`,
    publisher: 'press',
    annotator: 'test',
    publishedAt: '2024',
  },
  actors: [
    { id: 'press', kind: 'organization', name: `Press ${v}` },
    { id: 'speaker', kind: 'person', name: `Speaker ${v}` },
  ],
  claims: [{ id: 'claim', text: `Claim ${v}` }],
  statements: Array.from({ length: statements }, (_, number) => ({
    id: `s${number}`,
    speaker: 'speaker',
    cue: 'said',
    form: 'INDIRECT' as const,
    text: `Statement ${number} ${v}`,
    about: [{ id: 'press', as: [`label ${v}`] }],
    claims: [{ id: 'claim', verb: v === 'v1' ? ('ASSERTS' as const) : ('DENIES' as const) }],
  })),
})

const query = `{ document(id: "toggle") { title publisher { name } statements(first: 100) { totalCount nodes {
  text speaker { name } about { as target { name } } claims { claim { text } } document { title } } } } }`

interface Asked {
  document: { statements: { totalCount: number; nodes: unknown[] } } | null
}

async function answerOf(graph: Graph, headers = {}): Promise<{ response: Response; body: Answer<Asked> }> {
  const response = await createApi(graph, { logger: silent }).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ query }),
  })
  return { response, body: (await response.json()) as Answer<Asked> }
}

/** What is wrong with an answer; undefined if it is of one version and whole. */
function fault({ data, errors }: Answer<Asked>): string | undefined {
  if (errors !== undefined) return JSON.stringify(errors)
  if (!data?.document) return 'null'
  const { totalCount, nodes } = data.document.statements
  if (totalCount !== statements || nodes.length !== statements) return `${nodes.length} of ${totalCount}`
  const versions = new Set(JSON.stringify(data).match(/v[12]/g))
  return versions.size === 1 ? undefined : 'two versions'
}

/** Withdrawing takes a moment after a write has returned. */
const untilUnmarked = async (): Promise<void> => {
  for (let tried = 0; (await suite.suite.graph.revision()).writer !== null; tried++) {
    if (tried > 100) throw new Error('the mark must be withdrawn')
    await pause(20)
  }
}

test('a document that is replaced while clients ask for it is given as one version, whole', async () => {
  await suite.api.warm() // a count that waits for its plan is null
  await suite.suite.load(version('v1'))
  const writer = suite.suite.another()
  const replacements = 6
  const ending = new AbortController()
  const faults: string[] = []
  let answers = 0
  const client = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const wrong = fault((await answerOf(suite.suite.graph)).body)
      answers++
      if (wrong !== undefined) faults.push(wrong)
    }
  }
  const clients = Promise.all(Array.from({ length: 4 }, client))
  await untilUnmarked()
  const before = (await writer.revision()).version
  try {
    for (let count = 0; count < replacements; count++)
      await suite.suite.load(version(count % 2 === 0 ? 'v2' : 'v1'))
  } finally {
    ending.abort()
  }
  await clients
  expect(faults).toEqual([])
  expect(answers).toBeGreaterThan(replacements)
  expect((await writer.revision()).version).toBe(before + replacements)
}, 180_000)

test('a load that changes nothing moves neither the version nor the mark', async () => {
  await suite.suite.load(version('v1'))
  await untilUnmarked()
  const before = await suite.suite.graph.revision()
  await suite.suite.load(version('v1'))
  expect(await suite.suite.graph.revision()).toEqual(before)
})

describe('the mark that a killed writer left', () => {
  beforeEach(async () => {
    await suite.suite.load(version('v1'))
    await suite.suite.another().revision()
    await suite.suite.cypher("MATCH (revision:Graph {id: 'revision'}) SET revision.writer = 'killed'")
  })

  test('is cleared by the next reader that holds the lock', async () => {
    expect(fault((await answerOf(suite.suite.graph)).body)).toBeUndefined()
    expect((await suite.suite.graph.revision()).writer).toBeNull()
  })

  test('is cleared by the next writer', async () => {
    await suite.suite.load(version('v2'))
    await untilUnmarked()
    expect(fault((await answerOf(suite.suite.graph)).body)).toBeUndefined()
  })

  test('is the error GRAPH_CHANGING for whoever cannot have the lock, to be tried again later', async () => {
    const readOnly: Graph = { ...suite.suite.graph, hold: async () => undefined }
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { response, body } = await answerOf(readOnly, { accept })
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('1')
      expect(body.errors).toMatchObject([{ extensions: { code: 'GRAPH_CHANGING' } }])
    }
  })
})

test('a hold that is never given back ends by itself, so that no reader stops a load', async () => {
  expect(await suite.suite.graph.hold({ timeout: 500 })).toBeDefined()
  const began = performance.now()
  await suite.suite.load(version('v1'))
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(fault((await answerOf(suite.suite.graph)).body)).toBeUndefined()
})

test('a hold is waited for no longer than it lasts', async () => {
  const held = await suite.suite.graph.hold({ timeout: 20_000 })
  const began = performance.now()
  expect(await suite.suite.graph.hold({ timeout: 300 })).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(5_000)
  await held?.release()
  const next = await suite.suite.graph.hold({ timeout: 300 })
  expect(next).toBeDefined()
  await next?.release()
})

/** How far an audit is, which a slow machine is told. */
const withoutProgress = (said: string): string => said.replaceAll(/^\d+ of \d+ laws\n/gm, '')

test.each([['digest'], ['audit']])(
  'whosaid %s says when the graph changes while it is read whole',
  async (...command) => {
    await suite.suite.load(version('v1'))
    const unmoved = await whosaid(command)
    expect(withoutProgress(unmoved.stderr)).toBe('')
    // A writer that is committing all the while.
    await suite.suite.cypher("MATCH (revision:Graph {id: 'revision'}) SET revision.writer = 'another'")
    const { status, stdout, stderr } = await whosaid(command)
    await suite.suite.cypher("MATCH (revision:Graph {id: 'revision'}) SET revision.writer = null")
    expect(withoutProgress(stderr)).toBe(
      'The graph changed while it was read, so what was printed may mix two states of it. Run the command again.\n',
    )
    expect({ status, stdout }).toEqual({ status: unmoved.status, stdout: unmoved.stdout })
  },
)

test('whosaid export ends with status 1 and says so when the graph changes while it is read', async () => {
  // More than a pipe holds, so that the command waits for its reader.
  const long = Array.from({ length: 120 }, (_, at) =>
    small(`long-${at}`, { topics: [{ id: 't', name: 'x'.repeat(9000) }] }),
  )
  await suite.suite.load(...long)
  const child = spawn(process.execPath, [program, 'export', '--all'], { env: suiteEnvironment() })
  const said = text(child.stderr)
  const ended = once(child, 'close')
  await once(child.stdout, 'readable')
  await suite.suite.load(small('meanwhile'))
  child.stdout.resume()
  expect(await ended).toEqual([1, null])
  expect(await said).toBe(
    'What is written must be of one state of the graph, but got: documents that changed meanwhile. Begin again.\n',
  )
})

test('whosaid export goes on where a writer announced itself and died', async () => {
  await suite.suite.cypher("MATCH (revision:Graph {id: 'revision'}) SET revision.writer = 'another'")
  const { status, stderr } = await whosaid(['export', '--all'])
  await suite.suite.cypher("MATCH (revision:Graph {id: 'revision'}) SET revision.writer = null")
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
