// A command that uses the local Neo4j until it is killed or its input ends. Says where it is, as one line of JSON.
// Arguments: the data folder, or nothing for a temporary Neo4j.

import { once } from 'node:events'
import { acquireNeo4j, endWithParent, startTemporaryNeo4j } from '../../src/graph/local/index.ts'

endWithParent()
const folder = process.argv[2]
const local = folder === undefined ? await startTemporaryNeo4j() : await acquireNeo4j(folder)
console.log(JSON.stringify({ ...local, pid: process.pid }))
await once(process.stdin.resume(), 'end')
await local.release()
