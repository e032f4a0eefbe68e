// Joins each statement to the event it was made at.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.from})
MATCH (event:Event {id: row.to})
CREATE (statement)-[:MADE_AT {givenId: row.givenId}]->(event)
