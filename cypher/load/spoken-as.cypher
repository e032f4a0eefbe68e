// Joins each statement to the office it was made in.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.from})
MATCH (position:Position {id: row.to})
CREATE (statement)-[:SPOKEN_AS {givenId: row.givenId}]->(position)
