// Keeps what each document says of a shared node, as the document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS row
// include parts/shared-node
MATCH (document:Document {id: row.properties.documentId})
CREATE (node)-[described:DESCRIBED_IN]->(document)
SET described = row.properties
