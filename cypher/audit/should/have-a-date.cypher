// Statements that match no range of dates.
MATCH (statement:Statement)
WHERE statement.saidAt IS NULL
RETURN statement.id AS at, 'no saidAt' AS got
LIMIT toInteger($most)
