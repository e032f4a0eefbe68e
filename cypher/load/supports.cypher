// A claim that speaks for another, and on what basis.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (claim:Claim {id: row.from})
MATCH (other:Claim {id: row.to})
CREATE (claim)-[supports:SUPPORTS]->(other)
SET supports = row.properties
