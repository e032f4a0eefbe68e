// Statements with a quote and no place in the text for it.
CYPHER 25
// include audit/parts/statements
MATCH (statement)-[reported:REPORTED_IN]->()
WHERE statement.quote IS NOT NULL AND size(reported.starts) = 0
RETURN statement.id AS at, 'no span' AS got
LIMIT toInteger($most)
