// The document that each statement is reported in.
UNWIND $ids AS id
MATCH (:Statement {id: id})-[:REPORTED_IN]->(document:Document)
RETURN
  id,
  // include read/document/parts/record
  AS value
