// Statements that are not in exactly one document, or whose id is not '<document id>#<name>'.
CYPHER 25
// include audit/parts/statements
WITH statement, COLLECT { MATCH (statement)-[:REPORTED_IN]->(document:Document) RETURN document.id LIMIT 3 } AS documents
WHERE size(documents) <> 1 OR NOT statement.id STARTS WITH documents[0] + '#'
RETURN statement.id AS at, CASE size(documents) WHEN 0 THEN 'no document' ELSE reduce(text = '', id IN documents | text + ' ' + id) END AS got
LIMIT toInteger($most)
