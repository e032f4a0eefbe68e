// Documents without exactly one publisher whom they describe.
CYPHER 25
// include audit/parts/documents
WITH document, COUNT { (document)-[:PUBLISHED_BY]->() } AS publishers,
     COUNT { MATCH (document)-[:PUBLISHED_BY]->(publisher:Actor) WHERE EXISTS { (publisher)-[:DESCRIBED_IN]->(document) } } AS described
WHERE publishers <> 1 OR described <> 1
RETURN document.id AS at, toString(publishers) + ' publishers, described: ' + toString(described) AS got
LIMIT toInteger($most)
