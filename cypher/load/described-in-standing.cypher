// Keeps what each document says of those shared nodes that are there, and gives what has the ids of all: see standing.
CYPHER 25 replan=skip
UNWIND $rows AS describing
MATCH (document:Document {id: describing.documentId})
UNWIND describing.nodes AS row
OPTIONAL CALL (row) {
  // include parts/shared-node
  RETURN node
}
FOREACH (_ IN CASE WHEN node IS NULL THEN [] ELSE [1] END |
  CREATE (node)-[described:DESCRIBED_IN]->(document)
  SET described = row.properties
)
WITH DISTINCT node, {id: row.id, label: row.label} AS row
// include parts/standing
