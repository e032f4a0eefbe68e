// Joins each statement to the one it replies to.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.from})
MATCH (earlier:Statement {id: row.to})
CREATE (statement)-[:REPLIES_TO]->(earlier)
