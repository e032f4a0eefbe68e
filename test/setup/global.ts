import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../../src/config.ts'
import { startTemporaryNeo4j } from '../../src/graph/local/index.ts'
import { startContainer } from './container.ts'
import { testSettings } from './settings.ts'
import type { Access, TestNeo4j } from './types.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The databases that the tests may fill and empty: one for each worker, for Neo4j Community has but one. */
    neo4j: Access[]
  }
}

type Source = 'uri' | 'docker' | 'local'

/** Each gives the database, or a sentence that says why it is not to be had. */
const sources: Record<Source, () => Promise<TestNeo4j | string>> = {
  uri: useGiven,
  docker: startContainer,
  local: startLocal,
}
const order: readonly Source[] = ['uri', 'docker', 'local']

/**
 * Gets each worker its Neo4j: the given one, a container, or the local one; `WHOSAID_TEST_NEO4J` names the only one to take.
 * A given one serves one worker (vitest.config.ts).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const reasons: string[] = []
  for (const source of chosenSources()) {
    const databases: TestNeo4j[] = []
    const stop = async () => void (await Promise.all(databases.map(database => database.stop())))
    while (databases.length < project.config.maxWorkers) {
      const database = await sources[source]()
      if (typeof database === 'string') {
        reasons.push(`${source}: ${database}`)
        break
      }
      databases.push(database)
    }
    if (databases.length < project.config.maxWorkers) {
      await stop()
      continue
    }
    const because = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`
    const uris = databases.map(({ uri }) => uri).join(' and ')
    console.log(`Tests run on Neo4j at ${uris}, taken from: ${source}${because}`)
    project.provide(
      'neo4j',
      databases.map(({ uri, username, password }) => ({ uri, username, password })),
    )
    return stop
  }
  throw new Error(`The tests need a Neo4j, but got: ${reasons.join('; ')}`)
}

function chosenSources(): readonly Source[] {
  const forced = process.env['WHOSAID_TEST_NEO4J']
  if (forced === undefined || forced === '') return order
  const chosen = order.filter(source => source === forced)
  if (chosen.length === 0)
    throw new Error(`WHOSAID_TEST_NEO4J is one of ${order.join(', ')}, but got: ${forced}`)
  return chosen
}

/** The tests delete everything, so a given database that holds anything stops the suite; it is given back empty. */
async function useGiven(): Promise<TestNeo4j | string> {
  const { neo4j: given, database } = readConfig()
  if (given === null) return 'NEO4J_URI is not set'
  const { uri, username, password } = given
  const cypher = async (text: string) => {
    await using driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
    return await driver.executeQuery(text, {}, database === undefined ? {} : { database })
  }
  const { records } = await cypher('MATCH (n) RETURN labels(n) AS labels LIMIT 1')
  const labels: unknown = records[0]?.get('labels')
  if (labels !== undefined) {
    throw new Error(
      `NEO4J_URI must name an empty database, for the tests delete everything, but got: ${uri} with a node ${JSON.stringify(labels)}`,
    )
  }
  const stop = async () => void (await cypher('MATCH (n) DETACH DELETE n'))
  return { uri, username, password, stop }
}

async function startLocal(): Promise<TestNeo4j | string> {
  const local = await startTemporaryNeo4j({ onProgress: console.log, settings: testSettings })
  return { ...local, stop: () => local.release() }
}
