// The actor that a claim's relation starts from, as one document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (actor:Actor {id: row.to})
CREATE (claim)-[relates:RELATES_FROM]->(actor)
SET relates = row.properties
