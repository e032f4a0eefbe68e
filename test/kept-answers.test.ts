import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createApi } from '../src/api/index.ts'
import type { Graph, Revision } from '../src/graph/graph.ts'
import { openTestApi, silent } from './support/api.ts'
import { json } from './support/guard.ts'
import { small } from './support/small.ts'

const suite = await openTestApi()
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(() => suite.suite.empty())

/** An API whose database takes `milliseconds` longer for the order by statements, and how often it was asked for that. */
function apiOn(milliseconds: number, seen = (...both: [Revision, Revision]) => both) {
  const sorted: object[] = []
  const graph: Graph = {
    ...suite.suite.graph,
    async read(name, parameters, options) {
      if (name === 'read/graph/claims-sorted') {
        sorted.push(parameters)
        await pause(milliseconds)
        const told = options?.onRevisions
        return suite.suite.graph.read(name, parameters, {
          ...options,
          onRevisions: (...both) => told?.(...seen(...both)),
        })
      }
      return suite.suite.graph.read(name, parameters, options)
    },
  }
  const api = createApi(graph, { logger: silent, timeout: 60_000 })
  const texts = async (first = 5): Promise<string[]> => {
    const query = `{ claims(orderBy: STATEMENTS_DESC, first: ${first}) { nodes { text } } }`
    const response = await api.fetch('http://whosaid.test/graphql', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query }),
    })
    const { data } = (await response.json()) as { data: { claims: { nodes: { text: string }[] } } }
    return data.claims.nodes.map(({ text }) => text)
  }
  return { sorted, texts }
}

const saying = (id: string, text: string) => small(id, { claims: [{ id: `claim-${id}`, text }] })

test('an answer that took long is kept until something is loaded or unloaded', async () => {
  const { sorted, texts } = apiOn(250)
  await suite.suite.load(saying('one', 'First claim.'))
  expect(await texts()).toEqual(['First claim.'])
  expect(await texts()).toEqual(['First claim.'])
  expect(sorted).toHaveLength(1)
  expect(await texts(6)).toEqual(['First claim.'])
  expect(sorted).toHaveLength(2)
  await suite.suite.load(saying('two', 'Second claim.'))
  expect(await texts()).toEqual(['First claim.', 'Second claim.'])
  expect(await texts()).toEqual(['First claim.', 'Second claim.'])
  expect(sorted).toHaveLength(3)
})

test('an answer that took long is not kept beyond a judgement', async () => {
  const { sorted, texts } = apiOn(250)
  await suite.suite.load(saying('one', 'First claim.'), saying('two', 'Second claim.'))
  expect(await texts()).toEqual(['First claim.', 'Second claim.'])
  await suite.suite.load(
    small('judging', { identities: [{ same: ['claim-one', 'claim-two'], basis: 'One claim, told twice.' }] }),
  )
  expect(await texts()).toHaveLength(1)
  expect(sorted).toHaveLength(2)
})

test('an answer that took little is not kept', async () => {
  const { sorted, texts } = apiOn(0)
  await suite.suite.load(saying('one', 'First claim.'))
  // A clock that stands still: planning alone may take longer.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  onTestFinished(() => clock.mockRestore())
  await texts()
  await texts()
  expect(sorted).toHaveLength(2)
})

test('a large answer is not kept, however long it took', async () => {
  const { sorted, texts } = apiOn(250)
  const claims = Array.from({ length: 60 }, (_, at) => ({
    id: `claim-${at}`,
    text: `${at} `.padEnd(2_000, 'x'),
  }))
  await suite.suite.load(small('long', { claims }))
  for (const first of [20, 60]) {
    expect(await texts(first)).toHaveLength(first)
    expect(await texts(first)).toHaveLength(first)
  }
  expect(sorted).toHaveLength(3)
})

test('an answer that a write overtook is not kept', async () => {
  const { sorted, texts } = apiOn(250, (before, after) =>
    sorted.length === 1 ? [before, { ...after, version: after.version + 1 }] : [before, after],
  )
  await suite.suite.load(saying('one', 'First claim.'))
  expect(await texts()).toEqual(['First claim.'])
  expect(sorted).toHaveLength(2)
})
