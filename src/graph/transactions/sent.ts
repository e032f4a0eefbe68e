import { queryText, type QueryName } from '../queries.ts'

const sentTexts = new Map<string, string>()

const kept = (key: string, make: () => string): string => {
  let text = sentTexts.get(key)
  if (text === undefined) sentTexts.set(key, (text = make()))
  return text
}

/** Without comments and indentation, since Neo4j reads a text from end to end before it knows the query again. */
const compact = (text: string): string =>
  text
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
    .replace(/\$(\w+)/g, '$$all.$1')

/** A query as it goes to the database. */
export interface Sent {
  text: string
  parameters: { all: object }
}

/**
 * A query as it is sent. Its parameters stand in one map, `$all`: Neo4j caches a separate plan per order of magnitude of
 * every top-level list or string parameter, and planning a large query takes seconds.
 */
export const sentQuery = (name: QueryName, parameters: object = {}): Sent => ({
  text: kept(name, () => compact(queryText(name))),
  parameters: { all: parameters },
})

/**
 * The same query with the graph's revision as its first and its last row, read before and after all else: the parts of
 * a UNION run one after the other. The query must return `id` and `value`.
 */
export const observedQuery = (name: QueryName, parameters: object = {}): Sent => ({
  text: kept(`observed ${name}`, () => {
    const [, options = '', query = ''] = /^(CYPHER .*\n)?([^]*)$/.exec(sentQuery(name).text) ?? []
    const revision = sentQuery('read/revision').text.trim()
    return `${options}${revision}\nUNION ALL\n${query.trim()}\nUNION ALL\n${revision}`
  }),
  parameters: { all: parameters },
})
