import neo4j, { type Plan } from 'neo4j-driver'
import { digestDefinition } from '../../src/graph/digest/elements.ts'
import { openGraph, type Graph } from '../../src/graph/graph.ts'
import type { DocumentFile } from '../../src/document/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { temporaryFolder } from './folder.ts'
import { ownNeo4j } from './neo4j.ts'

/** The suite's database with nothing in it, and a way to look at it that owes nothing to the code under test. */
export interface TestGraph extends AsyncDisposable {
  graph: Graph
  /** A second door to the same database, as another process would have. */
  another(): Graph
  /** Loads documents together; one that is refused is an error. */
  load(...documents: DocumentFile[]): Promise<void>
  /** Runs hand-written Cypher and gives its rows as plain objects. */
  cypher<Row = Record<string, unknown>>(text: string, parameters?: Record<string, unknown>): Promise<Row[]>
  /** What the database would do to run some Cypher, by the names of its operators. */
  operators(text: string, parameters?: Record<string, unknown>): Promise<string[]>
  /** Everything the database holds but its revision, its journal and its running sum, which tell of changes: one line an element, sorted, without internal ids. */
  dump(): Promise<string[]>
  /** Deletes everything but the loader's fixed node and the revision, and begins the running sum of the digest anew. */
  empty(): Promise<void>
}

/** Opens the suite's database, prepared and empty. */
export async function openTestGraph(): Promise<TestGraph> {
  const connection = ownNeo4j()
  const graphs = [openGraph(connection)]
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    disableLosslessIntegers: true,
  })
  const cypher = async <Row>(text: string, parameters: Record<string, unknown> = {}): Promise<Row[]> => {
    const { records } = await driver.executeQuery(text, parameters)
    return records.map(record => record.toObject() as Row)
  }
  const empty = async (): Promise<void> => {
    await cypher("MATCH (node) WHERE NOT node:Graph OR node.id = 'journal' DETACH DELETE node")
    await cypher(
      `MATCH (graph:Graph {id: 'graph'}) MERGE (sum:Graph {id: 'sum'})
       SET sum.types = [], sum.sums = [], sum.change = '', sum.layout = graph.layout, sum.definition = toInteger($definition), sum.caption = 'sum'`,
      { definition: digestDefinition },
    )
  }
  const graph = graphs[0]!
  await graph.prepare()
  await empty()
  return {
    graph,
    another() {
      const other = openGraph(connection)
      graphs.push(other)
      return other
    },
    async load(...documents) {
      using folder = temporaryFolder()
      await loadDocuments(graph, folder.write(documents), {
        onRefused({ problems }) {
          throw new Error(JSON.stringify(problems))
        },
      })
    },
    cypher,
    async operators(text, parameters = {}) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters)
      return summary.plan === false ? [] : operatorsOf(summary.plan)
    },
    async dump() {
      const nodes = await cypher<{ labels: string[]; properties: object }>(
        "MATCH (node) WHERE NOT node:Change AND (NOT node:Graph OR NOT node.id IN ['revision', 'journal', 'sum']) RETURN labels(node) AS labels, properties(node) AS properties",
      )
      const relationships = await cypher<{ start: string; type: string; properties: object; end: string }>(
        'MATCH (start)-[r]->(end) RETURN start.id AS start, type(r) AS type, properties(r) AS properties, end.id AS end',
      )
      return [
        ...nodes.map(
          ({ labels, properties }) => `(${labels.toSorted().join(':')} ${sortedJson(properties)})`,
        ),
        ...relationships.map(r => `(${r.start})-[${r.type} ${sortedJson(r.properties)}]->(${r.end})`),
      ].toSorted()
    },
    empty,
    async [Symbol.asyncDispose]() {
      await Promise.all([driver.close(), ...graphs.map(one => one.close())])
    },
  }
}

const operatorsOf = ({ operatorType, children }: Plan): string[] => [
  operatorType,
  ...children.flatMap(operatorsOf),
]

const sortedJson = (properties: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1))))
