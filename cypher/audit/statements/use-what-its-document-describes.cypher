// Statements that are joined to a node which their document does not describe, or to a statement of another document.
CYPHER 25
// include audit/parts/statements
MATCH (statement)-[:REPORTED_IN]->(document:Document)
CALL (statement, document) {
  MATCH (statement)-[joined:SAID|ABOUT|ADDRESSED_TO|RELAYED_BY|SPOKEN_AS|MADE_AT|ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(other)
  WHERE NOT EXISTS { (other)-[:DESCRIBED_IN]->(document) }
  RETURN type(joined) + ' ' + coalesce(other.id, '') AS got
  UNION ALL
  MATCH (statement)-[joined:REPORTS|REPLIES_TO]->(other)
  WHERE NOT EXISTS { (other)-[:REPORTED_IN]->(document) }
  RETURN type(joined) + ' ' + coalesce(other.id, '') AS got
}
RETURN statement.id AS at, got
LIMIT toInteger($most)
