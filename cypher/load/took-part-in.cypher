// An actor's part in an event, as one document gives it, or as a claim that it reports asserts it (derived).
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (actor:Actor {id: row.from})
MATCH (event:Event {id: row.to})
CREATE (actor)-[part:TOOK_PART_IN]->(event)
SET part = row.properties
