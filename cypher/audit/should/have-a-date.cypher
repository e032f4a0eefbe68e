// Statements that match no range of dates.
CYPHER 25
// include audit/parts/statements
WITH statement
WHERE statement.saidAt IS NULL
RETURN statement.id AS at, 'no saidAt' AS got
LIMIT toInteger($most)
