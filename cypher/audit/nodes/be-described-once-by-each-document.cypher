// Shared nodes that one document describes twice by one id: two ids that a judgement joins have two ranks.
CYPHER 25
// include audit/parts/documents
CALL (document) {
  MATCH (node)-[described:DESCRIBED_IN]->(document)
  WITH node, described.rank AS rank, count(described) AS times
  WHERE times > 1
  RETURN node, times
}
RETURN node.id AS at, toString(times) + ' descriptions by ' + document.id AS got
LIMIT toInteger($most)
