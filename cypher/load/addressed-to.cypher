// Joins each statement to those it is said to.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.from})
MATCH (addressee:Actor {id: row.to})
CREATE (statement)-[:ADDRESSED_TO {givenId: row.givenId, givenIds: row.givenIds}]->(addressee)
