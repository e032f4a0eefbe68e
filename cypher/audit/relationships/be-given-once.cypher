// Relationships between shared nodes that one document has twice, alike in every property.
CYPHER 25
// include audit/parts/documents
WITH document.id AS documentId
CALL (documentId) {
  // include parts/owned-relationships
  WITH start, end, type(relationship) AS type, properties(relationship) AS properties, count(*) AS times
  WHERE times > 1 AND type <> 'DESCRIBED_IN' AND properties.derived IS NULL
  RETURN start, type, end, times
}
RETURN start.id AS at, toString(times) + ' times ' + type + ' ' + coalesce(end.id, '') + ' of ' + documentId AS got
LIMIT toInteger($most)
