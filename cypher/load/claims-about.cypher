// What each claim is about, as one document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
// include parts/shared-node
CREATE (claim)-[about:ABOUT]->(node)
SET about = row.properties
