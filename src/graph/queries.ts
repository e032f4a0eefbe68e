import { cypherFile, withParts } from './include.ts'
import { auditQueries } from './queries/audit.ts'
import { candidateQueries } from './queries/candidates.ts'
import { identityQueries } from './queries/identity.ts'
import { liveQueries } from './queries/live.ts'
import { importedQueries, loadQueries } from './queries/load.ts'
import { readQueries } from './queries/read.ts'
import { wholeQueries } from './queries/whole.ts'

/** All queries with their parameters and rows. A name is the path of the query's file in cypher/, without the ending. */
const queries = {
  ...auditQueries,
  ...candidateQueries,
  ...wholeQueries,
  ...identityQueries,
  ...importedQueries,
  ...liveQueries,
  ...loadQueries,
  ...readQueries,
}

type Queries = typeof queries

export type QueryName = keyof Queries

/**
 * The parameters of a query: plain values, lists and maps. A number arrives as a float, so a query says toInteger() where
 * it counts.
 */
export type ParametersOf<Name extends QueryName> = NonNullable<Queries[Name]['takes']>

/** One row of a query. */
export type RowOf<Name extends QueryName> = NonNullable<Queries[Name]['gives']>

/** The queries that return rows of this type and need no more parameters than are given. */
export type QueryGiving<Row, Given = never> = {
  [Name in QueryName]: RowOf<Name> extends Row ? ([Given] extends [ParametersOf<Name>] ? Name : never) : never
}[QueryName]

export const queryNames = Object.keys(queries).toSorted() as QueryName[]

const texts = new Map<QueryName, string>()

/** The text of a query file with its parts put in (see `withParts`), read once. */
export function queryText(name: QueryName): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = withParts(name)
  texts.set(name, text)
  return text
}

/** The statements of schema.cypher, one by one, since the database takes them so. */
export function schemaStatements(): string[] {
  return cypherFile('schema')
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map(statement => statement.trim())
    .filter(statement => statement !== '')
}
