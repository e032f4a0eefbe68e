// Keeps what documents say of those shared nodes of $rows that are there, and gives what has the ids of all: see standing.
// A description's document is the one at that place in $documentIds.
CYPHER 25 replan=skip
CALL () {
  UNWIND range(0, size($documentIds) - 1) AS at
  MATCH (document:Document {id: $documentIds[at]})
  WITH at, document
  ORDER BY at
  RETURN collect(document) AS documents
}
UNWIND $rows AS row
OPTIONAL CALL (row) {
  // include parts/shared-node
  RETURN node
}
FOREACH (description IN CASE WHEN node IS NULL THEN [] ELSE row.descriptions END |
  FOREACH (document IN [documents[toInteger(description.at)]] |
    CREATE (node)-[described:DESCRIBED_IN]->(document)
    SET described = description.properties
  )
)
// include parts/standing
