/** How a database is reached. */
export interface Access {
  uri: string
  username: string
  password: string
}

/** A Neo4j that the tests may fill and empty; `stop` ends it together with its data. */
export interface TestNeo4j extends Access {
  stop(): Promise<void>
}
