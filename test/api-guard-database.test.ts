import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createApi, serve } from '../src/api/index.ts'
import { openTestApi, silent, type TestApi } from './support/api.ts'

/** A query that takes hours, in the place of the one that reads nodes by their ids. */
const slow = `
  UNWIND $ids AS id
  CALL () { UNWIND range(1, 1000000000000) AS number RETURN sum(number) AS total }
  RETURN id, total AS value`
vi.mock(import('../src/graph/queries.ts'), async original => {
  const queries = await original()
  return { ...queries, queryText: name => (name === 'read/nodes' ? slow : queries.queryText(name)) }
})

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
})
afterAll(() => suite[Symbol.asyncDispose]())

/** How many such queries the database is busy with. */
async function running(): Promise<number> {
  const rows = await suite.suite.cypher(
    "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'range(1, ' + '1000000000000)' RETURN status",
  )
  return rows.length
}

/** Waits until so many are; fails after half a minute. */
async function untilRunning(count: number): Promise<void> {
  const end = Date.now() + 30_000
  while ((await running()) !== count) {
    if (Date.now() > end) throw new Error(`${count} slow queries run, but got: ${await running()}`)
    await sleep(50)
  }
}

const asked = JSON.stringify({ query: '{ node(id: "x") { id } }' })
const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: asked }
const working = '{ graphStatus { documents } }'

test('a request that exceeds its time is cancelled in the database too, and the next one is served', async () => {
  const api = createApi(suite.suite.graph, { logger: silent, timeout: 2000 })
  const began = performance.now()
  const answer = api.fetch('http://localhost/graphql', init)
  await untilRunning(1)
  expect(await (await answer).json()).toMatchObject({
    data: { node: null },
    errors: [
      {
        message: 'the database queries of one request must take at most 2000 ms in all, but got: more',
        extensions: { code: 'TIMED_OUT' },
      },
    ],
  })
  expect(performance.now() - began).toBeLessThan(10_000)
  await untilRunning(0)
  expect(await suite.ask(working)).toEqual({ graphStatus: { documents: 0 } })
})

test('a query is cancelled in the database when its client disconnects, and the next one is served', async () => {
  const api = createApi(suite.suite.graph, { logger: silent })
  const server = await serve(api, { host: '127.0.0.1', port: 0 })
  const leaving = request(`${server.url}/graphql`, init).on('error', () => {})
  leaving.end(asked)
  await untilRunning(1)
  leaving.destroy()
  await untilRunning(0)
  expect(await suite.ask(working)).toEqual({ graphStatus: { documents: 0 } })
  await server.close(0)
})
