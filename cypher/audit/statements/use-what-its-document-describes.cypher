// Statements that are joined to a node which their document does not describe, or to a statement of another document. What a
// document has is listed once for all its statements.
CYPHER 25
// include audit/parts/documents
CALL (document) {
  WITH
    document,
    COLLECT { MATCH (document)<-[:DESCRIBED_IN]-(node) RETURN elementId(node) } AS described,
    COLLECT { MATCH (document)<-[:REPORTED_IN]-(node) RETURN elementId(node) } AS reported
  MATCH (document)<-[:REPORTED_IN]-(statement:Statement)
  CALL (statement, described, reported) {
    MATCH (statement)-[joined:SAID|ABOUT|ADDRESSED_TO|RELAYED_BY|SPOKEN_AS|MADE_AT|ASSERTS|DENIES|LEAVES_OPEN|ASKS]-(other)
    WHERE NOT elementId(other) IN described
    RETURN type(joined) + ' ' + coalesce(other.id, '') AS got
    UNION ALL
    MATCH (statement)-[joined:REPORTS|REPLIES_TO]->(other)
    WHERE NOT elementId(other) IN reported
    RETURN type(joined) + ' ' + coalesce(other.id, '') AS got
  }
  RETURN statement, got
}
RETURN statement.id AS at, got
LIMIT toInteger($most)
