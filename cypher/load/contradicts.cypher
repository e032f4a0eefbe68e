// A claim that another cannot hold beside, and on what basis.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (other:Claim {id: row.to})
CREATE (claim)-[contradicts:CONTRADICTS]->(other)
SET contradicts = row.properties
