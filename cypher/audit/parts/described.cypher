CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (node:{{label}})-[described:DESCRIBED_IN]->(document)
    RETURN node, described, document
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (document:Document {id: documentId})<-[described:DESCRIBED_IN]-(node:{{label}})
    RETURN node, described, document
  }
}
