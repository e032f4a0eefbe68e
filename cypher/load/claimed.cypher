// Joins each statement to its claims, by what it does with them.
CYPHER 25 replan=skip
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statementId})
MATCH (claim:Claim {id: row.claimId})
FOREACH (_ IN CASE row.verb WHEN 'ASSERTS' THEN [1] ELSE [] END | CREATE (statement)-[:ASSERTS {hedge: row.hedge, givenId: row.givenId, givenIds: row.givenIds}]->(claim))
FOREACH (_ IN CASE row.verb WHEN 'DENIES' THEN [1] ELSE [] END | CREATE (statement)-[:DENIES {hedge: row.hedge, givenId: row.givenId, givenIds: row.givenIds}]->(claim))
FOREACH (_ IN CASE row.verb WHEN 'LEAVES_OPEN' THEN [1] ELSE [] END | CREATE (statement)-[:LEAVES_OPEN {hedge: row.hedge, givenId: row.givenId, givenIds: row.givenIds}]->(claim))
FOREACH (_ IN CASE row.verb WHEN 'ASKS' THEN [1] ELSE [] END | CREATE (statement)-[:ASKS {hedge: row.hedge, givenId: row.givenId, givenIds: row.givenIds}]->(claim))
