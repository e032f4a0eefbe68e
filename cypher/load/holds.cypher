// A person's holding of an office, as one document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (person:Actor {id: row.from})
MATCH (position:Position {id: row.to})
CREATE (person)-[holds:HOLDS]->(position)
SET holds = row.properties
