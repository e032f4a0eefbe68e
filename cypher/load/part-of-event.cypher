// The event that an event is part of, as one document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (part:Event {id: row.from})
MATCH (event:Event {id: row.to})
CREATE (part)-[within:PART_OF_EVENT]->(event)
SET within = row.properties
