// A Neo4j for those who have none: found, fetched, started, shared and stopped by the program itself.
// lease.ts: what a command asks for; supervisor.ts: the process that owns the server; jvm/: the server as a Java program.

export { acquireNeo4j, type LocalNeo4j, type LocalNeo4jOptions } from './lease.ts'
export { endWithParent } from './parent.ts'
export { startTemporaryNeo4j } from './temporary.ts'
