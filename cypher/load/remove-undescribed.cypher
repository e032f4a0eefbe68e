// Deletes shared nodes that no document describes any more.
UNWIND $rows AS row
// include load/parts/shared-node
DETACH DELETE node
