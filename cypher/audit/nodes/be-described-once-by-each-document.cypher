// Shared nodes that one document describes twice.
MATCH (document:Document)
CALL (document) {
  MATCH (node)-[described:DESCRIBED_IN]->(document)
  WITH node, count(described) AS times
  WHERE times > 1
  RETURN node, times
}
RETURN node.id AS at, toString(times) + ' descriptions by ' + document.id AS got
LIMIT toInteger($most)
