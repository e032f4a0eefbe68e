// Joins each statement to what it is about, once for each target; speakerId, aboutId, key and longKey are copies for index seeks.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statementId})
// include parts/shared-node
CREATE (statement)-[about:ABOUT]->(node)
SET about = row.properties
