/** A Neo4j that the tests may fill and empty; `stop` ends it together with its data. */
export interface TestNeo4j {
  uri: string
  username: string
  password: string
  stop(): Promise<void>
}
