// Statements that nobody said.
CYPHER 25
// include audit/parts/statements
WITH statement
WHERE NOT EXISTS { (:Actor)-[:SAID]->(statement) }
RETURN statement.id AS at, 'nobody' AS got
LIMIT toInteger($most)
