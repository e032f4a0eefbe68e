// Shows the views of shared nodes anew, by the properties that changed; null is for one that it has no more.
CYPHER 25 replan=skip
UNWIND $rows AS row
// include parts/shared-node
SET node += row.changes
