import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fixtures, openTestApi, type TestApi } from './support/api.ts'

// A search that takes hours, in the place of the one for the shortest paths.
vi.mock(import('../src/graph/queries.ts'), async original => {
  const queries = await original()
  const hours = 'CALL () { UNWIND range(1, 1000000000000) AS number RETURN sum(number) AS total }'
  const slow = queries.queryText('read/path').replace('\nRETURN\n', `\n${hours}\nRETURN\n`)
  return { ...queries, queryText: name => (name === 'read/path' ? slow : queries.queryText(name)) }
})

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

test('a search for paths is cancelled after its time, in the database too, and reports that', async () => {
  const began = performance.now()
  const query = '{ path(from: "alpha", to: "southland") { bound paths { nodes { id } } } }'
  expect(await suite.ask(query)).toEqual({ path: { bound: 'TIME', paths: [] } })
  expect(performance.now() - began).toBeGreaterThan(4_000)
  expect(performance.now() - began).toBeLessThan(20_000)
  const left = await suite.suite.cypher(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, ' + '1000000000000)' RETURN currentQuery",
  )
  expect(left).toEqual([])
})
