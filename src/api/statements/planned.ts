import type { Graph } from '../../graph/graph.ts'
import { nothing } from '../answers/gathered.ts'
import { pageQueries } from '../filter/seeks.ts'

/** Has the database plan the largest queries, which takes seconds, before a client waits for them. */
export async function planQueries(graph: Graph): Promise<void> {
  const [parents, gathered] = [[], nothing]
  for (const name of pageQueries) await graph.read(name, { parents, gathered, first: 1, descending: true })
  const sorted = { parents, gathered, first: 1, descending: true, by: 'DOUBT', ranges: [] }
  await graph.read('read/statement/page/sorted', sorted)
  await graph.read('read/filter/lookup', { lookups: [] })
  await graph.read('read/statement/count', { parents })
  await graph.read('read/statement/counts', { parents, digits: 1 })
  await graph.read('read/statement/pairs', { parents, first: 1 })
  const groups = { by: 'DAY', timeZone: 'UTC', first: 1, after: null }
  await graph.read('read/statement/groups', { parents, ...groups })
  await graph.read('read/statement/by-id', { ids: [], gathered })
  const claims = { ids: ['graph'], filter: null, lower: '', upper: '', descending: false, first: 0 }
  await graph.read('read/graph/claims', claims)
  await graph.read('read/graph/claims-sorted', { ...claims, upper: null, by: 'STATEMENTS_DESC' })
  await graph.read('read/graph/claims-count', { ids: ['graph'], filter: null })
  await graph.read('read/claim/disputes', { ids: [], superseded: false, after: '', first: 0 })
}
