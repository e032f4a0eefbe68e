// Deletes shared nodes that no document describes any more.
UNWIND $rows AS row
// include parts/shared-node
DETACH DELETE node
