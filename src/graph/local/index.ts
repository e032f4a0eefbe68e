// A Neo4j for users who have none: downloaded, started, shared and stopped by the program itself.
// lease.ts: what a command uses; supervisor.ts: the process that owns the server; jvm/: the server as a Java program.

export { explainFailureElsewhere } from './answer.ts'
export { acquireNeo4j, type LocalNeo4j, type LocalNeo4jOptions } from './lease.ts'
export { endWithParent } from './parent.ts'
export { startTemporaryNeo4j, type TemporaryNeo4j } from './temporary.ts'
