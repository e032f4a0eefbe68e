// Statements that nobody said.
MATCH (statement:Statement)
WHERE NOT EXISTS { (:Actor)-[:SAID]->(statement) }
RETURN statement.id AS at, 'nobody' AS got
LIMIT toInteger($most)
