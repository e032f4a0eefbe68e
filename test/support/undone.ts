import neo4j from 'neo4j-driver'
import type { Graph } from '../../src/graph/graph.ts'
import { sentQuery } from '../../src/graph/transactions/sent.ts'
import type { ParametersOf, QueryName, RowOf } from '../../src/graph/queries.ts'
import { ownNeo4j } from './neo4j.ts'

/**
 * Changes the suite's database by hand-written Cypher, shows it so, and undoes the change: all in one transaction that is
 * rolled back. Gives the rows of the change to `look`.
 */
export async function undone(
  change: string,
  look: (graph: Pick<Graph, 'read' | 'stream'>, rows: Record<string, unknown>[]) => Promise<void>,
): Promise<void> {
  const { uri, username, password } = ownNeo4j()
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  const session = driver.session()
  try {
    const transaction = await session.beginTransaction()
    const run = async <Row>(text: string, parameters = {}): Promise<Row[]> => {
      const { records } = await transaction.run(text, parameters)
      return records.map(record => record.toObject() as Row)
    }
    const ask = <Name extends QueryName>(
      name: Name,
      parameters: ParametersOf<Name>,
    ): Promise<RowOf<Name>[]> => {
      const sent = sentQuery(name, parameters)
      return run<RowOf<Name>>(sent.text, sent.parameters)
    }
    try {
      const rows = await run<Record<string, unknown>>(change)
      await look(
        {
          read: ask,
          async *stream(name, parameters) {
            yield* await ask(name, parameters)
          },
        },
        rows,
      )
    } finally {
      await transaction.rollback()
    }
  } finally {
    await session.close()
    await driver.close()
  }
}
