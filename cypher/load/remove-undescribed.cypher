// Deletes shared nodes that no document describes any more.
CYPHER 25
UNWIND $rows AS row
// include parts/shared-node
DETACH DELETE node
