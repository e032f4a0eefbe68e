// Joins each statement to those who pass it on, in order.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.from})
MATCH (relayer:Actor {id: row.to})
CREATE (statement)-[:RELAYED_BY {order: toInteger(row.order), givenId: row.givenId, givenIds: row.givenIds}]->(relayer)
