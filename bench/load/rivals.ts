import neo4j from 'neo4j-driver'
import type { ChangeWriter, Graph } from '../../src/graph/graph.ts'
import type { SharedLabel } from '../../src/graph/layout.ts'
import type { QueryName } from '../../src/graph/queries.ts'
import { readDocuments, type ResolvedDocument } from '../../src/document/index.ts'
import { rowsOf } from '../../src/loader/rows.ts'
import { descriptionsOf } from '../../src/loader/rows/descriptions.ts'
import type { Row, Rows } from '../../src/loader/rows/row.ts'
import { openPipeline, queueAll } from '../../src/loader/pipeline.ts'
import { rankOf, type Description } from '../../src/loader/shared/description.ts'
import { viewOf } from '../../src/loader/shared/view.ts'
import { nodeQuery, stepsOf, writeOrder } from '../../src/loader/steps.ts'

/** The documents of a file, all at once. */
export async function documentsOf(file: string): Promise<ResolvedDocument[]> {
  const documents: ResolvedDocument[] = []
  for await (const read of readDocuments([file])) if ('document' in read) documents.push(read.document)
  return documents
}

/** The shared nodes of documents, as they stand in the end. */
export function nodesOf(documents: readonly ResolvedDocument[]): Map<SharedLabel, Row[]> {
  const described = new Map<string, { label: SharedLabel; descriptions: Description[] }>()
  for (const document of documents) {
    const rank = rankOf(document.document.id, document.document.reference)
    for (const { id, label, values } of descriptionsOf(document)) {
      const node = described.get(id) ?? { label, descriptions: [] }
      node.descriptions.push({ rank, values })
      described.set(id, node)
    }
  }
  const rows = [...described].map(([id, { label, descriptions }]) => {
    const { properties, kind } = viewOf(id, label, descriptions)
    return { label, row: { id, view: properties, kind: kind ?? null } }
  })
  return new Map(
    [...Map.groupBy(rows, ({ label }) => label)].map(([label, of]) => [label, of.map(({ row }) => row)]),
  )
}

/** How a database is reached. */
export interface Connection {
  uri: string
  username: string
  password: string
}

/** Runs some Cypher by the driver alone and gives its rows. */
export async function run(
  { uri, username, password }: Connection,
  text: string,
  parameters = {},
): Promise<unknown[]> {
  await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  })
  const { records } = await driver.executeQuery(text, parameters)
  return records.map(record => record.toObject())
}

/** What a load took. */
export interface Timed {
  statements: number
  seconds: number
}

const sinceStarted = (started: number): number => (performance.now() - started) / 1000

/**
 * What the driver and the database can do: every row is made before the clock runs, every node is written once, nothing is
 * read or checked; transactions of about 2,000 statements, their queries pipelined.
 */
export async function loadBare(graph: Graph, file: string): Promise<Timed> {
  const documents = await documentsOf(file)
  const nodes = nodesOf(documents)
  const transactions: Rows[] = []
  let statements = 2000
  for (const document of documents) {
    if (statements >= 2000) {
      transactions.push(new Map())
      statements = 0
    }
    statements += document.statements.length
    const rows = transactions.at(-1)!
    for (const [name, more] of rowsOf(document, '')) rows.set(name, [...(rows.get(name) ?? []), ...more])
  }
  const started = performance.now()
  for (const [label, rows] of nodes) {
    for (let at = 0; at < rows.length; at += 5000) {
      await graph.write(writer => writer.run(nodeQuery[label], { rows: rows.slice(at, at + 5000) }))
    }
  }
  for (const transaction of transactions) {
    await graph.write(writer => writeRows(writer, transaction))
  }
  return { statements: count(documents), seconds: sinceStarted(started) }
}

/** Writes rows as the loader would, without reading or checking anything. */
export async function writeRows(writer: ChangeWriter, rows: Rows): Promise<void> {
  const pipeline = openPipeline(writer)
  queueAll(pipeline, stepsOf([{ rows }]))
  await pipeline.settled()
}

const count = (documents: readonly ResolvedDocument[]): number =>
  documents.reduce((sum, document) => sum + document.statements.length, 0)

/** What one writes first: a query and a transaction for each row, nodes by MERGE. */
export async function loadNaively(
  connection: Connection,
  graph: Graph,
  file: string,
  statements: number,
): Promise<Timed> {
  const { uri, username, password } = connection
  await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  const documents = (await documentsOf(file)).filter(document => document.statements.length < 100)
  const started = performance.now()
  let written = 0
  for (const document of documents) {
    if (written >= statements) break
    const one = (name: QueryName, row: Row): Promise<unknown> =>
      graph.write(writer => writer.run(name, { rows: [row] }))
    for (const [label, rows] of nodesOf([document])) {
      for (const { id, view } of rows)
        await driver.executeQuery(`MERGE (node:${label} {id: $id}) SET node += $view`, { id, view })
    }
    const rows = rowsOf(document, '')
    for (const name of writeOrder) for (const row of rows.get(name) ?? []) await one(name, row)
    written += document.statements.length
  }
  return { statements: written, seconds: sinceStarted(started) }
}
