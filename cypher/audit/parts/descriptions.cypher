// Every description, or those by the documents of $documentIds, and those of the local nodes of $nodeIds.
CALL () {
  WHEN $documentIds IS NULL THEN {
    MATCH (node)-[described:DESCRIBED_IN]->(document)
    RETURN node, described, document
  }
  ELSE {
    UNWIND $documentIds AS documentId
    MATCH (document:Document {id: documentId})<-[described:DESCRIBED_IN]-(node)
    RETURN node, described, document
    UNION
    UNWIND [nodeId IN $nodeIds WHERE nodeId CONTAINS '#'] AS nodeId
    MATCH (node:Actor|Event|Topic|Claim|Position {id: nodeId})-[described:DESCRIBED_IN]->(document)
    RETURN node, described, document
  }
}
