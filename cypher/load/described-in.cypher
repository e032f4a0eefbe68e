// Keeps what each document says of shared nodes, as the document gives it.
CYPHER 25 replan=skip
UNWIND $rows AS describing
MATCH (document:Document {id: describing.documentId})
UNWIND describing.nodes AS row
// include parts/shared-node
CREATE (node)-[described:DESCRIBED_IN]->(document)
SET described = row.properties
