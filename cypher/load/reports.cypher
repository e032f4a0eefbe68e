// Joins each statement to the statements that it reports.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.from})
MATCH (reported:Statement {id: row.to})
CREATE (statement)-[:REPORTS]->(reported)
