// The actor that an office is in, as one document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (position:Position {id: row.from})
MATCH (actor:Actor {id: row.to})
CREATE (position)-[within:POSITION_IN]->(actor)
SET within = row.properties
