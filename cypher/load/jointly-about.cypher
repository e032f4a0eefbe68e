// The same pair for each speaker after the first of a joint statement: copies for index seeks only.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statementId})
// include parts/shared-node
CREATE (statement)-[:JOINTLY_ABOUT {speakerId: row.speakerId, aboutId: row.id, key: row.key, longKey: row.longKey}]->(node)
